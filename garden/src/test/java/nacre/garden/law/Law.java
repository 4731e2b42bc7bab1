// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.List;

/// One of the laws of the house, judged from the record alone and by other means than the fold's.
/// A law keeps its own books while a life goes on.
interface Law {

    /// Throws [Broken] unless the law still holds.
    void check(Moment moment);

    /// All laws that one record alone can show. Those of boxes, letters and referrals are
    /// [BetweenLaw], that of mergers is [Merged]; that of reading is shown where there are pages.
    static List<Law> all() {
        return List.of(
                new Authorities(),
                new MandateLimits(),
                new OneVote(),
                new InTheRoom(),
                new FreelyElected(),
                new ByLot(),
                new CharterByItsRule(),
                new SameFactsSameState(),
                new Durable(),
                new Erasing(),
                new BalancedBooks(),
                new PaidOnce(),
                new Balloted(),
                new WithinPlace(),
                new LinkUses());
    }
}
