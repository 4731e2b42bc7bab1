// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Fraction;
import nacre.campaign.pledge.PledgeCommand.GivePledge;
import nacre.campaign.pledge.PledgeCommand.TakeBackPledge;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.CountPeople;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.journal.BoxRow;
import nacre.journal.Content.Words;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.organ.Asks;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// «I walk out if at least half of the north yard, and a third of each shift, have pledged.»
@DisplayNameGeneration(ReplaceUnderscores.class)
class PledgeStoryTest {
    private static final Fraction HALF = new Fraction(1, 2);
    private static final Fraction THIRD = new Fraction(1, 3);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int EARLY = 0;
    private static final int LATE = 1;

    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();
    private final List<MemberId> members = scenario.add(24);

    private PledgeAct.Opened opened(UnitPath place, @Nullable Fraction each, Promise promise) {
        Instant by = scenario.now().plus(Duration.ofDays(40));
        return new PledgeAct.Opened(place, HALF, each, by, promise);
    }

    private static Enactment enactment(PledgeAct act) {
        return Enactment.of(
                act, List.of(Words.kept("sentence", "I walk out"), Words.kept("why", "The plan")));
    }

    private Pledge open(UnitPath place, @Nullable Fraction each, Promise promise) {
        scenario.decided(enactment(opened(place, each, promise)));
        return pledge(new PledgeId(scenario.last("pledge.opened")));
    }

    private Pledge pledge(PledgeId id) {
        return scenario.clerk().standing().states().of(PledgePart.PLEDGES).needed(id);
    }

    private Box box(Pledge pledge) {
        return scenario.assembly().boxes().about(pledge.id().seq());
    }

    private void give(Pledge pledge, int group, int from, int to) {
        for (MemberId member : members.subList(from, to)) {
            scenario.given(member, new GivePledge(pledge.id(), group));
        }
    }

    private List<Act> day() {
        long from = scenario.journal().head().size();
        scenario.after(DAY).caughtUp().verified();
        var acts = new ArrayList<Act>();
        for (long seq = from; seq < scenario.journal().head().size(); seq++) {
            acts.add(scenario.act(seq));
        }
        return acts;
    }

    private List<Act> untilItIsOver(Pledge pledge) {
        List<Act> last = List.of();
        while (scenario.now().isBefore(pledge.by())) {
            last = day();
        }
        return last;
    }

    private BoxAct.Ticked bar(Pledge pledge, long atLeast) {
        return new BoxAct.Ticked(box(pledge).id(), null, atLeast);
    }

    @Test
    void enough_of_all_and_of_each_shift_and_the_names_are_read_by_all() {
        Pledge pledge = open(depot.north(), THIRD, Promise.NAMES);
        assertEquals(Pledge.Stage.OPEN, pledge.stage());
        assertEquals(20, pledge.target().needed());
        assertEquals(
                List.of(9L, 5L),
                pledge.target().groups().stream().map(pledge.target()::needed).toList());
        long size = scenario.journal().head().size();
        give(pledge, EARLY, 0, 14);
        assertEquals(size, scenario.journal().head().size());
        assertEquals(List.of(bar(pledge, 10)), day());
        give(pledge, LATE, 14, 20);
        List<Act> acts = day();
        assertEquals(new PledgeAct.Met(pledge.id()), acts.getLast());
        assertEquals(Pledge.Stage.MET, pledge(pledge.id()).stage());
        var revealed = assertInstanceOf(Box.Revealed.class, box(pledge));
        assertEquals(List.of(14L, 6L), PledgeBox.pledged(pledge, revealed.result()));
        assertEquals(
                members.subList(0, 20).stream().map(MemberId::seq).sorted().toList(),
                revealed.rows().stream().map(BoxRow.Shown::member).sorted().toList());
        scenario.when(ANNA, new GivePledge(pledge.id(), EARLY))
                .thenRefused(new PledgeRefusal.PledgeIsOver(pledge.id()));
    }

    @Test
    void numbers_alone_show_how_many_of_each_shift_and_nobody() {
        Pledge pledge = open(depot.north(), null, Promise.RESULT);
        give(pledge, EARLY, 0, 20);
        List<Act> acts = day();
        assertEquals(new PledgeAct.Met(pledge.id()), acts.getLast());
        assertTrue(acts.stream().noneMatch(act -> act instanceof BoxAct.Shown));
        var revealed = assertInstanceOf(Box.Revealed.class, box(pledge));
        assertEquals(List.of(20L, 0L), PledgeBox.pledged(pledge, revealed.result()));
    }

