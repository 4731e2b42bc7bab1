// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.List;

/// What each column is taken for, from the first to the last.
public record RollMapping(List<RollField> fields) {

    /// Copies the list.
    public RollMapping {
        fields = List.copyOf(fields);
    }

    /// The same, leaving out what is not taken where the file is brought.
    public RollMapping only(List<RollField> taken) {
        return new RollMapping(
                fields.stream()
                        .map(field -> taken.contains(field) ? field : RollField.NOTHING)
                        .toList());
    }

    /// What a row says of a field, on one line; empty if it says nothing, or no column does.
    public String cell(Row row, RollField field) {
        int column = fields.indexOf(field);
        return column < 0 ? "" : Written.plain(Formula.readBack(row.cells().get(column)));
    }

    /// Whether some column gives a name; without, nobody can be put on a roll.
    public boolean hasName() {
        return fields.stream().anyMatch(RollField::isPartOfName);
    }

    /// Fields that were given to two columns and take only one.
    public List<RollField> repeated() {
        return fields.stream()
                .filter(field -> !field.mayRepeat())
                .filter(field -> fields.indexOf(field) != fields.lastIndexOf(field))
                .distinct()
                .toList();
    }

    /// Whether people can be read by it.
    public boolean isUsable() {
        return hasName() && repeated().isEmpty();
    }
}
