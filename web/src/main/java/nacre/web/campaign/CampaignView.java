// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import static nacre.campaign.unit.CampaignRules.STEER;

import java.util.List;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import nacre.web.part.CampaignRow;

/// One campaign for one reader.
///
/// @param aims the matters it is about, in one line; empty if it names none
/// @param people how many belong to it, in words
/// @param decision where the decision that opened it is
/// @param rows how each part stands in it
/// @param units its units in the order of the tree
/// @param maySteer whether she may change its units
/// @param kinds of units that can stand right beneath it
public record CampaignView(
        String base,
        String path,
        String title,
        boolean isOpen,
        Written aim,
        String aims,
        String best,
        String purges,
        String people,
        String decision,
        List<CampaignRow> rows,
        List<UnitLine> units,
        boolean maySteer,
        List<Option> kinds) {

    /// Copies the lists.
    public CampaignView {
        rows = List.copyOf(rows);
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
    }

    static CampaignView of(Visit visit, Campaign campaign) {
        long seq = campaign.id().seq();
        var text = visit.text();
        var decision = visit.assembly().votes().decision(campaign.decision());
        UnitPath place = campaign.path();
        return new CampaignView(
                visit.path(""),
                path(visit, campaign),
                visit.words(seq, "title"),
                campaign.isOpen(),
                Written.of(visit, seq, "aim"),
                text.of(
                        "campaign.aims.are",
                        "aims",
                        campaign.aims().stream().map(visit.charter()::title).toList()),
                text.of("campaign.best." + campaign.best()),
                UnitWords.purges(visit, UnitWords.lastDay(visit, campaign)),
                text.of("campaign.people", "people", UnitWords.campaigns(visit).people(place)),
                decision == null ? "" : visit.path("/decide/" + decision.proposal()),
                visit.neighbours().parts().rows(visit, campaign),
                UnitLine.within(visit, place),
                campaign.isOpen() && UnitWords.may(visit, STEER, place),
                UnitLine.kinds(visit, null));
    }

    /// Where the page of a campaign is.
    static String path(Visit visit, Campaign campaign) {
        return visit.path("/campaigns/" + campaign.id());
    }
}
