// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
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
import nacre.assembly.charter.Template;
import nacre.assembly.part.Act;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.organ.Forger;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A box that its part judges by what its rows come to, not by how many there are.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenJudgedBoxTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario scenario =
            Scenario.of(Ground.of(Template.WORKPLACE_BRANCH.charter(), List.of(GARDEN)));

    private long asked;
    private BoxId box;

    private void ask(Promise promise) {
        scenario.given(CEM, new Ask(promise, 0, 20));
        asked = scenario.last("garden.asked");
        box = scenario.assembly().boxes().about(asked).id();
    }

    private List<Act> day() {
        long from = scenario.journal().head().size();
        scenario.after(DAY).caughtUp().verified();
        return acts(from);
    }

    private List<Act> acts(long from) {
        var acts = new ArrayList<Act>();
        for (long seq = from; seq < scenario.journal().head().size(); seq++) {
            acts.add(scenario.act(seq));
        }
        return acts;
    }

    @Test
    void it_is_revealed_at_the_first_tick_at_which_its_rows_come_to_enough() {
        ask(Promise.NAMES);
        scenario.given(ANNA, new Tend(asked, 19, ""));
        assertEquals(List.of(new BoxAct.Ticked(box, null, 15)), day());
        scenario.given(BEN, new Tend(asked, 1, ""));
        assertEquals(new GardenAct.Answered(asked, 20), day().getLast());
        assertEquals(2, revealed().count());
    }

    private Box.Revealed revealed() {
        return assertInstanceOf(Box.Revealed.class, scenario.assembly().boxes().find(box));
    }

    @Test
    void the_record_does_not_tell_from_day_to_day_whether_anything_was_put() {
        ask(Promise.NAMES);
        scenario.given(ANNA, new Tend(asked, 11, ""));
        List<Act> first = day();
        assertEquals(first, day());
        scenario.given(BEN, new Tend(asked, 2, "")).given(ANNA, new Tend(asked, 12, ""));
        assertEquals(List.of(new BoxAct.Ticked(box, null, 10)), day());
    }

    @Test
    void what_was_taken_back_is_counted_and_shown_nowhere() {
        ask(Promise.NAMES);
        scenario.given(ANNA, new Tend(asked, 15, "")).given(BEN, new Tend(asked, 3, ""));
        assertEquals(List.of(new BoxAct.Ticked(box, null, 15)), day());
        scenario.given(ANNA, new Tend(asked, 0, "never mind"));
        assertEquals(List.of(new BoxAct.Ticked(box, null, 0)), day());
        scenario.given(BEN, new Tend(asked, 20, ""));
        assertEquals(new GardenAct.Answered(asked, 20), day().getLast());
        assertEquals(1, revealed().rows().size());
        assertEquals(BEN.seq(), revealed().rows().getFirst().member());
    }

    @Test
    void a_result_alone_is_judged_by_whoever_verifies() {
        ask(Promise.RESULT);
        scenario.given(ANNA, new Tend(asked, 30, "canary"));
        List<Act> acts = day();
        assertEquals(new GardenAct.Answered(asked, 30), acts.getLast());
        assertTrue(acts.stream().noneMatch(act -> act instanceof BoxAct.Shown));
    }

    @Test
    void too_little_by_its_end_destroys_it_unread_however_many_rows_there_are() {
        ask(Promise.NAMES);
        scenario.given(ANNA, new Tend(asked, 4, ""))
                .given(BEN, new Tend(asked, 5, ""))
                .given(CEM, new Tend(asked, 6, ""));
        List<Act> last = List.of();
        for (int i = 0; i < 10; i++) {
            last = day();
        }
        assertEquals(
                List.of(
                        new BoxAct.Ticked(box, null, 15),
                        new BoxAct.Destroyed(box, Loss.BELOW_THRESHOLD),
                        new GardenAct.Unanswered(asked)),
                last);
        assertNull(scenario.journal().rows(box.seq()));
    }

    @Test
    void a_forged_tick_or_revealing_does_not_fold() {
        ask(Promise.NAMES);
        scenario.given(ANNA, new Tend(asked, 25, ""));
        Instant at = scenario.now().plus(DAY);
        var forger = new Forger(scenario);
        var enough = new GardenAct.Answered(asked, 25);
        forger.foldsDue(showing(List.of(row(25)), 25, enough), box.seq(), at);
        forger.refusedDue(
                showing(List.of(row(19)), 19, new GardenAct.Answered(asked, 19)), box.seq(), at);
        forger.refusedDue(showing(List.of(row(19)), 25, enough), box.seq(), at);
        forger.refusedDue(showing(List.of(row(0)), 25, enough), box.seq(), at);
        forger.refusedDue(List.of(new BoxAct.Ticked(box, null, 24)), box.seq(), at);
        forger.refusedDue(List.of(new BoxAct.Ticked(box, Hash.sha256(), 25)), box.seq(), at);
        forger.refusedDue(
                List.of(
                        new BoxAct.Ticked(box, null, 0),
                        new BoxAct.Destroyed(box, Loss.BELOW_THRESHOLD),
                        new GardenAct.Unanswered(asked)),
                box.seq(),
                at);
    }

    /// With every hash right, she who holds the rows can leave a box sealed that was enough.
    @Test
    void only_the_host_can_tell_that_there_was_not_enough_before() {
        ask(Promise.NAMES);
        scenario.given(ANNA, new Tend(asked, 25, ""));
        Instant at = scenario.now().plus(DAY);
        new Forger(scenario).foldsDue(List.of(new BoxAct.Ticked(box, null, 25)), box.seq(), at);
    }

    @Test
    void a_forged_result_that_shows_no_row_is_judged_too() {
        ask(Promise.RESULT);
        Instant at = scenario.now().plus(DAY);
        var forger = new Forger(scenario);
        forger.foldsDue(telling(20, 20), box.seq(), at);
        forger.refusedDue(telling(19, 15), box.seq(), at);
        forger.refusedDue(telling(20, 25), box.seq(), at);
        forger.refusedDue(telling(20, 20).subList(1, 3), box.seq(), at);
    }

    private List<Act> telling(long rows, long atLeast) {
        return List.of(
                new BoxAct.Ticked(box, Hash.sha256(), atLeast),
                new BoxAct.Revealed(box, 3, Json.object().put("rows", rows).done()),
                new GardenAct.Answered(asked, rows));
    }

    private List<Act> showing(List<BoxRow.Shown> rows, long sum, Act last) {
        return List.of(
                new BoxAct.Ticked(box, BoxRow.root(rows), sum - sum % 5),
                new BoxAct.Shown(box, rows),
                new BoxAct.Revealed(box, rows.size(), Json.object().put("rows", sum).done()),
                last);
    }

    private static BoxRow.Shown row(long rows) {
        var says = Json.object().put("note", "").put("rows", rows).done();
        return new BoxRow.Shown(ANNA.seq(), Hash.sha256(), says);
    }
}
