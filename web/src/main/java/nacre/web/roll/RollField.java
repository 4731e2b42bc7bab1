// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.List;
import java.util.stream.Stream;

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
    NUMBER,
    /// To which part of a map somebody belongs, by its name.
    UNIT,
    /// What she speaks.
    LANGUAGES,
    /// Whether she agrees to be called or written to.
    CONSENT,
    /// Whether she is a member.
    MEMBER,
    /// Who works with her, by their names.
    WITH;

    /// What a roll takes from a file; a map takes more of some kinds.
    public static List<RollField> ofRolls() {
        return Stream.of(values()).filter(RollField::isOnRolls).toList();
    }

    boolean isOnRolls() {
        return switch (this) {
            case NOTHING, NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE, NUMBER -> true;
            case UNIT, LANGUAGES, CONSENT, MEMBER, WITH -> false;
        };
    }

    boolean isPartOfName() {
        return this == NAME || this == FIRST_NAME || this == LAST_NAME;
    }

    boolean mayRepeat() {
        return this == NOTHING || this == FIRST_NAME || this == LAST_NAME;
    }
}
