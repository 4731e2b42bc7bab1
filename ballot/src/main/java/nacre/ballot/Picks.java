// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.ArrayList;
import java.util.List;

/// The answers to a choice between options, counted.
///
/// @param votes how many picked each option, in their order
/// @param blank how many answered and picked none
/// @param answered how many answered
/// @param entitled how many are on the roll of the vote
/// @param entered how many of them have come in at least once
/// @param prevented how many have said that they cannot vote; none of them has answered
/// @param presence how many were present
public record Picks(
        List<For> votes,
        long blank,
        long answered,
        long entitled,
        long entered,
        long prevented,
        Presence presence)
        implements Count {

    /// So many picked this option.
    public record For(Option option, long votes) {

        public For {
            Tally.checkCount("votes", votes);
        }
    }

    public Picks {
        votes = List.copyOf(votes);
        Tally.checkCount("blank", blank);
        Tally.checkCount("answered", answered);
        Tally.checkCount("entitled", entitled);
        Tally.checkCount("entered", entered);
        Tally.checkCount("prevented", prevented);
        long picking = answered - blank;
        long sum = 0;
        for (int i = 0; i < votes.size(); i++) {
            For each = votes.get(i);
            sum += each.votes;
            boolean isInOrder = i == 0 || votes.get(i - 1).option.compareTo(each.option) < 0;
            if (!isInOrder || each.votes > picking) {
                throw new IllegalArgumentException(
                        "%d picked, so this cannot be their count: %s.".formatted(picking, votes));
            }
        }
        if (picking < 0 || sum < picking || answered + prevented > entitled || entered > entitled) {
            throw new IllegalArgumentException(
                    """
                    %d answered, %d of them blank, %d are prevented and %d entered, of %d: %s.
                    Maybe one was counted twice.\
                    """
                            .formatted(answered, blank, prevented, entered, entitled, votes));
        }
    }

    /// Where nobody has said that she is prevented.
    public Picks(
            List<For> votes,
            long blank,
            long answered,
            long entitled,
            long entered,
            Presence presence) {
        this(votes, blank, answered, entitled, entered, 0, presence);
    }

    /// This count, which must be one of options.
    static Picks of(Count count) {
        if (count instanceof Picks picks) {
            return picks;
        }
        throw new IllegalArgumentException("%s counts no options.".formatted(count));
    }

    /// No answers yet.
    public static Picks empty(
            List<Option> options, long entitled, long entered, Presence presence) {
        return new Picks(
                options.stream().map(each -> new For(each, 0)).toList(),
                0,
                0,
                entitled,
                entered,
                presence);
    }

    @Override
    public Picks plus(Ballot ballot, long more) {
        if (!(ballot instanceof Ballot.Picked(var options))) {
            throw new IllegalArgumentException("%s picks no option.".formatted(ballot));
        }
        var next = new ArrayList<For>();
        int found = 0;
        for (For each : votes) {
            boolean isPicked = options.contains(each.option);
            found += isPicked ? 1 : 0;
            next.add(isPicked ? new For(each.option, each.votes + more) : each);
        }
        if (found < options.size()) {
            throw new IllegalArgumentException(
                    "%s picks what is not among %s.".formatted(ballot, votes));
        }
        long blankNext = options.isEmpty() ? blank + more : blank;
        return new Picks(next, blankNext, answered + more, entitled, entered, prevented, presence);
    }

    @Override
    public Picks present(Presence other) {
        return new Picks(votes, blank, answered, entitled, entered, prevented, other);
    }

    @Override
    public Picks entered(long persons) {
        return new Picks(votes, blank, answered, entitled, persons, prevented, presence);
    }

    @Override
    public Picks prevented(long persons) {
        return new Picks(votes, blank, answered, entitled, entered, persons, presence);
    }

    /// How many picked this option.
    public long of(Option option) {
        return tally(option).yes();
    }

    /// One option's own tally: yes are those who picked it, no those who picked others only, and
    /// blank answers abstain.
    public Tally tally(Option option) {
        for (For each : votes) {
            if (each.option.equals(option)) {
                return new Tally(
                        each.votes,
                        answered - blank - each.votes,
                        blank,
                        entitled,
                        entered,
                        prevented,
                        presence);
            }
        }
        throw new IllegalArgumentException("%s is not among %s.".formatted(option, votes));
    }
}
