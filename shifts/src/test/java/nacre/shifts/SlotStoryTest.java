// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static nacre.shifts.Rota.COOP;
import static nacre.shifts.Rota.joins;
import static nacre.shifts.Rota.on;
import static nacre.shifts.Rota.once;
import static nacre.shifts.Rota.planned;
import static nacre.shifts.Rota.slot;
import static nacre.shifts.Rota.weekly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.journal.Content;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRefusal;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotAct;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotCommand.Came;
import nacre.shifts.slot.SlotId;
import nacre.shifts.slot.SlotRefusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Members take places, give them back, wait, offer and take over; a slot changes; who came is
/// noted.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlotStoryTest {
    /// The slot of Monday the ninth begins at six.
    private static final Instant STARTS = Instant.parse("2026-03-09T06:00:00Z");

    private static final Instant BACK_UNTIL = STARTS.minus(Duration.ofHours(24));

    private final Scenario coop = Scenario.of(COOP);
    private final SeriesId series = planned(coop, weekly(2));
    private final SlotId monday = slot(series, "2026-03-09");

    @Test
    void two_take_the_two_places_and_a_third_waits() {
        coop.when(ANNA, joins(monday)).then(new SlotAct.Joined(monday));
        coop.when(ANNA, joins(monday)).thenRefused(new SlotRefusal.HasAPlace(monday));
        coop.when(CEM, new SlotCommand.WaitForSlot(monday))
                .thenRefused(new SlotRefusal.PlaceIsFree(monday));
        coop.given(BEN, joins(monday));
        coop.when(CEM, joins(monday)).thenRefused(new SlotRefusal.SlotIsFull(monday, 2));
        coop.when(CEM, new SlotCommand.WaitForSlot(monday)).then(new SlotAct.Waited(monday));
        coop.when(CEM, new SlotCommand.WaitForSlot(monday))
                .thenRefused(new SlotRefusal.WaitsAlready(monday));
        assertEquals(List.of(ANNA, BEN), on(coop, monday));
        assertEquals(List.of(CEM), List.copyOf(Rota.slot(coop, monday).crew().waiting()));
    }

    @Test
    void who_waited_moves_up_by_the_very_giving_back_until_it_is_too_late() {
        fullWithCemWaiting();
        coop.at(BACK_UNTIL);
        coop.when(ANNA, new SlotCommand.GiveBack(monday)).then(new SlotAct.GaveBack(monday));
        assertEquals(List.of(BEN, CEM), on(coop, monday));
        coop.after(Duration.ofSeconds(1));
        coop.when(BEN, new SlotCommand.GiveBack(monday))
                .thenRefused(new SlotRefusal.TooLateToGiveBack(monday, BACK_UNTIL));
        coop.when(ANNA, new SlotCommand.GiveBack(monday))
                .thenRefused(new SlotRefusal.HasNoPlace(monday));
    }

    private void fullWithCemWaiting() {
        coop.given(ANNA, joins(monday)).given(BEN, joins(monday));
        coop.given(CEM, new SlotCommand.WaitForSlot(monday));
    }

    @Test
    void later_she_says_that_she_cannot_come_and_the_place_goes_to_who_takes_it() {
        fullWithCemWaiting();
        coop.when(ANNA, new SlotCommand.CannotCome(monday))
                .thenRefused(new SlotRefusal.TimeToGiveBack(monday, BACK_UNTIL));
        coop.at(BACK_UNTIL.plusSeconds(1));
        coop.when(ANNA, new SlotCommand.CannotCome(monday)).then(new SlotAct.CannotCome(monday));
        Slot slot = Rota.slot(coop, monday);
        assertEquals(List.of(BEN), List.copyOf(slot.crew().on()), "Nobody is put on it overnight.");
        assertTrue(slot.crew().absent().contains(ANNA));
        coop.when(CEM, joins(monday)).then(new SlotAct.Joined(monday));
        coop.given(BEN, new SlotCommand.CannotCome(monday)).given(ANNA, joins(monday));
        assertEquals(List.of(ANNA, CEM), on(coop, monday), "She can after all.");
        coop.at(STARTS.plus(Duration.ofHours(3)));
        coop.when(BEN, joins(monday)).thenRefused(new SlotRefusal.SlotIsOver(monday, coop.now()));
    }

    @Test
    void a_place_is_offered_and_taken_over() {
        fullWithCemWaiting();
        coop.when(ANNA, new SlotCommand.OfferPlace(monday))
                .thenRefused(new SlotRefusal.OthersWait(monday, 1));
        coop.at(BACK_UNTIL.plusSeconds(1));
        coop.when(CEM, new SlotCommand.TakeOver(monday, ANNA))
                .thenRefused(new SlotRefusal.OffersNothing(monday, ANNA));
        coop.when(ANNA, new SlotCommand.OfferPlace(monday)).then(new SlotAct.Offered(monday));
        coop.when(ANNA, new SlotCommand.OfferPlace(monday))
                .thenRefused(new SlotRefusal.OffersAlready(monday));
        coop.when(BEN, new SlotCommand.TakeOver(monday, ANNA))
                .thenRefused(new SlotRefusal.HasAPlace(monday));
        coop.when(ANNA, new SlotCommand.KeepPlace(monday)).then(new SlotAct.Kept(monday));
        coop.given(ANNA, new SlotCommand.OfferPlace(monday));
        coop.when(CEM, new SlotCommand.TakeOver(monday, ANNA))
                .then(new SlotAct.TookOver(monday, ANNA));
        assertEquals(List.of(BEN, CEM), on(coop, monday));
        assertTrue(Rota.slot(coop, monday).crew().waiting().isEmpty());
        coop.at(STARTS);
        coop.when(BEN, new SlotCommand.OfferPlace(monday))
                .thenRefused(new SlotRefusal.SlotHasStarted(monday, STARTS));
    }

    @Test
    void nobody_is_in_two_places_at_once_and_both_are_named() {
        SlotId late = slot(planned(coop, Rota.at(weekly(1), 8 * 60 + 59, 60)), "2026-03-09");
        SlotId next = slot(planned(coop, Rota.at(weekly(1), 9 * 60, 60)), "2026-03-09");
        coop.given(ANNA, joins(monday));
        coop.when(ANNA, joins(late)).thenRefused(new SlotRefusal.IsElsewhere(late, monday));
        coop.when(ANNA, joins(next)).then(new SlotAct.Joined(next));
        coop.given(BEN, joins(late)).given(BEN, new SlotCommand.OfferPlace(late));
        coop.when(ANNA, new SlotCommand.TakeOver(late, BEN))
                .thenRefused(new SlotRefusal.IsElsewhere(late, monday));
        coop.when(ANNA, new SlotCommand.WaitForSlot(late))
                .thenRefused(new SlotRefusal.IsElsewhere(late, monday));
    }

    @Test
    void who_is_elsewhere_by_then_does_not_move_up() {
        fullWithCemWaiting();
        var more = coop.add(1).getFirst();
        coop.given(more, new SlotCommand.WaitForSlot(monday));
        SlotId other = slot(planned(coop, once("2026-03-09", 1)), "2026-03-09");
        coop.given(CEM, joins(other)).given(ANNA, new SlotCommand.GiveBack(monday));
        assertEquals(List.of(BEN, more), on(coop, monday));
    }

    @Test
    void of_two_who_take_the_last_place_in_the_same_instant_one_gets_it() throws Exception {
        List<MemberId> many = coop.add(16);
        var requests = many.stream().map(each -> coop.request(each, joins(monday))).toList();
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (var request : requests) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    start.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                coop.clerk().hear(request);
                            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(2, on(coop, monday).size());
        coop.verified();
    }

    @Test
    void what_is_called_off_is_not_done_and_can_be_put_on_again() {
        coop.given(ANNA, joins(monday));
        coop.when(ANNA, new SlotCommand.CallOff(monday, "No bread."))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SeriesRules.ROTA));
        coop.when(CEM, new SlotCommand.CallOff(monday, "No bread."))
                .then(new SlotAct.CalledOff(monday));
        assertEquals("No bread.", text(coop.last("slot.called-off"), "reason"));
        coop.when(BEN, joins(monday)).thenRefused(new SlotRefusal.SlotIsCalledOff(monday));
        SlotId other = slot(planned(coop, once("2026-03-09", 1)), "2026-03-09");
        coop.given(ANNA, joins(other)); // what is called off stands in nobody's way
        coop.when(CEM, new SlotCommand.ChangeSlot(monday, STARTS, 180, 2, "Bread came."))
                .then(new SlotAct.Changed(monday, STARTS, 180, 2));
        assertEquals(List.of(), on(coop, monday), "Each says anew that she does it.");
    }

    private String text(long entry, String field) {
        return coop.clerk().contents().text(entry, field);
    }

    @Test
    void a_slot_is_moved_and_whom_it_does_not_suit_gives_it_back_at_any_time() {
        coop.given(ANNA, joins(monday));
        coop.at(BACK_UNTIL.plusSeconds(1));
        Instant evening = STARTS.plus(Duration.ofHours(12));
        coop.when(CEM, change(evening, 120, 1)).then(new SlotAct.Changed(monday, evening, 120, 1));
        coop.at(evening.minusSeconds(1));
        coop.when(ANNA, new SlotCommand.CannotCome(monday))
                .thenRefused(SlotRefusal.TimeToGiveBack.class);
        coop.when(ANNA, new SlotCommand.GiveBack(monday)).then(new SlotAct.GaveBack(monday));
    }

    private SlotCommand change(Instant starts, int minutes, int places) {
        return new SlotCommand.ChangeSlot(monday, starts, minutes, places, "The van is late.");
    }

    @Test
    void a_slot_is_moved_nowhere_that_it_cannot_be() {
        coop.given(ANNA, joins(monday)).given(BEN, joins(monday));
        SlotId noon = slot(planned(coop, Rota.at(weekly(1), 12 * 60, 60)), "2026-03-09");
        coop.given(BEN, joins(noon));
        Instant twelve = STARTS.plus(Duration.ofHours(6));
        refused(change(twelve, 60, 2), new SlotRefusal.SheIsElsewhere(BEN, monday, noon));
        refused(change(STARTS, 180, 2), new SlotRefusal.NothingChanges(monday));
        refused(change(STARTS, 180, 1), new SlotRefusal.MoreAreOnIt(monday, 2, 1));
        refused(change(coop.now(), 180, 2), new SlotRefusal.MovedIntoThePast(monday, coop.now()));
        refused(
                change(STARTS.plus(Duration.ofDays(15)), 180, 2),
                new SlotRefusal.MovedTooFar(monday, 14));
        refused(change(STARTS, 1500, 2), new SeriesRefusal.ShiftLengthDoesNotFit(1500, 15, 1440));
        SlotId none = slot(series, "2026-03-10");
        coop.when(ANNA, joins(none)).thenRefused(new SlotRefusal.UnknownSlot(none));
    }

    private void refused(SlotCommand command, nacre.assembly.part.Refusal why) {
        coop.when(CEM, command).thenRefused(why);
    }

    @Test
    void more_places_go_first_to_those_who_wait() {
        fullWithCemWaiting();
        coop.when(CEM, change(STARTS, 180, 3)).then(new SlotAct.Changed(monday, STARTS, 180, 3));
        assertEquals(List.of(ANNA, BEN, CEM), on(coop, monday));
    }

    @Test
    void who_leaves_the_organ_leaves_her_places() {
        MemberId dora = coop.add(1).getFirst();
        coop.given(ANNA, joins(monday)).given(dora, joins(monday));
        coop.given(dora, new RollCommand.Leave());
        coop.when(BEN, joins(monday)).then(new SlotAct.Joined(monday));
        assertEquals(List.of(ANNA, BEN), on(coop, monday));
    }

    @Test
    void who_came_is_in_no_fact_and_in_no_other_members_copy() {
        coop.given(ANNA, joins(monday)).given(BEN, joins(monday));
        var came = List.of(new Came(ANNA, true), new Came(BEN, false));
        coop.when(CEM, new SlotCommand.NoteWhoCame(monday, came))
                .thenRefused(SlotRefusal.NoTimeToNote.class);
        coop.at(STARTS);
        coop.when(ANNA, new SlotCommand.NoteWhoCame(monday, came))
                .thenRefused(new ClerkRefusal.NeedsAMandate(SeriesRules.ROTA));
        coop.when(CEM, new SlotCommand.NoteWhoCame(monday, List.of(new Came(CEM, true))))
                .thenRefused(new SlotRefusal.WasNotOnIt(monday, CEM));
        coop.when(CEM, new SlotCommand.NoteWhoCame(monday, List.of()))
                .thenRefused(new SlotRefusal.NobodyToNote(monday));
        coop.when(CEM, new SlotCommand.NoteWhoCame(monday, came)).then(new SlotAct.Noted(monday));
        long noted = coop.last("slot.noted");
        assertEquals(noted, Rota.slot(coop, monday).noted());
        assertEquals(
                "{\"day\":\"2026-03-09\",\"series\":%s}".formatted(series),
                coop.entry(noted).facts().write());
        for (Content field : coop.entry(noted).content()) {
            assertEquals(Content.Keeping.PERSONAL, field.keeping());
            assertEquals("came." + field.subject(), field.field());
        }
        assertEquals("no", text(noted, "came." + BEN));
    }
}
