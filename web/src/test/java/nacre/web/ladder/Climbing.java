// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import static nacre.campaign.ladder.LadderPart.LADDERS;
import static nacre.web.organ.Branch.ANA;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Keyrings;
import nacre.organ.Verifier;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.campaign.Campaigning;
import nacre.web.map.MapPartPages;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;

/// A branch that campaigns, with a yard of two shifts, six people in each. Ana steers, and
/// organises everywhere.
final class Climbing implements AutoCloseable {
    final Campaigning campaigning =
            new Campaigning(
                    new PartsPages(
                            List.of(
                                    new CampaignPartPages(),
                                    new MapPartPages(
                                            Keyrings.inMemory(new Random(3)), new Random(4)),
                                    new LadderPartPages())));
    final Branch branch = campaigning.branch;
    private final String campaign = campaigning.decided();
    private final UnitPath yard = campaigning.peopled(campaign, 6).above();

    /// Where the page of its ladder is.
    final String ladder = campaign + "/ladder";

    /// What is typed into the form, for half of all and of each shift: name, value …
    String[] typed(String title, String by) {
        return new String[] {
            "title",
            title,
            "how",
            "Get it from whoever organises your shift.",
            "place",
            yard.value(),
            "whole",
            "1/2",
            "each",
            "1/2",
            "by",
            by
        };
    }

    /// Ana opens a rung; where its page is.
    String opens() {
        String by =
                branch.server
                        .now()
                        .plus(java.time.Duration.ofDays(14))
                        .atZone(java.time.ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
        var opened = branch.post(ANA, ladder + "/open", typed("Wear the sticker <b>", by));
        if (opened.statusCode() != 303) {
            throw new AssertionError(opened.body());
        }
        return last();
    }

    /// Where the page of the newest rung is.
    String last() {
        return ladder + "/" + branch.clerk.standing().states().of(LADDERS).all().lastKey();
    }

    /// Somebody states how many of a shift have done it.
    HttpResponse<String> counts(MemberId member, String rung, int group, String did) {
        return branch.post(member, rung + "/count", "group", Integer.toString(group), "did", did);
    }

    @Override
    public void close() {
        var verdict = Verifier.verify(branch.clerk.journal(), campaigning.parts.parts());
        branch.close();
        if (!verdict.holds()) {
            throw new AssertionError(verdict);
        }
    }
}
