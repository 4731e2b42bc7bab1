// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// Something wrong on one line of a file. The line is left out, or only the one cell.
public sealed interface RollProblem {

    /// The line of the file, counted from 1.
    long line();

    /// Whether nobody is taken from the line.
    default boolean isLineLeftOut() {
        return switch (this) {
            case CellCount _, NoName _, LongName _, OddCharacter _, LineBreak _ -> true;
            case NotAnEmail _, NotAPhone _, NotANumber _ -> false;
        };
    }

    /// More or fewer cells than there are columns, so nobody can say which is which.
    record CellCount(long line, int found, int columns) implements RollProblem {}

    /// Nothing where the name should be.
    record NoName(long line) implements RollProblem {}

    /// A name longer than is taken.
    record LongName(long line, int most) implements RollProblem {}

    /// A name with a character that cannot be seen or was lost; `code` like `U+0007`.
    record OddCharacter(long line, String code) implements RollProblem {}

    /// A name over several lines, perhaps by a quotation mark too many: maybe several people.
    record LineBreak(long line) implements RollProblem {}

    /// Not an e-mail address.
    record NotAnEmail(long line, String cell) implements RollProblem {}

    /// Not a phone number.
    record NotAPhone(long line, String cell) implements RollProblem {}

    /// Not a personnel or membership number.
    record NotANumber(long line, String cell) implements RollProblem {}
}
