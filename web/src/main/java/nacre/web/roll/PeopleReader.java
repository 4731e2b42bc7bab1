// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;
import nacre.assembly.roll.RollRules;

/// Takes people from rows, and notes what is wrong with their lines.
final class PeopleReader {
    private static final int LONGEST_NUMBER = 40;

    private final RollMapping mapping;
    private final List<RollPerson> people = new ArrayList<>();
    private final List<RollProblem> problems = new ArrayList<>();

    PeopleReader(RollMapping mapping) {
        this.mapping = mapping;
    }

    List<RollPerson> people() {
        return people;
    }

    List<RollProblem> problems() {
        return problems;
    }

    void take(Row row) {
        String written = name(row);
        String name = Written.folded(written);
        OptionalInt odd = Written.oddCharacter(name);
        if (name.isEmpty()) {
            problems.add(new RollProblem.NoName(row.line()));
        } else if (hasLineBreak(row)) {
            problems.add(new RollProblem.LineBreak(row.line()));
        } else if (odd.isPresent()) {
            problems.add(
                    new RollProblem.OddCharacter(row.line(), "U+%04X".formatted(odd.getAsInt())));
        } else if (isLong(written) || name.length() > RollRules.LONGEST_NAME) {
            problems.add(new RollProblem.LongName(row.line(), RollRules.LONGEST_NAME));
        } else {
            people.add(new RollPerson(row.line(), name, email(row), phone(row), number(row)));
        }
    }

    /// A whole name as written; else given names, then family names.
    private String name(Row row) {
        var name = new StringJoiner(" ");
        for (RollField field : List.of(RollField.NAME, RollField.FIRST_NAME, RollField.LAST_NAME)) {
            if (field != RollField.NAME && mapping.fields().contains(RollField.NAME)) {
                continue;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                if (mapping.fields().get(i) == field) {
                    name.add(Formula.readBack(row.cells().get(i)));
                }
            }
        }
        return name.toString();
    }

    private boolean hasLineBreak(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (mapping.fields().get(i).isPartOfName()
                    && Written.hasLineBreak(row.cells().get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether it may have been cut.
    private static boolean isLong(String written) {
        return written.length() >= RowReader.MOST_CHARACTERS;
    }

    /// Whether an address stands where a number is looked for: some lists have one column for both.
    private boolean isEmailInPhones(Row row) {
        return !mapping.fields().contains(RollField.EMAIL)
                && Written.isEmail(mapping.cell(row, RollField.PHONE));
    }

    private String email(Row row) {
        String email = mapping.cell(row, isEmailInPhones(row) ? RollField.PHONE : RollField.EMAIL);
        if (email.isEmpty() || Written.isEmail(email)) {
            return email;
        }
        problems.add(new RollProblem.NotAnEmail(row.line(), shortened(email)));
        return "";
    }

    private String phone(Row row) {
        String phone = mapping.cell(row, RollField.PHONE);
        if (isEmailInPhones(row)) {
            return "";
        }
        if (phone.isEmpty() || Written.isPhone(phone)) {
            return phone;
        }
        problems.add(new RollProblem.NotAPhone(row.line(), shortened(phone)));
        return "";
    }

    private String number(Row row) {
        String number = mapping.cell(row, RollField.NUMBER);
        if (number.length() <= LONGEST_NUMBER && Written.oddCharacter(number).isEmpty()) {
            return number;
        }
        problems.add(new RollProblem.NotANumber(row.line(), shortened(number)));
        return "";
    }

    private static String shortened(String cell) {
        return cell.length() <= 80 ? cell : cell.substring(0, 79) + "…";
    }
}
