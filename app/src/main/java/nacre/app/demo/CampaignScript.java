// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.pledge.PledgeAct;
import nacre.campaign.unit.CampaignAct;
import nacre.journal.Content.Words;

/// What a proposal of the script does for a campaign.
final class CampaignScript {
    private final OrganLife organ;

    CampaignScript(OrganLife organ) {
        this.organ = organ;
    }

    /// @param next the line after it: what it is for
    Enactment read(String kind, String rest, String next) {
        return switch (kind) {
            case "campaign" -> campaign(rest.split(" ", 3), next);
            case "raise" -> raise(rest, next);
            case "ballot" ->
                    Enactment.of(
                            new BallotAct.Called(organ.rooms().ballots().ballot().id()), List.of());
            case "pledge" -> pledge(rest.split(" ", 4), next);
            default -> throw new IllegalArgumentException("Nothing enacts this: " + kind);
        };
    }

    /// `shift-plan 540 TITLE`: about this matter, with notes that are kept for so many days.
    ///
    /// @param next `ACT; ACT | AIM`: what people are seen to do, and what is to be won
    private Enactment campaign(String[] words, String next) {
        String[] said = next.split(" \\| ", 2);
        var act = new CampaignAct.Opened(List.of(new MatterKey(words[0])), 1, after(words[1]));
        return Enactment.of(
                act,
                List.of(
                        Words.kept("acts", said[0].replace("; ", "\n")),
                        Words.kept("aim", said[1]),
                        Words.kept("title", words[2])));
    }

    /// The demand of this title is the organ's.
    private Enactment raise(String title, String evidence) {
        var raised = new DemandAct.Raised(organ.rooms().demands().demand(title));
        return Enactment.of(raised, List.of(Words.kept("evidence", evidence)));
    }

    /// `7/10 1/2 40 SENTENCE`: the share of all, that of every unit, how many days at most.
    private Enactment pledge(String[] words, String why) {
        var act =
                new PledgeAct.Opened(
                        organ.rooms().map().place("all"),
                        RungLife.share(words[0]),
                        RungLife.share(words[1]),
                        after(words[2]),
                        Promise.RESULT);
        return Enactment.of(act, List.of(Words.kept("sentence", words[3]), Words.kept("why", why)));
    }

    private Instant after(String days) {
        return organ.now().plus(Duration.ofDays(Long.parseLong(days)));
    }
}
