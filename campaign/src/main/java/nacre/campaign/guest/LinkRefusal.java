// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import java.time.Instant;
import nacre.assembly.part.Refusal;

/// Why a link cannot be made, used or withdrawn.
public sealed interface LinkRefusal extends Refusal {

    /// There is no such link, or it does not prove itself: it was used meanwhile, or is another's.
    record LinkIsNotGood(LinkId link) implements LinkRefusal {}

    /// It leads nowhere any more.
    record LinkIsOver(LinkId link, Instant expires) implements LinkRefusal {}

    /// It was withdrawn by those who had made it.
    record LinkIsWithdrawn(LinkId link) implements LinkRefusal {}

    /// It leads to something else.
    record LinkLeadsElsewhere(LinkId link) implements LinkRefusal {}

    /// It was used, and stays good for who has it.
    record LinkIsUsed(LinkId link) implements LinkRefusal {}

    /// No links at all, or too many at once, or one twice.
    record LinksDoNotFit(int links, int most) implements LinkRefusal {}
}
