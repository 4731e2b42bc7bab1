// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.Locale;
import nacre.assembly.charter.MatterKey;
import org.jspecify.annotations.Nullable;

/// What a member can make her proposal bring about, as the form offers it.
enum Kind {
    /// Somebody whom the record has not named.
    ADMIT,
    /// A candidate named before, or somebody who had left.
    READMIT,
    REMOVE,
    GIVE,
    /// A mandate whose holders are elected.
    ELECT,
    RECALL,
    ERASE,
    /// A review date makes it an agreement, maybe in place of another.
    REVIEW,
    /// An agreement ends.
    END,
    /// The organ joins a council.
    JOIN,
    /// The organ leaves a council.
    PART,
    /// A council lets an organ in.
    LET,
    /// Somebody is sent into a council.
    SEND,
    /// Those sent into a council are told how to answer.
    TELL,
    /// The organ says whether it ratifies what a council decided.
    RATIFY,
    /// The organ dissolves.
    DISSOLVE,
    /// The organ becomes one with another.
    MERGE,
    /// It does not, before it did.
    UNMERGE,
    /// The organ becomes two.
    SPLIT,
    /// It does not, before it did.
    UNSPLIT,
    /// What the proposal does already, as it stands.
    KEPT;

    /// The matter it must be decided on, or null if any will do.
    private @Nullable MatterKey matter() {
        return switch (this) {
            case ADMIT, READMIT -> MatterKey.ADMISSION;
            case REMOVE -> MatterKey.REMOVAL;
            case GIVE, RECALL, SEND -> MatterKey.MANDATES;
            case JOIN, PART, DISSOLVE, MERGE, UNMERGE, SPLIT, UNSPLIT -> MatterKey.CHARTER;
            case LET -> MatterKey.ADMISSION;
            case ELECT -> MatterKey.ELECTIONS;
            case ERASE, REVIEW, END, TELL, RATIFY, KEPT -> null;
        };
    }

    /// Its name in forms and text files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it may be decided on this matter.
    boolean fits(MatterKey other) {
        MatterKey matter = matter();
        return matter == null || matter.equals(other);
    }

    /// Whether it is about other organs or this one as a whole, so that a page leads to it.
    boolean isOfOrgans() {
        return switch (this) {
            case JOIN, PART, LET, SEND, TELL, RATIFY, DISSOLVE, MERGE, UNMERGE, SPLIT, UNSPLIT ->
                    true;
            case ADMIT, READMIT, REMOVE, GIVE, ELECT -> false;
            case RECALL, ERASE, REVIEW, END, KEPT -> false;
        };
    }

    /// What its form says from the beginning: name, value, name, value …
    String[] beginning() {
        return this == SPLIT
                ? new String[] {"charter", SplitReader.OWN, "least", "3", "days", "30"}
                : new String[0];
    }

    /// Whether members add it to a form themselves.
    boolean isOffered() {
        return this != KEPT && this != ELECT;
    }

    static @Nullable Kind find(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
