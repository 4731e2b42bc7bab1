// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A value of canonical JSON: RFC 8785 restricted to text, whole numbers, truth values, lists and
/// objects. No fractions and no null, so there is one way to write each value, for good.
///
/// Objects are kept in the order of their keys' UTF-16 code units (RFC 8785 §3.2.3).
public sealed interface Json {

    /// The largest whole number, 2⁵³ − 1, and with a minus the smallest (RFC 7493 §2.2).
    long LARGEST = 9_007_199_254_740_991L;

    /// The most lists and objects inside each other.
    int DEEPEST = 24;

    /// A string without lone surrogates.
    record Text(String value) implements Json {
        public Text {
            JsonWriter.requireUnicode(value);
        }
    }

    /// A whole number from −`LARGEST` to `LARGEST`.
    record Whole(long value) implements Json {
        public Whole {
            if (value < -LARGEST || value > LARGEST) {
                throw new Malformed("", "a whole number within ±2^53−1", Long.toString(value));
            }
        }
    }

    /// True or false.
    record Truth(boolean value) implements Json {}

    /// A list.
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        /// The values, each of which must be text.
        ///
        /// @throws Malformed if one is not
        public List<String> texts() {
            var texts = new ArrayList<String>(values.size());
            for (Json value : values) {
                if (!(value instanceof Text text)) {
                    throw new Malformed("", "a text", value.write());
                }
                texts.add(text.value());
            }
            return Collections.unmodifiableList(texts);
        }

        /// The values, each of which must be a whole number.
        ///
        /// @throws Malformed if one is not
        public List<Long> wholes() {
            var wholes = new ArrayList<Long>(values.size());
            for (Json value : values) {
                if (!(value instanceof Whole whole)) {
                    throw new Malformed("", "a whole number", value.write());
                }
                wholes.add(whole.value());
            }
            return Collections.unmodifiableList(wholes);
        }
    }

    /// An object, sorted by key.
    record Fields(SequencedMap<String, Json> values) implements Json {
        public Fields {
            values = Columns.of(values);
        }

        /// Whether there is a field of this name.
        public boolean has(String key) {
            return values.containsKey(key);
        }

        /// The field's text.
        ///
        /// @throws Malformed if it is missing or not text
        public String text(String key) {
            if (value(key) instanceof Text text) {
                return text.value();
            }
            throw new Malformed(key, "a text", "something else");
        }

        /// The field's whole number.
        ///
        /// @throws Malformed if it is missing or not a whole number
        public long whole(String key) {
            if (value(key) instanceof Whole whole) {
                return whole.value();
            }
            throw new Malformed(key, "a whole number", "something else");
        }

        /// The field's truth value.
        ///
        /// @throws Malformed if it is missing or neither true nor false
        public boolean truth(String key) {
            if (value(key) instanceof Truth truth) {
                return truth.value();
            }
            throw new Malformed(key, "true or false", "something else");
        }

        /// The field's list.
        ///
        /// @throws Malformed if it is missing or not a list
        public Items items(String key) {
            if (value(key) instanceof Items items) {
                return items;
            }
            throw new Malformed(key, "a list", "something else");
        }

        /// The field's object.
        ///
        /// @throws Malformed if it is missing or not an object
        public Fields fields(String key) {
            if (value(key) instanceof Fields fields) {
                return fields;
            }
            throw new Malformed(key, "an object", "something else");
        }

        /// Refuses every field but these.
        ///
        /// @throws Malformed if there is another
        public Fields only(String... keys) {
            var known = List.of(keys);
            for (String key : values.keySet()) {
                if (!known.contains(key)) {
                    throw new Malformed(key, "one of " + known, key);
                }
            }
            return this;
        }

        /// The field, of whatever kind.
        ///
        /// @throws Malformed if it is missing
        public Json value(String key) {
            Json value = values.get(key);
            if (value == null) {
                throw new Malformed(key, "a value", "nothing");
            }
            return value;
        }
    }

    /// An object being put together; each key once.
    final class Draft {
        private final List<Map.Entry<String, Json>> fields = new ArrayList<>(16);

        private Draft() {}

        /// Adds a field.
        public Draft put(String key, Json value) {
            if (!Columns.insert(fields, key, value)) {
                throw new IllegalArgumentException("The field «%s» is there twice.".formatted(key));
            }
            return this;
        }

        /// Adds a text.
        public Draft put(String key, String value) {
            return put(key, new Text(value));
        }

        /// Adds a whole number.
        public Draft put(String key, long value) {
            return put(key, new Whole(value));
        }

        /// Adds a truth value.
        public Draft put(String key, boolean value) {
            return put(key, new Truth(value));
        }

        /// The object; nothing can be added to it any more.
        public Fields done() {
            return new Fields(Columns.rising(List.copyOf(fields)));
        }
    }

    /// Starts an object.
    static Draft object() {
        return new Draft();
    }

    /// A list of texts.
    static Items texts(List<String> values) {
        return new Items(values.stream().<Json>map(Text::new).toList());
    }

    /// A list of whole numbers.
    static Items wholes(List<Long> values) {
        var wholes = new ArrayList<Json>(values.size());
        for (Long value : values) {
            wholes.add(new Whole(value));
        }
        return new Items(wholes);
    }

    /// The value that these bytes write; reading accepts canonical bytes only, so writing what was
    /// read gives the same bytes again.
    ///
    /// @throws Malformed naming the place, if they are not canonical JSON
    static Json read(byte[] bytes) {
        return new JsonReader(bytes).whole();
    }

    /// The canonical bytes, UTF-8.
    ///
    /// @throws Malformed if it is deeper than `DEEPEST`
    default byte[] bytes() {
        return JsonWriter.bytes(this);
    }

    /// The canonical text.
    default String write() {
        return new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
