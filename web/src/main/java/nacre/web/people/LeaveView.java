// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import nacre.web.organ.Visit;

/// What a member should know before she leaves.
///
/// @param open how many open votes hold an answer of hers
/// @param mandates how many mandates she holds
/// @param isLast whether nobody would be left
public record LeaveView(String path, String organ, long open, long mandates, boolean isLast) {

    static LeaveView of(Visit visit) {
        var assembly = visit.assembly();
        return new LeaveView(
                visit.path("/people"),
                visit.organName(),
                assembly.votes().open().values().stream().filter(visit::hasAnswered).count(),
                assembly.mandates().inForce().values().stream()
                        .filter(mandate -> mandate.holders().contains(visit.me()))
                        .count(),
                assembly.roll().entitled() == 1);
    }
}
