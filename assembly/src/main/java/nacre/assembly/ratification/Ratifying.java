// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.ratification;

import java.time.Instant;
import nacre.assembly.charter.CouncilTerms.Weighing;
import nacre.assembly.vote.Sleep;
import nacre.journal.OrganId;
import org.pcollections.PSortedMap;

/// A council's decision that takes force only once enough of its organs have ratified it.
///
/// @param decision the entry that closed the vote
/// @param by what is counted: organs, or the persons on their rolls
/// @param roll the organs that were members when it began, and how much each counts for
/// @param needed how many must ratify at least
/// @param begun when it passed
/// @param until the first instant that is too late
/// @param said what each organ has said last: whether it ratifies
public record Ratifying(
        long decision,
        Weighing by,
        PSortedMap<OrganId, Long> roll,
        long needed,
        Instant begun,
        Instant until,
        PSortedMap<OrganId, Boolean> said) {

    /// How many there are, by what is counted.
    public long entitled() {
        return roll.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many have ratified.
    public long ratified() {
        return roll.entrySet().stream()
                .filter(each -> Boolean.TRUE.equals(said.get(each.getKey())))
                .mapToLong(each -> each.getValue())
                .sum();
    }

    /// Whether they are enough.
    public boolean isMet() {
        return ratified() >= needed;
    }

    /// Once an organ has said something.
    Ratifying said(OrganId organ, boolean ratifies) {
        return new Ratifying(decision, by, roll, needed, begun, until, said.plus(organ, ratifies));
    }

    /// Once an organ's word counts no longer.
    Ratifying without(OrganId organ) {
        return new Ratifying(decision, by, roll, needed, begun, until, said.minus(organ));
    }

    /// In a council whose server slept: if its end fell into the sleep, organs get back what they
    /// lost.
    Ratifying slept(Sleep sleep) {
        Instant later = sleep.closing(begun, until);
        return new Ratifying(decision, by, roll, needed, begun, later, said);
    }
}
