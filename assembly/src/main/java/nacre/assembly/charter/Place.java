// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// An object inside a form, read strictly: whatever is wrong is refused with its path, what stands
/// there and what may.
record Place(String path, Json.Fields fields) {

    /// Refuses every field but these.
    Place only(String... keys) {
        var known = List.of(keys);
        for (String key : fields.values().keySet()) {
            if (!known.contains(key)) {
                throw wrong(key, "one of the fields " + String.join(", ", known), key);
            }
        }
        return this;
    }

    boolean has(String key) {
        return fields.has(key);
    }

    String text(String key) {
        if (value(key) instanceof Json.Text(var text)) {
            return text;
        }
        throw refused(key, "a text");
    }

    String slug(String key) {
        String text = text(key);
        if (!Slug.isSlug(text)) {
            throw refused(key, Slug.FORM);
        }
        return text;
    }

    long whole(String key, long least, long most) {
        if (value(key) instanceof Json.Whole(var whole) && whole >= least && whole <= most) {
            return whole;
        }
        throw refused(key, "a whole number from %d to %d".formatted(least, most));
    }

    <E extends Enum<E> & Word> E word(String key, Class<E> type) {
        return asWord(key, value(key), type);
    }

    <E extends Enum<E> & Word> List<E> words(String key, Class<E> type) {
        var words = new ArrayList<E>();
        List<Json> values = items(key, 0, type.getEnumConstants().length);
        for (int i = 0; i < values.size(); i++) {
            E word = asWord(at(key, i), values.get(i), type);
            if (words.contains(word)) {
                throw wrong(at(key, i), "each word once", word.word());
            }
            words.add(word);
        }
        return List.copyOf(words);
    }

    List<String> slugs(String key, int most) {
        var slugs = new ArrayList<String>();
        List<Json> values = items(key, 0, most);
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof Json.Text(var text)) || !Slug.isSlug(text)) {
                throw wrong(at(key, i), Slug.FORM, values.get(i).write());
            }
            if (slugs.contains(text)) {
                throw wrong(at(key, i), "each name once", text);
            }
            slugs.add(text);
        }
        return List.copyOf(slugs);
    }

    Place in(String key) {
        if (value(key) instanceof Json.Fields inner) {
            return new Place(below(key), inner);
        }
        throw refused(key, "an object");
    }

    List<Place> list(String key, int least, int most) {
        var places = new ArrayList<Place>();
        List<Json> values = items(key, least, most);
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof Json.Fields inner)) {
                throw wrong(at(key, i), "an object", values.get(i).write());
            }
            places.add(new Place(below(at(key, i)), inner));
        }
        return List.copyOf(places);
    }

    /// The refusal of what stands at `key`.
    Malformed refused(String key, String allowed) {
        Json value = value(key);
        return wrong(key, allowed, value == null ? "nothing" : value.write());
    }

    private List<Json> items(String key, int least, int most) {
        if (value(key) instanceof Json.Items(var values)
                && values.size() >= least
                && values.size() <= most) {
            return values;
        }
        throw refused(key, "a list of %d to %d".formatted(least, most));
    }

    private <E extends Enum<E> & Word> E asWord(String key, @Nullable Json value, Class<E> type) {
        E word = value instanceof Json.Text(var text) ? Word.find(type, text) : null;
        if (word == null) {
            String allowed = "one of " + String.join(", ", Word.words(type));
            throw wrong(key, allowed, value == null ? "nothing" : value.write());
        }
        return word;
    }

    private @Nullable Json value(String key) {
        return fields.values().get(key);
    }

    private Malformed wrong(String key, String allowed, String found) {
        return new Malformed(below(key), allowed, found);
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String at(String key, int i) {
        return "%s[%d]".formatted(key, i);
    }
}
