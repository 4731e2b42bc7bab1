// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.LinkKey;
import nacre.campaign.petition.PetitionAct;
import nacre.journal.Authority;
import nacre.journal.Hash;

/// What guests did stands by a link that was made before, is theirs still, and shows each time the
/// hash before the last; by one link at most one signature stands under a petition.
final class LinkUses implements Law {
    private final Map<Long, Hash> shown = new HashMap<>();
    private final Set<Long> withdrawn = new HashSet<>();
    private final Set<Long> signed = new HashSet<>();

    @Override
    public void check(Moment moment) {
        for (Event event : moment.fresh()) {
            if (event.leaf().authority() instanceof Authority.Link(long link)) {
                judge(event, link);
            }
            switch (event.act()) {
                case LinkAct.Made made -> shown.put(event.seq(), made.key());
                case LinkAct.Withdrawn(var id) -> withdrawn.add(id.seq());
                default -> {}
            }
        }
    }

    private void judge(Event event, long link) {
        Hash last = shown.get(link);
        boolean stands =
                last != null
                        && !withdrawn.contains(link)
                        && switch (event.act()) {
                            case LinkAct.Used(var shows) -> {
                                shown.put(link, shows);
                                yield LinkKey.next(shows).equals(last);
                            }
                            case PetitionAct.Signed s -> signed.add(link);
                            case PetitionAct.TakenBack t -> signed.remove(link);
                            case PetitionAct.Unnamed u -> signed.contains(link);
                            default -> true;
                        };
        Broken.unless(
                stands,
                "Entry %d, %s, is not what link %d lets do.",
                event.seq(),
                event.act(),
                link);
    }
}
