// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static nacre.campaign.pledge.PledgePart.PLEDGES;
import static nacre.web.organ.Branch.ANA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Verifier;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.campaign.Campaigning;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;

/// A branch that campaigns, with a yard of two shifts, six people in each, and its pledges.
final class Pledging implements AutoCloseable {
    private static final Duration DAYS = Duration.ofDays(4);

    final Campaigning campaigning =
            new Campaigning(
                    new PartsPages(List.of(new CampaignPartPages(), new PledgePartPages())));
    final Branch branch = campaigning.branch;
    final String campaign = campaigning.decided();
    final UnitPath early = campaigning.peopled(campaign, 6);

    /// What is typed into the form: name, value …
    String[] typed(String place, String whole, String each, String promise) {
        return new String[] {
            "sentence",
            "I walk out with you on Monday <b>",
            "why",
            "They will not talk with one of us. They will talk with all of us.",
            "place",
            place,
            "whole",
            whole,
            "each",
            each,
            "by",
            "2026-12-20",
            "promise",
            promise,
            "matter",
            "everyday"
        };
    }

    /// Ana proposes a pledge in its form, and everybody says yes; where its page is.
    String decided(String... typed) {
        var fields = new ArrayList<>(List.of(typed));
        var put = branch.post(ANA, campaign + "/pledges/new", fields.toArray(String[]::new));
        if (put.statusCode() != 303) {
            throw new AssertionError(put.body());
        }
        branch.pass(DAYS);
        branch.everybodyVotes(Choice.YES);
        branch.pass(DAYS);
        return campaign
                + "/pledges/"
                + branch.clerk.standing().states().of(PLEDGES).all().lastKey();
    }

    /// All members but these.
    List<MemberId> others(MemberId... but) {
        return branch.clerk.standing().assembly().roll().people().keySet().stream()
                .filter(member -> !List.of(but).contains(member))
                .toList();
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
