// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// The answers to one proposal, counted, and how many could have answered.
///
/// `yes` are all who are for it, whatever the method calls them, `no` those against it, and
/// `abstain` those who answered and are neither: a [Stance] says on which side it counts.
///
/// `entitled` are on the roll of the vote; `entered` are those of them who have come in at
/// least once, `prevented` those who have said that they cannot vote. The answers and the prevented
/// together are never more than the entitled.
public record Tally(
        long yes,
        long no,
        long abstain,
        long entitled,
        long entered,
        long prevented,
        Presence presence)
        implements Count {

    /// The largest number of persons that can be counted.
    public static final long LARGEST = 1_000_000_000;

    public Tally {
        checkCount("yes", yes);
        checkCount("no", no);
        checkCount("abstain", abstain);
        checkCount("entitled", entitled);
        checkCount("entered", entered);
        checkCount("prevented", prevented);
        if (yes + no + abstain + prevented > entitled || entered > entitled) {
            throw new IllegalArgumentException(
                    """
                    %d answered, %d are prevented and %d entered, but only %d are entitled.
                    Maybe one was counted twice.\
                    """
                            .formatted(yes + no + abstain, prevented, entered, entitled));
        }
    }

    /// Where nobody has said that she is prevented.
    public Tally(long yes, long no, long abstain, long entitled, long entered, Presence presence) {
        this(yes, no, abstain, entitled, entered, 0, presence);
    }

    /// No answers yet, in a vote without a meeting.
    public static Tally empty(long entitled, long entered) {
        return new Tally(0, 0, 0, entitled, entered, new Presence.NotRecorded());
    }

    /// With one answer more.
    public Tally plus(Choice choice) {
        return plus(choice, 1);
    }

    /// With one answer taken out, as when a voter changes hers.
    public Tally minus(Choice choice) {
        return plus(choice, -1);
    }

    @Override
    public Tally plus(Ballot ballot, long more) {
        return switch (ballot) {
            case Ballot.Said(var choice) -> plus(choice, more);
            case Ballot.Took(var stance) -> plus(stance.side(), more);
            case Ballot.Picked picked ->
                    throw new IllegalArgumentException("%s has no side.".formatted(picked));
        };
    }

    @Override
    public Tally present(Presence other) {
        return new Tally(yes, no, abstain, entitled, entered, prevented, other);
    }

    @Override
    public Tally entered(long persons) {
        return new Tally(yes, no, abstain, entitled, persons, prevented, presence);
    }

    @Override
    public Tally prevented(long persons) {
        return new Tally(yes, no, abstain, entitled, entered, persons, presence);
    }

    /// With so many yes more of those who have not answered: of the prevented only where there is
    /// nobody else.
    Tally withFurtherYes(long more) {
        return prevented(Math.min(prevented, unanswered() - more)).plus(Choice.YES, more);
    }

    Tally plus(Choice choice, long more) {
        return switch (choice) {
            case YES -> answers(yes + more, no, abstain);
            case NO -> answers(yes, no + more, abstain);
            case ABSTAIN -> answers(yes, no, abstain + more);
        };
    }

    private Tally answers(long sayYes, long sayNo, long sayNeither) {
        return new Tally(sayYes, sayNo, sayNeither, entitled, entered, prevented, presence);
    }

    /// How many gave this answer.
    public long of(Choice choice) {
        return switch (choice) {
            case YES -> yes;
            case NO -> no;
            case ABSTAIN -> abstain;
        };
    }

    @Override
    public long answered() {
        return yes + no + abstain;
    }

    /// How many were counted.
    public long count(Counted counted) {
        return switch (counted) {
            case YES -> yes;
            case NO -> no;
            case ANSWERED -> answered();
            case YES_AND_NO -> yes + no;
        };
    }

    /// How many the base has; nobody is present where no meeting recorded it.
    public long size(Base base) {
        return switch (base) {
            case ENTITLED -> entitled;
            case NOT_PREVENTED -> entitled - prevented;
            case PRESENT ->
                    switch (presence) {
                        case Presence.NotRecorded _ -> 0;
                        case Presence.Recorded(long persons) -> persons;
                    };
            case ANSWERED -> answered();
            case YES_AND_NO -> yes + no;
        };
    }

    /// This count, which must be one of answers to one proposal.
    static Tally of(Count count) {
        if (count instanceof Tally tally) {
            return tally;
        }
        throw new IllegalArgumentException("%s counts options.".formatted(count));
    }

    static void checkCount(String what, long count) {
        if (count < 0 || count > LARGEST) {
            throw new IllegalArgumentException(
                    "%s is %d, but a count is from 0 to %d.".formatted(what, count, LARGEST));
        }
    }
}
