// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/// What was agreed with another side and ratified. Its `title` and its clauses are kept content of
/// the entry that made it.
///
/// @param id the entry that made it
/// @param made when
/// @param talks that led to it
/// @param offer that it takes up; null if none in particular
/// @param last its last day; null while it runs until somebody ends it
/// @param checks what was noted of it, oldest first
public record Settlement(
        SettlementId id,
        Instant made,
        TalksId talks,
        @Nullable OfferId offer,
        List<Clause> clauses,
        @Nullable LocalDate last,
        PVector<Check> checks) {

    /// Copies the list.
    public Settlement {
        clauses = List.copyOf(clauses);
    }

    /// That a clause was kept, or breached.
    ///
    /// @param seq the entry that says so; its `words` say what was seen
    /// @param clause its place among the clauses, from 0
    /// @param day of the check that it settles; null for a breach seen on any other day
    public record Check(
            long seq, Instant at, int clause, @Nullable LocalDate day, boolean isKept) {}

    /// A check that is due.
    public record Open(int clause, LocalDate day) {}

    /// Whether it holds on a day.
    public boolean isInForce(LocalDate day) {
        return last == null || !day.isAfter(last);
    }

    /// The checks whose day has come and of which nothing is noted yet, soonest first.
    public List<Open> open(LocalDate today) {
        var open = new ArrayList<Open>();
        for (int i = 0; i < clauses.size(); i++) {
            for (LocalDate day : clauses.get(i).checks()) {
                if (!day.isAfter(today) && isInForce(day) && !isChecked(i, day)) {
                    open.add(new Open(i, day));
                }
            }
        }
        open.sort((one, other) -> one.day().compareTo(other.day()));
        return List.copyOf(open);
    }

    /// The next day after this one on which a clause is to be checked, or null.
    public @Nullable LocalDate next(LocalDate today) {
        return clauses.stream()
                .flatMap(clause -> clause.checks().stream())
                .filter(day -> day.isAfter(today) && isInForce(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    boolean isChecked(int clause, LocalDate day) {
        return checks.stream()
                .anyMatch(check -> check.clause() == clause && day.equals(check.day()));
    }

    Settlement with(Check check) {
        return new Settlement(id, made, talks, offer, clauses, last, checks.plus(check));
    }

    Settlement endingOn(LocalDate day) {
        return new Settlement(id, made, talks, offer, clauses, day, checks);
    }
}
