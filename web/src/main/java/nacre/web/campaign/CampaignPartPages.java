// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.ballot.Fraction;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.journal.Leaf;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import org.jspecify.annotations.Nullable;

/// What campaigns and their units bring to the pages.
public final class CampaignPartPages implements PartPages {
    /// What it brings holds for all organs.
    public CampaignPartPages() {}

    @Override
    public Part<?> part() {
        return CAMPAIGNS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new CampaignPages(visits), new UnitPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(CampaignCommand.forms());
    }

    @Override
    public List<String> places(Visit visit) {
        return visit.assembly().isCouncil() ? List.of() : List.of("campaigns");
    }

    @Override
    public EnactmentWords enactments() {
        return new CampaignEnactments();
    }

    @Override
    public @Nullable Object value(Visit visit, Object fact) {
        return fact instanceof Fraction share ? visit.charter().share(share) : null;
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((CampaignAct) act) {
            case CampaignAct.Opened opened -> List.of("title", visit.words(leaf.seq(), "title"));
            case CampaignAct.Closed(var campaign) ->
                    List.of("title", visit.words(campaign.seq(), "title"));
            case CampaignAct.Added(var under, var kind, long people) ->
                    List.of(
                            "name",
                            visit.words(leaf.seq(), "name"),
                            "title",
                            visit.words(under.campaign().seq(), "title"));
            case CampaignAct.Renamed(var unit) ->
                    List.of("name", visit.words(leaf.seq(), "name"), "title", title(visit, unit));
            case CampaignAct.Counted(var unit, long people) ->
                    List.of(
                            "name",
                            UnitWords.name(visit, unit),
                            "people",
                            people,
                            "title",
                            title(visit, unit));
            case CampaignAct.Ended(var unit) ->
                    List.of("name", UnitWords.name(visit, unit), "title", title(visit, unit));
        };
    }

    private static String title(Visit visit, UnitId id) {
        Unit unit = visit.standing().states().of(CAMPAIGNS).find(id);
        return unit == null ? "" : visit.words(unit.path().campaign().seq(), "title");
    }

    @Override
    public List<Option> limits(Visit visit, Power power) {
        return UnitWords.places(visit);
    }

    @Override
    public String place(Visit visit, Grant grant) {
        return UnitWords.place(visit, grant);
    }
}