    @Test
    void too_few_by_the_day_and_nobody_ever_reads_who_it_was() {
        Pledge pledge = open(depot.north(), THIRD, Promise.NAMES);
        give(pledge, EARLY, 0, 14);
        give(pledge, LATE, 14, 18);
        long box = box(pledge).id().seq();
        List<Act> last = untilItIsOver(pledge);
        assertEquals(
                List.of(
                        new BoxAct.Ticked(new BoxId(box), null, 15),
                        new BoxAct.Destroyed(new BoxId(box), Loss.BELOW_THRESHOLD),
                        new PledgeAct.Missed(pledge.id())),
                last);
        assertNull(scenario.journal().rows(box));
        assertEquals(Pledge.Stage.MISSED, pledge(pledge.id()).stage());
    }

    @Test
    void one_shift_that_stays_away_is_enough_to_miss_it() {
        Pledge pledge = open(depot.north(), THIRD, Promise.NAMES);
        give(pledge, EARLY, 0, 20);
        give(pledge, LATE, 20, 24);
        assertEquals(List.of(bar(pledge, 20)), day());
        List<Act> last = untilItIsOver(pledge);
        assertEquals(new PledgeAct.Missed(pledge.id()), last.getLast());
    }

    @Test
    void what_is_taken_back_before_it_is_met_counts_and_shows_nowhere() {
        Pledge pledge = open(depot.north(), null, Promise.NAMES);
        give(pledge, EARLY, 0, 19);
        MemberId careful = members.getFirst();
        scenario.given(careful, new TakeBackPledge(pledge.id()));
        scenario.given(ANNA, new TakeBackPledge(pledge.id()));
        give(pledge, LATE, 19, 20);
        assertEquals(List.of(bar(pledge, 15)), day());
        scenario.given(BEN, new GivePledge(pledge.id(), LATE));
        assertEquals(new PledgeAct.Met(pledge.id()), day().getLast());
        var revealed = assertInstanceOf(Box.Revealed.class, box(pledge));
        assertEquals(20, revealed.rows().size());
        assertTrue(
                revealed.rows().stream()
                        .noneMatch(row ->
                                row.member() == careful.seq() || row.member() == ANNA.seq()));
    }

    @Test
    void from_two_devices_one_person_pledges_once() {
        Pledge pledge = open(depot.north(), null, Promise.NAMES);
        give(pledge, EARLY, 0, 19);
        give(pledge, LATE, 0, 19);
        scenario.withAnotherClerk();
        give(pledge, LATE, 0, 19);
        assertEquals(List.of(bar(pledge, 15)), day());
        assertEquals(19, scenario.journal().rows(box(pledge).id().seq()).size());
    }

    @Test
    void whoever_has_left_does_not_count_and_who_came_later_does() {
        Pledge pledge = open(depot.north(), null, Promise.NAMES);
        give(pledge, EARLY, 0, 20);
        MemberId left = members.getFirst();
        scenario.given(left, new RollCommand.Leave());
        assertEquals(List.of(bar(pledge, 15)), day());
        MemberId late = scenario.add(1).getFirst();
        scenario.given(late, new GivePledge(pledge.id(), LATE));
        assertEquals(new PledgeAct.Met(pledge.id()), day().getLast());
        var revealed = assertInstanceOf(Box.Revealed.class, box(pledge));
        assertTrue(revealed.rows().stream().noneMatch(row -> row.member() == left.seq()));
    }

    @Test
    void teams_too_small_to_be_counted_alone_are_counted_together() {
        var small =
                List.of(
                        new NewUnit(-1, UnitKind.TEAM, "Tow truck", 2),
                        new NewUnit(-1, UnitKind.TEAM, "Kiosk", 2));
        scenario.given(CEM, new AddUnits(depot.early(), small));
        Pledge pledge = open(depot.north(), HALF, Promise.RESULT);
        assertEquals(
                List.of(25L, 19L), pledge.target().groups().stream().map(Group::people).toList());
        assertEquals(3, pledge.target().groups().getLast().units().size());
        var third = List.of(new NewUnit(-1, UnitKind.TEAM, "Gate", 1));
        scenario.given(CEM, new AddUnits(depot.late(), third));
        Pledge next = open(depot.north(), HALF, Promise.RESULT);
        assertEquals(
                List.of(25L, 15L, 5L), next.target().groups().stream().map(Group::people).toList());
    }

