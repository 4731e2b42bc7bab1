// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.List;

/// How ballots become an outcome: one method, with what the charter sets for it.
///
/// A count is a function of the ballots alone, whoever gave them and in whatever order, and of how
/// many were entitled, had entered and were present.
public sealed interface Counting {

    /// The conditions: all of them in a majority vote; elsewhere how many have to take part, and
    /// what the method itself does not ask for.
    Rule rule();

    /// Whether such a ballot is a valid answer.
    boolean allows(Ballot ballot);

    /// No answers yet.
    Count empty(long entitled, long entered, Presence presence);

    /// The outcome if the vote closes with this count, on a matter that the organ holds.
    ///
    /// @throws IllegalArgumentException if ballots are not counted so by this method
    Outcome outcome(Count count);

    /// What is still missing while the vote is open.
    Outlook outlook(Count count);

    /// These ballots, counted.
    default Count count(
            Iterable<? extends Ballot> ballots, long entitled, long entered, Presence presence) {
        Count count = empty(entitled, entered, presence);
        for (Ballot ballot : ballots) {
            if (!allows(ballot)) {
                throw new IllegalArgumentException(
                        "%s is no answer in %s.".formatted(ballot, this));
            }
            count = count.plus(ballot, 1);
        }
        return count;
    }

    /// It passes where every condition of its rule holds.
    record Majority(Rule rule) implements Counting {

        @Override
        public boolean allows(Ballot ballot) {
            return ballot instanceof Ballot.Said;
        }

        @Override
        public Tally empty(long entitled, long entered, Presence presence) {
            return new Tally(0, 0, 0, entitled, entered, presence);
        }

        @Override
        public Outcome outcome(Count count) {
            return rule.outcome(Tally.of(count));
        }

        @Override
        public Outlook outlook(Count count) {
            return rule.outlook(Tally.of(count));
        }
    }

    /// It passes where enough answer and no objection stands. There is no abstaining: whoever does
    /// not object consents, or is silent.
    ///
    /// Endenburg's rule; nobody outvotes an objection, and nobody's silence is one.
    record Consent(Rule rule) implements Counting {

        @Override
        public boolean allows(Ballot ballot) {
            return ballot instanceof Ballot.Took(var stance)
                    && (stance == Stance.CONSENT || stance == Stance.OBJECTION);
        }

        @Override
        public Tally empty(long entitled, long entered, Presence presence) {
            return new Tally(0, 0, 0, entitled, entered, presence);
        }

        @Override
        public Outcome outcome(Count count) {
            return Stopping.outcome(rule, 1, Tally.of(count));
        }

        @Override
        public Outlook outlook(Count count) {
            return Stopping.outlook(rule, 1, Tally.of(count));
        }
    }

    /// It passes where enough answer, somebody agrees, and fewer block than the charter says stop
    /// it.
    record Consensus(Rule rule, long stops) implements Counting {

        public Consensus {
            Tally.checkCount("stops", stops);
            if (stops == 0) {
                throw new IllegalArgumentException("A proposal that 0 blocks stop never passes.");
            }
        }

        @Override
        public boolean allows(Ballot ballot) {
            return ballot instanceof Ballot.Took(var stance)
                    && stance != Stance.CONSENT
                    && stance != Stance.OBJECTION;
        }

        @Override
        public Tally empty(long entitled, long entered, Presence presence) {
            return new Tally(0, 0, 0, entitled, entered, presence);
        }

        @Override
        public Outcome outcome(Count count) {
            return Stopping.outcome(rule, stops, Tally.of(count));
        }

        @Override
        public Outlook outlook(Count count) {
            return Stopping.outlook(rule, stops, Tally.of(count));
        }
    }

    /// It decides nothing: it shows where people stand. Its rule says from how many answers on that
    /// is worth something.
    record SenseCheck(Rule rule) implements Counting {

        @Override
        public boolean allows(Ballot ballot) {
            return ballot instanceof Ballot.Said;
        }

        @Override
        public Tally empty(long entitled, long entered, Presence presence) {
            return new Tally(0, 0, 0, entitled, entered, presence);
        }

        @Override
        public Outcome outcome(Count count) {
            return new Outcome.Sensed(rule.reason(Tally.of(count)));
        }

        @Override
        public Outlook outlook(Count count) {
            return new Outlook.WouldEnd(outcome(count));
        }
    }

    /// Some of several options are chosen.
    ///
    /// Nothing is ever left to chance: where two options have equally many votes and only one of
    /// them could be chosen, neither is.
    ///
    /// @param picking how voters pick
    /// @param rule how many have to take part, and what each chosen option must meet; yes are those
    ///     who picked it, no those who picked others only
    /// @param options what there is to choose from, in their order: more than are chosen, but for
    ///     [Picking#UNCONTESTED]
    /// @param seats how many at most are chosen
    record Options(Picking picking, Rule rule, List<Option> options, int seats)
            implements Counting {

        public Options {
            options = List.copyOf(options);
            boolean isUncontested = picking == Picking.UNCONTESTED;
            if (options.isEmpty()
                    || seats < 1
                    || isUncontested != seats >= options.size()
                    || (seats > 1 && !picking.allowsSeats())) {
                throw new IllegalArgumentException(
                        "%s of %s by %s leaves no choice that can be counted."
                                .formatted(seats, options, picking));
            }
        }

        @Override
        public boolean allows(Ballot ballot) {
            return ballot instanceof Ballot.Picked(var picked)
                    && options.containsAll(picked)
                    && (picking.allowsSeveral() || picked.size() <= 1);
        }

        @Override
        public Picks empty(long entitled, long entered, Presence presence) {
            return Picks.empty(options, entitled, entered, presence);
        }

        @Override
        public Outcome outcome(Count count) {
            return new Choosing(this, Picks.of(count)).outcome();
        }

        @Override
        public Outlook outlook(Count count) {
            return new Outlook.WouldEnd(outcome(count));
        }
    }
}
