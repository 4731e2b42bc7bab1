// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.journal.BoxRow;
import nacre.journal.FaultyJournals;
import nacre.journal.Hash;
import nacre.journal.Journals;
import nacre.organ.ClerkRefusal;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A part that the organ does not know asks all members something under seal.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenBoxTest {
    private static final Ground GROUND =
            Ground.of(Template.WORKPLACE_BRANCH.charter(), List.of(GARDEN));

    private final Scenario scenario = Scenario.of(GROUND);
    private final List<MemberId> others = scenario.add(5);

    private long ask(Promise promise, long threshold) {
        scenario.given(CEM, new Ask(promise, threshold));
        return scenario.last("garden.asked");
    }

    private BoxId box(long question) {
        return scenario.assembly().boxes().about(question).id();
    }

    private Question question(long seq) {
        return scenario.clerk().standing().states().of(GARDEN).questions().get(seq);
    }

    private List<Act> since(long from) {
        var acts = new ArrayList<Act>();
        for (long seq = from; seq < scenario.journal().head().size(); seq++) {
            acts.add(scenario.act(seq));
        }
        return acts;
    }

    private List<Act> days(int days) {
        long from = scenario.journal().head().size();
        for (int day = 0; day < days; day++) {
            scenario.after(Duration.ofDays(1)).caughtUp();
        }
        scenario.verified();
        return since(from);
    }

    @Test
    void asking_opens_a_box_in_the_same_batch() {
        long asked = ask(Promise.NAMES, 0);
        assertEquals(3, scenario.leaf(asked).batch().size());
        var opened = assertInstanceOf(BoxAct.Opened.class, scenario.act(asked + 1));
        assertEquals(8, opened.terms().mayPut());
        assertEquals(new GardenAct.Began(asked), scenario.act(asked + 2));
        scenario.verified();
    }

    @Test
    void an_answer_leaves_no_entry_and_the_record_tells_only_at_ticks_that_it_is_there() {
        long asked = ask(Promise.NAMES, 0);
        long size = scenario.journal().head().size();
        scenario.given(ANNA, new Tend(asked, 3, "mine")).given(BEN, new Tend(asked, 4, ""));
        assertEquals(size, scenario.journal().head().size());
        var acts = days(1);
        var ticked = assertInstanceOf(BoxAct.Ticked.class, acts.getFirst());
        assertEquals(1, acts.size());
        assertEquals(0, ticked.atLeast());
        others.forEach(member -> scenario.given(member, new Tend(asked, 1, "")));
        var later = assertInstanceOf(BoxAct.Ticked.class, days(1).getFirst());
        assertEquals(5, later.atLeast());
        assertNotEquals(ticked.root(), later.root());
    }

    @Test
    void who_lets_all_know_that_she_has_answered_says_no_more_than_that() {
        long asked = ask(Promise.NAMES, 0);
        long size = scenario.journal().head().size();
        scenario.given(ANNA, new Tend(asked, 3, Tend.ALOUD));
        assertEquals(List.of(new GardenAct.Tended(asked)), since(size));
        assertTrue(scenario.journal().hasRow(box(asked).seq(), ANNA.seq()));
        scenario.withAnotherClerk();
        assertEquals(new GardenAct.Answered(asked, 3), days(10).getLast());
    }

    @Test
    void what_is_put_with_an_entry_is_kept_with_it_or_not_at_all() {
        var faulty = new FaultyJournals(Journals.inMemory());
        var failing = Scenario.of(GROUND, faulty);
        failing.given(CEM, new Ask(Promise.NAMES, 0));
        long asked = failing.last("garden.asked");
        long box = failing.assembly().boxes().about(asked).id().seq();
        long size = failing.journal().head().size();
        faulty.failNext(FaultyJournals.Fault.NOT_RECORDED);
        var request = failing.request(ANNA, new Tend(asked, 3, Tend.ALOUD));
        assertEquals(new Reply.NotRecorded(), failing.clerk().hear(request));
        assertEquals(size, failing.journal().head().size());
        assertFalse(failing.journal().hasRow(box, ANNA.seq()));
        assertInstanceOf(Reply.Recorded.class, failing.clerk().hear(request));
        assertEquals(size + 1, failing.journal().head().size());
        assertTrue(failing.journal().hasRow(box, ANNA.seq()));
        assertInstanceOf(Reply.Recorded.class, failing.clerk().hear(request));
        assertEquals(size + 1, failing.journal().head().size());
        failing.verified();
    }

    @Test
    void at_its_end_every_row_is_shown_under_its_name_with_what_they_come_to() {
        long asked = ask(Promise.NAMES, 0);
        scenario.given(ANNA, new Tend(asked, 3, "mine")).given(BEN, new Tend(asked, 4, ""));
        BoxId box = box(asked);
        scenario.given(ANNA, new Tend(asked, 5, "more"));
        var acts = days(10);
        assertEquals(new GardenAct.Answered(asked, 9), acts.getLast());
        var revealed = assertInstanceOf(Box.Revealed.class, scenario.assembly().boxes().find(box));
        assertEquals(2, revealed.count());
        assertEquals(Set.of(ANNA.seq(), BEN.seq()), names(revealed));
        assertEquals(9, question(asked).rows());
        assertNull(scenario.journal().rows(box.seq()));
        var last = scenario.leaf(scenario.journal().head().size() - 1).batch();
        assertEquals(
                List.of("box.ticked", "box.shown", "box.revealed", "garden.answered"),
                types(last.first()));
        scenario.when(CEM, new Tend(asked, 1, "")).thenRefused(GardenRefusal.NothingIsAsked.class);
    }

    private List<String> types(long from) {
        return since(from).stream().map(Act::type).toList();
    }

    private static Set<Long> names(Box.Revealed revealed) {
        var names = new HashSet<Long>();
        revealed.rows().forEach(row -> names.add(row.member()));
        return names;
    }

    @Test
    void rows_without_names_have_none_and_stand_in_the_order_of_chance() {
        long asked = ask(Promise.ROWS, 0);
        scenario.given(ANNA, new Tend(asked, 1, "")).given(BEN, new Tend(asked, 2, ""));
        others.forEach(member -> scenario.given(member, new Tend(asked, 3, "")));
        days(10);
        var revealed =
                assertInstanceOf(Box.Revealed.class, scenario.assembly().boxes().find(box(asked)));
        assertTrue(revealed.rows().stream().allMatch(row -> row.member() == null));
        assertEquals(7, revealed.count());
        var commitments =
                new ArrayList<>(revealed.rows().stream().map(BoxRow.Shown::commitment).toList());
        var sorted = new ArrayList<>(commitments);
        sorted.sort(Hash.ORDER);
        assertEquals(sorted, commitments);
    }

    @Test
    void a_result_alone_shows_no_row() {
        long asked = ask(Promise.RESULT, 0);
        scenario.given(ANNA, new Tend(asked, 3, "canary")).given(BEN, new Tend(asked, 4, ""));
        var acts = days(10);
        assertEquals(new GardenAct.Answered(asked, 7), acts.getLast());
        assertTrue(acts.stream().noneMatch(act -> act instanceof BoxAct.Shown));
    }

    @Test
    void a_threshold_is_judged_at_a_tick_and_never_when_the_last_one_answers() {
        long asked = ask(Promise.NAMES, 2);
        scenario.given(ANNA, new Tend(asked, 3, ""));
        assertEquals(1, days(1).size());
        long size = scenario.journal().head().size();
        scenario.given(BEN, new Tend(asked, 4, ""));
        assertEquals(size, scenario.journal().head().size());
        assertEquals(new GardenAct.Answered(asked, 7), days(1).getLast());
    }

    @Test
    void a_threshold_that_is_not_met_destroys_the_box_unread() {
        long asked = ask(Promise.NAMES, 4);
        scenario.given(ANNA, new Tend(asked, 3, "")).given(BEN, new Tend(asked, 4, ""));
        BoxId box = box(asked);
        var acts = days(10);
        assertEquals(
                List.of(
                        new BoxAct.Destroyed(box, Loss.BELOW_THRESHOLD),
                        new GardenAct.Unanswered(asked)),
                acts.subList(acts.size() - 2, acts.size()));
        assertNull(scenario.journal().rows(box.seq()));
    }

    @Test
    void who_left_may_not_answer_any_more_and_what_she_said_stands() {
        long asked = ask(Promise.NAMES, 0);
        scenario.given(ANNA, new Tend(asked, 3, "")).given(BEN, new Tend(asked, 4, ""));
        scenario.given(BEN, new RollCommand.Leave());
        scenario.when(BEN, new Tend(asked, 1, "")).thenRefused(new ClerkRefusal.NoMember(BEN));
        assertEquals(new GardenAct.Answered(asked, 7), days(10).getLast());
    }

    @Test
    void who_came_later_may_not_answer() {
        long asked = ask(Promise.NAMES, 0);
        MemberId late = scenario.add(1).getFirst();
        scenario.when(late, new Tend(asked, 1, ""))
                .thenRefused(new GardenRefusal.NothingIsAsked(asked));
    }

    @Test
    void the_same_request_again_has_the_same_receipt_and_its_id_is_good_for_nothing_else() {
        long asked = ask(Promise.ROWS, 0);
        var request = scenario.request(ANNA, new Tend(asked, 3, ""));
        var first = assertInstanceOf(Reply.Recorded.class, scenario.clerk().hear(request));
        assertEquals(box(asked).seq(), first.receipt().first());
        scenario.given(ANNA, new Tend(asked, 5, ""));
        for (int round = 0; round < 2; round++) {
            assertEquals(first, scenario.clerk().hear(request));
            scenario.when(new Request(request.id(), new Tend(asked, 9, ""), ANNA))
                    .thenRefused(new ClerkRefusal.CommandIdUsedBefore(request.id()));
            scenario.withAnotherClerk();
        }
        assertEquals(new GardenAct.Answered(asked, 5), days(10).getLast());
    }

    @Test
    void receipts_say_the_same_whatever_was_put_and_by_whom() {
        long asked = ask(Promise.ROWS, 0);
        var one = scenario.clerk().hear(scenario.request(ANNA, new Tend(asked, 3, "yes")));
        var other = scenario.clerk().hear(scenario.request(BEN, new Tend(asked, 40, "")));
        assertEquals(one, other);
    }

    @Test
    void while_the_server_sleeps_nothing_ends() {
        long asked = ask(Promise.NAMES, 0);
        scenario.given(ANNA, new Tend(asked, 3, ""));
        scenario.after(Duration.ofDays(9)).caughtUp();
        var from = scenario.now();
        scenario.after(Duration.ofDays(3)).whenItWakes(from);
        scenario.given(BEN, new Tend(asked, 4, ""));
        assertEquals(new GardenAct.Answered(asked, 7), days(2).getLast());
    }

    @Test
    void a_box_that_nobody_can_open_is_said_to_be_lost() {
        var faulty = new FaultyJournals(Journals.inMemory());
        var keyless = Scenario.of(GROUND, faulty);
        keyless.given(CEM, new Ask(Promise.NAMES, 0));
        long asked = keyless.last("garden.asked");
        keyless.given(ANNA, new Tend(asked, 3, ""));
        faulty.loseKeys();
        keyless.after(Duration.ofDays(1)).caughtUp().verified();
        assertEquals(
                new GardenAct.Unanswered(asked), keyless.act(keyless.last("garden.unanswered")));
        var box = keyless.assembly().boxes().about(asked);
        assertEquals(Loss.KEY_LOST, assertInstanceOf(Box.Destroyed.class, box).loss());
    }

    @Test
    void what_the_store_could_not_keep_is_not_counted() {
        var faulty = new FaultyJournals(Journals.inMemory());
        var failing = Scenario.of(GROUND, faulty);
        failing.given(CEM, new Ask(Promise.NAMES, 0));
        long asked = failing.last("garden.asked");
        failing.given(ANNA, new Tend(asked, 3, ""));
        faulty.failNext(FaultyJournals.Fault.NOT_RECORDED);
        var lost = failing.clerk().hear(failing.request(ANNA, new Tend(asked, 5, "")));
        assertEquals(new Reply.NotRecorded(), lost);
        faulty.failNext(FaultyJournals.Fault.UNKNOWN_BUT_WRITTEN);
        var request = failing.request(BEN, new Tend(asked, 7, ""));
        assertEquals(new Reply.Unknown(), failing.clerk().hear(request));
        assertInstanceOf(Reply.Recorded.class, failing.clerk().hear(request));
        failing.after(Duration.ofDays(11)).caughtUp().verified();
        assertEquals(
                new GardenAct.Answered(asked, 10), failing.act(failing.last("garden.answered")));
    }
}
