// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nacre.campaign.unit.CampaignPart;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// A ballot that was prepared under rules which ended before it opened.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotConditionsTest {
    private final Balloting balloting = new Balloting();

    private ActionBallot old(String given) {
        var id = new BallotId(50);
        return new ActionBallot(
                id,
                Instant.parse("2026-02-01T12:00:00Z"),
                balloting.terms("gb-2016", null, 7, 14, 6, balloting.depot.north()),
                TreePMap.empty(),
                TreePMap.empty(nacre.assembly.part.MemberId.ORDER),
                TreePVector.singleton(
                        new BallotAct.Notified(
                                id, BallotAct.About.BALLOT, LocalDate.parse(given), null, null)),
                3L,
                null,
                null,
                ActionBallot.Stage.CALLED,
                Instant.parse("2026-02-01T12:00:00Z"));
    }

    private nacre.assembly.part.Refusal whyNotOn(ActionBallot ballot, String day) {
        var standing = balloting.scenario.clerk().standing();
        var conditions =
                new BallotConditions(
                        standing.assembly(),
                        standing.states().of(CampaignPart.CAMPAIGNS),
                        Ballots.empty().with(ballot),
                        Instant.parse(day + "T12:00:00Z"),
                        LocalDate.parse(day));
        return conditions.whyNotOn(ballot, LocalDate.parse(day));
    }

    @Test
    void it_opens_on_the_last_day_of_its_rules_and_not_on_the_next() {
        ActionBallot ballot = old("2026-02-10");
        assertNull(whyNotOn(ballot, "2026-02-17"));
        assertEquals(
                new BallotRefusal.RuleSetHasEnded(
                        new ActionRuleSet.Ref("gb-2016", Balloting.CHECKED),
                        LocalDate.parse("2026-02-18"),
                        LocalDate.parse("2026-02-18")),
                whyNotOn(ballot, "2026-02-18"));
    }

    @Test
    void notice_given_a_day_later_would_have_been_too_late() {
        assertEquals(
                new BallotRefusal.NoticeIsTooShort(
                        LocalDate.parse("2026-02-11"),
                        7,
                        LocalDate.parse("2026-02-17"),
                        LocalDate.parse("2026-02-18")),
                whyNotOn(old("2026-02-11"), "2026-02-17"));
    }

    @Test
    void across_the_leap_day_notice_is_a_day_earlier_than_without_one() {
        var leap = old("2024-02-23");
        assertEquals(
                List.of(LocalDate.parse("2024-03-01"), LocalDate.parse("2023-03-02")),
                List.of(
                        leap.noticeOfBallot().earliest(LocalDate.parse("2024-02-23")),
                        leap.noticeOfBallot().earliest(LocalDate.parse("2023-02-23"))));
        assertNull(whyNotOn(leap, "2024-03-01"));
        assertEquals(BallotRefusal.NoticeIsTooShort.class, whyNotOn(leap, "2024-02-29").getClass());
    }

    @Test
    void who_steers_one_yard_prepares_nothing_for_the_whole_depot() {
        var both =
                balloting.terms(
                        "own",
                        nacre.assembly.charter.MatterKey.ACTION,
                        0,
                        0,
                        6,
                        balloting.depot.north(),
                        balloting.depot.south());
        assertEquals(balloting.depot.north().above(), both.ground(), "Either yard is not enough.");
        balloting.scenario.given(CEM, Balloting.prepares(both));
    }
}
