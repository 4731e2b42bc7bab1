// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.List;
import nacre.ballot.Base;
import nacre.ballot.Condition;
import nacre.ballot.Count;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.ballot.Outcome;
import nacre.ballot.Rule;

/// A subject that is decided about, and how.
public record Matter(
        MatterKey key,
        Holder holder,
        Method method,
        Rule rule,
        Secrecy secrecy,
        Timing timing,
        Proposers proposers,
        MethodTerms terms) {

    /// A matter whose method asks for nothing but the rule.
    public Matter(
            MatterKey key,
            Holder holder,
            Method method,
            Rule rule,
            Secrecy secrecy,
            Timing timing,
            Proposers proposers) {
        this(key, holder, method, rule, secrecy, timing, proposers, MethodTerms.NONE);
    }

    /// The same matter, decided by another rule.
    public Matter with(Rule other) {
        return new Matter(key, holder, method, other, secrecy, timing, proposers, terms);
    }

    /// The same matter, decided by a majority under this rule.
    public Matter byMajority(Rule other) {
        return new Matter(key, holder, Method.MAJORITY, other, secrecy, timing, proposers, terms);
    }

    /// Another matter, decided as this one is.
    public Matter as(MatterKey other) {
        return new Matter(other, holder, method, rule, secrecy, timing, proposers, terms);
    }

    /// The same matter, held by somebody else.
    public Matter with(Holder other) {
        return new Matter(key, other, method, rule, secrecy, timing, proposers, terms);
    }

    /// How answers to a proposal without options are counted.
    ///
    /// @throws IllegalStateException if the method chooses between options, or does not work yet
    public Counting counting() {
        return method.counting(this, List.of(), 0);
    }

    /// How answers to a choice between these options are counted.
    ///
    /// @param seats how many are chosen at most
    /// @throws IllegalStateException if the method does not choose between options
    public Counting counting(List<Option> options, int seats) {
        return method.counting(this, options, seats);
    }

    /// Whether its votes can only be taken in meetings, for the rule asks for a share of those
    /// present.
    public boolean asksForPresent() {
        return rule.conditions().stream()
                .anyMatch(each ->
                        each instanceof Condition.Share share && share.base() == Base.PRESENT);
    }

    /// The outcome of a vote that closes with this count: what passes on a matter that this organ
    /// does not hold alone is demanded.
    public Outcome outcome(Counting counting, Count count) {
        Outcome outcome = counting.outcome(count);
        return holder == Holder.THIS_ORGAN ? outcome : outcome.onMatterOfOthers();
    }
}
