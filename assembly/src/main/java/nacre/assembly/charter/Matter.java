// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Outcome;
import nacre.ballot.Rule;
import nacre.ballot.Tally;

/// A subject that is decided about, and how.
public record Matter(
        MatterKey key,
        Holder holder,
        Method method,
        Rule rule,
        Secrecy secrecy,
        Timing timing,
        Proposers proposers) {

    /// The same matter, decided by another rule.
    public Matter with(Rule other) {
        return new Matter(key, holder, method, other, secrecy, timing, proposers);
    }

    /// The same matter, held by somebody else.
    public Matter with(Holder other) {
        return new Matter(key, other, method, rule, secrecy, timing, proposers);
    }

    /// The outcome of a vote that closes with this tally: what passes on a matter that this organ
    /// does not hold alone is demanded.
    public Outcome outcome(Tally tally) {
        Outcome outcome = rule.outcome(tally);
        return holder == Holder.THIS_ORGAN ? outcome : outcome.onMatterOfOthers();
    }
}
