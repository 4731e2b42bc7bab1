// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.lang.reflect.RecordComponent;
import nacre.journal.Json;

/// Why the rules do not allow what was asked: a public record whose components are the facts. Its
/// words stand in the text files under its simple name; when an enactment had become impossible,
/// the name and the facts stand on the record.
public interface Refusal {

    /// The name it goes by.
    default String name() {
        return getClass().getSimpleName();
    }

    /// Its components as texts, by name.
    default Json.Fields facts() {
        var facts = Json.object();
        for (RecordComponent component : getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(this);
                facts.put(component.getName(), String.valueOf(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "The refusal %s cannot be read. Maybe it is not public."
                                .formatted(getClass().getName()),
                        e);
            }
        }
        return facts.done();
    }
}
