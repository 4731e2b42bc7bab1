// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// What a column is taken for. Only what is taken is kept.
public enum RollField {
    /// Left out, like everything that nobody asked for.
    NOTHING,
    /// A whole name, in whatever order it is written.
    NAME,
    /// Given names; several such columns are joined.
    FIRST_NAME,
    /// Family names; several such columns are joined, as in «primer apellido, segundo apellido».
    LAST_NAME,
    EMAIL,
    PHONE,
    /// A personnel or membership number. Never guessed: an employer knows people by it.
    NUMBER;

    boolean isPartOfName() {
        return this == NAME || this == FIRST_NAME || this == LAST_NAME;
    }

    boolean mayRepeat() {
        return this == NOTHING || this == FIRST_NAME || this == LAST_NAME;
    }
}
