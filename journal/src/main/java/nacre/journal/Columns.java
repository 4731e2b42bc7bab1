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
import java.util.TreeMap;
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
        values.keySet().forEach(JsonWriter::requireUnicode);
        var fields = new ArrayList<Entry<String, Json>>(values.size());
        for (var field : new TreeMap<>(values).entrySet()) {
            fields.add(Map.entry(field.getKey(), field.getValue()));
        }
        return new Columns(fields);
    }

    @Override
    public @Nullable Json get(Object key) {
        int low = 0;
        int high = fields.size() - 1;
        while (low <= high && key instanceof String wanted) {
            int middle = (low + high) >>> 1;
            var field = fields.get(middle);
            int order = field.getKey().compareTo(wanted);
            if (order == 0) {
                return field.getValue();
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
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