    @Test
    void no_group_counts_more_than_belong_to_it() {
        Pledge pledge = open(depot.late(), HALF, Promise.RESULT);
        assertEquals(8, pledge.target().needed());
        Pledge both = open(depot.north(), null, Promise.RESULT);
        give(both, LATE, 0, 19);
        assertEquals(bar(both, 15), dayTick(both));
        give(both, LATE, 19, 24);
        assertEquals(bar(both, 15), dayTick(both));
    }

    private Act dayTick(Pledge pledge) {
        return day().stream()
                .filter(act ->
                        act instanceof BoxAct.Ticked ticked
                                && ticked.box().equals(box(pledge).id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_unit_that_is_counted_anew_changes_nothing_of_what_was_pledged() {
        Pledge pledge = open(depot.north(), THIRD, Promise.NAMES);
        scenario.given(CEM, new CountPeople(depot.early().last(), 1));
        assertEquals(20, pledge(pledge.id()).target().needed());
        assertEquals(pledge, pledge(pledge.id()));
    }

    @Test
    void while_the_server_sleeps_the_day_does_not_pass() {
        Pledge pledge = open(depot.north(), null, Promise.NAMES);
        give(pledge, EARLY, 0, 19);
        scenario.at(pledge.by().minus(DAY)).caughtUp();
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(5)).whenItWakes(from);
        give(pledge, LATE, 19, 20);
        scenario.after(DAY).caughtUp().verified();
        assertEquals(Pledge.Stage.MET, pledge(pledge.id()).stage());
    }

    @Test
    void in_a_campaign_that_is_closed_nothing_is_pledged_and_nothing_is_met() {
        Pledge pledge = open(depot.north(), null, Promise.NAMES);
        give(pledge, EARLY, 0, 19);
        scenario.after(Duration.ofHours(5));
        var closed = new CampaignAct.Closed(depot.campaign());
        VoteId vote = scenario.open(scenario.put(ANNA, Asks.put(Enactment.of(closed, List.of()))));
        members.forEach(member -> scenario.given(member, Asks.casts(vote, Choice.YES)));
        Instant closes = scenario.assembly().votes().open().get(vote).closes();
        scenario.at(closes.minusSeconds(1)).caughtUp();
        give(pledge, LATE, 19, 24);
        scenario.at(closes).caughtUp();
        scenario.when(ANNA, new GivePledge(pledge.id(), EARLY))
                .thenRefused(new CampaignRefusal.CampaignIsClosed(depot.campaign()));
        assertEquals(List.of(bar(pledge, 20)), day());
        assertEquals(new PledgeAct.Missed(pledge.id()), untilItIsOver(pledge).getLast());
    }

    @Test
    void what_no_pledge_can_be_is_not_put_to_the_vote() {
        Instant now = scenario.now();
        var right = opened(depot.north(), THIRD, Promise.NAMES);
        refusedAtOnce(
                new PledgeAct.Opened(right.place(), HALF, null, now, right.promise()),
                new PledgeRefusal.PledgeDateDoesNotFit(
                        now, now.plus(DAY), now.plus(PledgeRules.LONGEST)));
        var none = new Fraction(0, 1);
        refusedAtOnce(
                new PledgeAct.Opened(right.place(), none, null, right.by(), right.promise()),
                new CampaignRefusal.ShareDoesNotFit(none));
        var more = new Fraction(3, 2);
        refusedAtOnce(
                new PledgeAct.Opened(right.place(), HALF, more, right.by(), right.promise()),
                new CampaignRefusal.ShareDoesNotFit(more));
        refusedAtOnce(opened(depot.north(), null, Promise.ROWS), new PledgeRefusal.NoSuchPromise());
        refusedAtOnce(
                opened(
                        UnitPath.of(depot.campaign()).plus(depot.early().last()),
                        null,
                        Promise.NAMES),
                new CampaignRefusal.UnknownUnit(depot.early().last()));
        scenario.given(CEM, new CountPeople(depot.late().last(), 4));
        refusedAtOnce(
                opened(depot.late(), null, Promise.NAMES), new CampaignRefusal.TooFewPeople(4, 5));
        var pledge = open(depot.north(), null, Promise.NAMES);
        scenario.when(ANNA, new GivePledge(pledge.id(), 1))
                .thenRefused(new PledgeRefusal.NotAGroup(pledge.id(), 1, 1));
        var unknown = new PledgeId(3);
        scenario.when(ANNA, new TakeBackPledge(unknown))
                .thenRefused(new PledgeRefusal.UnknownPledge(unknown));
    }

    private void refusedAtOnce(PledgeAct.Opened act, nacre.assembly.part.Refusal why) {
        scenario.when(ANNA, Asks.put(enactment(act))).thenRefused(why);
    }

    @Test
    void a_forged_pledge_or_revealing_does_not_fold() {
        Pledge pledge = open(depot.north(), THIRD, Promise.NAMES);
        var forger = new Forger(scenario);
        PledgeAct.Opened again = opened(depot.north(), null, Promise.NAMES);
        forger.refused(ANNA, again);
        forger.refused(null, again, new Authority.Decision(pledge.decision()));
        forger.refused(CEM, again, new Authority.Mandate(nacre.organ.Ground.CEMS.seq()));
        forger.refused(ANNA, new PledgeAct.Began(pledge.id()));
        forger.refused(ANNA, new PledgeAct.Met(pledge.id()));
        forger.refused(null, new PledgeAct.Missed(pledge.id()), new Authority.Server());
        var box = box(pledge).id();
        Instant at = scenario.now().plus(DAY);
        forger.foldsDue(showing(pledge, rows(15, 5), List.of(15L, 5L), 20), box.seq(), at);
        forger.refusedDue(showing(pledge, rows(16, 4), List.of(16L, 4L), 20), box.seq(), at);
        forger.refusedDue(showing(pledge, rows(14, 5), List.of(14L, 5L), 15), box.seq(), at);
        forger.refusedDue(showing(pledge, rows(14, 5), List.of(15L, 5L), 20), box.seq(), at);
        var takenBack = rows(15, 5);
        takenBack.set(3, row(3, members.get(3), -1));
        forger.refusedDue(showing(pledge, takenBack, List.of(15L, 5L), 20), box.seq(), at);
        var stranger = rows(15, 5);
        stranger.set(3, row(3, new MemberId(999_999), 0));
        forger.refusedDue(showing(pledge, stranger, List.of(15L, 5L), 20), box.seq(), at);
        var twice = rows(15, 5);
        twice.set(3, row(3, members.get(7), 0));
        forger.refusedDue(showing(pledge, twice, List.of(15L, 5L), 20), box.seq(), at);
        forger.refusedDue(
                List.of(
                        bar(pledge, 0),
                        new BoxAct.Destroyed(box, Loss.BELOW_THRESHOLD),
                        new PledgeAct.Missed(pledge.id())),
                box.seq(),
                at);
    }

    private List<BoxRow.Shown> rows(int early, int late) {
        var rows = new ArrayList<BoxRow.Shown>();
        for (int i = 0; i < early + late; i++) {
            rows.add(row(i, members.get(i), i < early ? EARLY : LATE));
        }
        return rows;
    }

    private static BoxRow.Shown row(int salt, MemberId member, int group) {
        return new BoxRow.Shown(
                member.seq(),
                Hash.sha256(new byte[] {(byte) salt}),
                Json.object().put("group", group).done());
    }

    private List<Act> showing(
            Pledge pledge, List<BoxRow.Shown> rows, List<Long> pledged, long atLeast) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(java.util.Comparator.comparing(BoxRow.Shown::commitment, Hash.ORDER));
        var counts = new Json.Items(pledged.stream().<Json>map(Json.Whole::new).toList());
        BoxId box = box(pledge).id();
        return List.of(
                new BoxAct.Ticked(box, BoxRow.root(sorted), atLeast),
                new BoxAct.Shown(box, sorted),
                new BoxAct.Revealed(box, sorted.size(), Json.object().put("groups", counts).done()),
                new PledgeAct.Met(pledge.id()));
    }
}
