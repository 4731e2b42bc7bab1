// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static nacre.campaign.guest.GuestPart.GUESTS;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.guest.Link;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.WithdrawLinks;
import nacre.journal.Keyrings;
import nacre.journal.Leaf;
import nacre.journal.Shelf;
import nacre.web.Pages;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.petition.SignerNames;
import nacre.web.petition.SignerWords;
import nacre.web.session.Attempts;

/// What guests bring to the pages: the one where they follow their links, and those where links are
/// made.
public final class GuestPartPages implements PartPages {
    private final LinkCodes codes;
    private final Attempts attempts;
    private final SignerNames names;

    /// Where codes lead is kept on this shelf, and these keyrings seal names; codes are drawn from
    /// a secure `random`.
    public GuestPartPages(
            Shelf shelf, Keyrings keyrings, RandomGenerator random, InstantSource clock) {
        this.codes = new LinkCodes(shelf, random);
        this.attempts = new Attempts(clock, random);
        this.names = new SignerNames(keyrings);
    }

    @Override
    public Part<?> part() {
        return GUESTS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(
                new GuestPages(visits, codes, attempts, names), new LinkPages(visits, codes));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(WithdrawLinks.forms());
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((LinkAct) act) {
            case LinkAct.Made made -> List.of("title", visit.words(made.about(), "title"));
            case LinkAct.Used used -> List.of();
            case LinkAct.Withdrawn(var id) ->
                    List.of("title", title(visit, id), "who", SignerWords.who(visit, leaf));
        };
    }

    private static String title(Visit visit, LinkId id) {
        Link link = visit.standing().states().of(GUESTS).find(id);
        return link == null ? "" : visit.words(link.about(), "title");
    }
}
