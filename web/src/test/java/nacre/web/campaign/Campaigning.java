// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Template;
import nacre.ballot.Choice;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Keyrings;
import nacre.organ.Organs;
import nacre.organ.Shredder;
import nacre.web.Pages;
import nacre.web.api.ApiPages;
import nacre.web.decide.Deciding;
import nacre.web.mandates.MandatePages;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;
import org.jspecify.annotations.Nullable;

/// A branch whose organ has campaigns, with the pages that lead to them. Ana has all their powers.
public final class Campaigning {
    public final PartsPages parts;
    public final Branch branch;
    private @Nullable Organs organs;

    /// An organ with these parts and their pages.
    public Campaigning(PartsPages parts) {
        this.parts = parts;
        this.branch = new Branch(Template.WORKPLACE_BRANCH.charter(), parts, this::pages);
    }

    /// What the server does every hour.
    public void sweep(Keyrings keyrings) {
        if (organs != null) {
            new Shredder(keyrings).sweep(organs, branch.server.now());
        }
    }

    private List<Pages> pages(Visits visits) {
        organs = visits.organs();
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new TodayPages(visits));
        pages.add(new RecordPages(visits));
        pages.add(new ApiPages(visits));
        pages.add(new MandatePages(visits));
        pages.addAll(parts.pages(visits));
        return pages;
    }

    public Campaigns campaigns() {
        return branch.clerk.standing().states().of(CAMPAIGNS);
    }

    /// Ana proposes a campaign in its form, and everybody says yes; where its page is.
    public String decided(String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "title", "Our shift plan <b>",
                                "aim", "We write it ourselves.",
                                "aims", "shifts",
                                "best", "1",
                                "acts", "Wore the sticker\nSigned",
                                "purges", "2027-11-20",
                                "matter", "everyday"));
        fields.addAll(List.of(more));
        var put =
                branch.post(
                        Branch.ANA, branch.path("/campaigns/new"), fields.toArray(String[]::new));
        if (put.statusCode() != 303) {
            throw new AssertionError(put.body());
        }
        branch.pass(java.time.Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(java.time.Duration.ofDays(4));
        return branch.path("/campaigns/" + campaigns().all().lastKey());
    }

    /// Ana has added two yards with two shifts each; the place of the first yard's first shift.
    public UnitPath filled(String campaign) {
        branch.post(
                Branch.ANA,
                campaign + "/several",
                "places",
                "North yard\nSouth yard",
                "units",
                "Early\nLate");
        return campaigns().units().keySet().stream().skip(1).findFirst().orElseThrow();
    }

    /// The same, with so many people in each shift of the first yard and nobody elsewhere.
    public UnitPath peopled(String campaign, long people) {
        UnitPath early = filled(campaign);
        for (UnitPath unit : campaigns().units().keySet()) {
            boolean isInTheYard = unit.depth() == 2 && unit.isWithin(early.above());
            branch.post(
                    Branch.ANA,
                    campaign + "/units/" + unit.last() + "/count",
                    "people",
                    Long.toString(isInTheYard ? people : 0));
        }
        return early;
    }
}
