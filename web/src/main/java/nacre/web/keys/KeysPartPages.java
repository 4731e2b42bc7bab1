// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.keys;

import static nacre.campaign.keys.KeysPart.KEYS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.keys.KeysAct;
import nacre.journal.Keyrings;
import nacre.journal.Leaf;
import nacre.web.Pages;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;

/// What the keys to notes about people bring to the pages.
public final class KeysPartPages implements PartPages {
    private final Keyrings keyrings;

    /// Pages for these keys.
    public KeysPartPages(Keyrings keyrings) {
        this.keyrings = keyrings;
    }

    @Override
    public Part<?> part() {
        return KEYS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new KeysPages(visits, keyrings));
    }

    @Override
    public Scripted scripted() {
        return Scripted.nothing()
                .keeping(
                        Scripted.Reason.KEY,
                        "keys.confirm",
                        "keys.lock",
                        "keys.prepare",
                        "keys.unlock");
    }

    @Override
    public List<String> places(Visit visit) {
        boolean isUsed = !visit.standing().states().of(CAMPAIGNS).all().isEmpty();
        return isUsed ? List.of("keys") : List.of();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return act instanceof KeysAct.Prepared(var campaign, var holders)
                ? List.of("what", what(visit, holders.size()))
                : List.of();
    }

    private static String what(Visit visit, int codes) {
        return codes == 0
                ? visit.text().of("keys.what.file")
                : visit.text().of("keys.what.codes", "codes", codes);
    }
}
