// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// What came out of a vote, with its reason.
public sealed interface Outcome extends Word {

    /// The conditions and the sums.
    Reason reason();

    /// Every condition holds.
    record Passed(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "passed";
        }
    }

    /// There is a quorum, if one is asked for, but not enough say yes.
    record Failed(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "failed";
        }
    }

    /// As many said yes as said no, and only «more than one half» does not hold. The proposal
    /// is not carried, as if it had failed (Robert's Rules, 12th ed., 44:12).
    record Tied(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "tied";
        }
    }

    /// Too few took part: a condition on turnout does not hold. Whatever the few said, nothing
    /// is decided, and the proposal may be put again.
    record Undecided(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "undecided";
        }
    }

    /// Passed, on a matter that others hold: it binds the organ, and is demanded of them.
    record Demanded(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "demanded";
        }
    }

    /// The same outcome on a matter that this organ does not hold alone.
    default Outcome onMatterOfOthers() {
        return switch (this) {
            case Passed(var reason) -> new Demanded(reason);
            case Failed failed -> failed;
            case Tied tied -> tied;
            case Undecided undecided -> undecided;
            case Demanded demanded -> demanded;
        };
    }
}
