// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.HashMap;
import java.util.Map;
import nacre.web.roll.RollDraft;
import nacre.web.roll.RollField;
import nacre.web.roll.RollMapping;
import nacre.web.roll.RollPerson;
import nacre.web.roll.Row;

/// A file that was read, and what its columns are taken for: where those who are brought may look
/// up what else their lines say.
public final class ImportFile {
    private final RollMapping mapping;

    /// Looked up only, never gone through.
    private final Map<Long, Row> rows = new HashMap<>();

    ImportFile(RollDraft read, RollMapping mapping) {
        this.mapping = mapping;
        read.rows().forEach(row -> rows.put(row.line(), row));
    }

    /// Whether a column is taken for this.
    public boolean has(RollField field) {
        return mapping.fields().contains(field);
    }

    /// What the line of somebody says of a field; empty if it says nothing.
    public String cell(RollPerson person, RollField field) {
        Row row = rows.get(person.line());
        return row == null ? "" : mapping.cell(row, field);
    }
}
