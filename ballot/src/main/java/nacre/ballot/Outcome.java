// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.List;

/// What came out of a vote, with its reason.
public sealed interface Outcome extends Word {

    /// What was counted, the conditions and the sums.
    Reason reason();

    /// Every condition holds, and nothing that stops it stands against it.
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

    /// Equally many stand on both sides, and it is not left to chance.
    ///
    /// In a majority vote as many said yes as said no, and only «more than one half» does not
    /// hold. The proposal is not carried, as if it had failed (Robert's Rules, 12th ed., 44:12).
    /// In a choice between options `options` have equally many votes and not all of them can be
    /// chosen; none is.
    ///
    /// @param options the equal ones; none in a majority vote
    record Tied(Reason reason, List<Option> options) implements Outcome {

        public Tied {
            options = List.copyOf(options);
        }

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

    /// Passed or chosen, on a matter that others hold: it binds the organ, and is demanded of them.
    ///
    /// @param options what was chosen; none where a proposal passed
    record Demanded(Reason reason, List<Option> options) implements Outcome {

        public Demanded {
            options = List.copyOf(options);
        }

        @Override
        public String word() {
            return "demanded";
        }
    }

    /// Some of the options were chosen. The sums are those of the chosen one with the fewest votes.
    ///
    /// @param options the chosen ones, in their order
    /// @param tied those that are equal for the seats that are left, which nobody gets
    record Chosen(Reason reason, List<Option> options, List<Option> tied) implements Outcome {

        public Chosen {
            options = List.copyOf(options);
            tied = List.copyOf(tied);
        }

        @Override
        public String word() {
            return "chosen";
        }
    }

    /// No option had more than half of all votes: a second vote is taken between these, the two
    /// first and all that are equal to the second of them.
    record RunOff(Reason reason, List<Option> options) implements Outcome {

        public RunOff {
            options = List.copyOf(options);
        }

        @Override
        public String word() {
            return "run-off";
        }
    }

    /// Enough took part, and as many stand against it as stop it.
    ///
    /// @param against how many objected or blocked
    /// @param stops how many are enough
    record Objected(Reason reason, long against, long stops) implements Outcome {

        @Override
        public String word() {
            return "objected";
        }
    }

    /// Members said where they stand; nothing is decided.
    record Sensed(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "sensed";
        }
    }

    /// The text was changed before the vote was over, so that its answers are about another one.
    record Superseded(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "superseded";
        }
    }

    /// The organ came to its end before the vote was over.
    record BrokenOff(Reason reason) implements Outcome {

        @Override
        public String word() {
            return "broken-off";
        }
    }

    /// The same outcome on a matter that this organ does not hold alone.
    default Outcome onMatterOfOthers() {
        return switch (this) {
            case Passed(var reason) -> new Demanded(reason, List.of());
            case Chosen(var reason, var options, var _) -> new Demanded(reason, options);
            case Failed failed -> failed;
            case Tied tied -> tied;
            case Undecided undecided -> undecided;
            case Demanded demanded -> demanded;
            case RunOff runOff -> runOff;
            case Objected objected -> objected;
            case Sensed sensed -> sensed;
            case Superseded superseded -> superseded;
            case BrokenOff brokenOff -> brokenOff;
        };
    }
}
