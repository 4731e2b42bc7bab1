// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object, in the order of their keys, for good. Most objects of a record have
/// a handful of fields, for which a sorted list is quicker to make and to search than a hash table.
final class Columns extends AbstractMap<String, Json> implements SequencedMap<String, Json> {
    private final List<Entry<String, Json>> fields;

    private Columns(List<Entry<String, Json>> fields) {
        this.fields = fields;
    }

    /// Fields whose keys rise; the list is not to be changed any more.
    static Columns rising(List<Entry<String, Json>> fields) {
        return new Columns(fields);
    }

    /// The same fields, in the order of their keys' UTF-16 code units.
    static Columns of(SequencedMap<String, Json> values) {
        if (values instanceof Columns columns) {
            return columns;
        }
        var fields = new ArrayList<Entry<String, Json>>(values.size());
        values.forEach((key, value) -> insert(fields, key, value));
        return new Columns(fields);
    }

    /// Puts a field where its key belongs; false, and nothing is put, if the key is there.
    static boolean insert(List<Entry<String, Json>> fields, String key, Json value) {
        int place = place(fields, key);
        if (place >= 0) {
            return false;
        }
        JsonWriter.requireUnicode(key);
        fields.add(-place - 1, Map.entry(key, value));
        return true;
    }

    /// Where this key stands, or −1 minus where it belongs. Keys mostly come in their order, so the
    /// end is looked at first.
    private static int place(List<Entry<String, Json>> fields, String key) {
        int low = 0;
        int high = fields.size() - 1;
        if (high >= 0 && fields.get(high).getKey().compareTo(key) < 0) {
            return -high - 2;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = fields.get(middle).getKey().compareTo(key);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    /// The fields in their order.
    List<Entry<String, Json>> fields() {
        return fields;
    }

    @Override
    public @Nullable Json get(Object key) {
        int place = key instanceof String wanted ? place(fields, wanted) : -1;
        return place < 0 ? null : fields.get(place).getValue();
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Json>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Json>> iterator() {
                return Collections.unmodifiableList(fields).iterator();
            }

            @Override
            public int size() {
                return fields.size();
            }
        };
    }

    @Override
    public SequencedMap<String, Json> reversed() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(this).reversed());
    }
}
