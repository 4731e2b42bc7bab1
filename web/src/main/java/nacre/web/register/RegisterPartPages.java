// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.register.Listing;
import nacre.campaign.register.RegisterAct;
import nacre.journal.Leaf;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;

/// What the register of matters brings to the pages.
public final class RegisterPartPages implements PartPages {
    @Override
    public Part<?> part() {
        return REGISTER;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of();
    }

    @Override
    public EnactmentWords enactments() {
        return new RegisterEnactments();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        var moved = (RegisterAct) act;
        Listing listing = visit.standing().states().of(REGISTER).listed(moved.matter());
        return List.of(
                "matter",
                visit.charter().title(moved.matter()),
                "holder",
                visit.text().of("register.holder." + listing.heldAt(leaf.seq()).word()));
    }
}
