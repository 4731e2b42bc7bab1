// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.web.part.TodayLine.Kind.NEWS;
import static nacre.web.part.TodayLine.Kind.OFFER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionAct;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.unit.Campaign;
import nacre.journal.Keyrings;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;

/// What petitions bring to the pages.
public final class PetitionPartPages implements PartPages {
    private final SignerNames names;

    /// Petitions whose guests' names these keyrings open.
    public PetitionPartPages(Keyrings keyrings) {
        this.names = new SignerNames(keyrings);
    }

    @Override
    public Part<?> part() {
        return PETITIONS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new PetitionPages(visits, names));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(PetitionCommand.forms())
                .keeping(Scripted.Reason.HANDED_OUT, "petition.hand-over", "petition.make-links")
                .keeping(Scripted.Reason.SEALED, "petition.purge-names")
                .keeping(Scripted.Reason.GUEST, "petition.give-up", "petition.unname");
    }

    @Override
    public EnactmentWords enactments() {
        return new PetitionEnactments();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((PetitionAct) act) {
            case PetitionAct.Opened o -> List.of("title", visit.words(leaf.seq(), "title"));
            case PetitionAct.Signed(var id, int group, boolean isNamed) -> who(visit, id, leaf);
            case PetitionAct.TakenBack(var id) -> who(visit, id, leaf);
            case PetitionAct.Unnamed(var id) -> who(visit, id, leaf);
            case PetitionAct.Closed(var id, boolean isMet) -> {
                Petition petition = visit.standing().states().of(PETITIONS).find(id);
                yield List.of(
                        "title",
                        visit.words(id.seq(), "title"),
                        "signed",
                        petition == null ? 0 : petition.signatures().size());
            }
            case PetitionAct.HandedOver(var id, long names) ->
                    List.of("title", visit.words(id.seq(), "title"), "names", names);
            case PetitionAct.Purged(var id, long names) ->
                    List.of("title", visit.words(id.seq(), "title"), "names", names);
        };
    }

    private static List<Object> who(Visit visit, PetitionId id, Leaf leaf) {
        return List.of(
                "title", visit.words(id.seq(), "title"), "who", SignerWords.who(visit, leaf));
    }

    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (Petition petition : visit.standing().states().of(PETITIONS).all().values()) {
            boolean isAsked =
                    petition.isOpen()
                            && visit.isMember()
                            && !petition.signatures().containsKey(visit.me().seq());
            if (isAsked) {
                lines.add(new TodayLine(OFFER, petition.closes(), line(visit, petition)));
            } else if (!petition.isOpen() && petition.closes().isAfter(since)) {
                lines.add(new TodayLine(NEWS, petition.closes(), line(visit, petition)));
            }
        }
        return lines;
    }

    private static Line line(Visit visit, Petition petition) {
        PetitionView view = PetitionView.of(visit, petition);
        String words =
                petition.isOpen()
                        ? visit.text()
                                .of(
                                        "petition.today",
                                        "to",
                                        view.to(),
                                        "by",
                                        visit.text().deadline(petition.closes()))
                        : view.say();
        return Line.of(view.state().value(), view.title(), view.path(), words);
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        return CampaignRow.of(
                visit.text(),
                "petition",
                PetitionView.list(visit, campaign),
                PetitionPages.rows(visit, campaign));
    }
}
