// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.shifts.DayForm;

/// What may be asked about one slot.
public sealed interface SlotCommand extends Command {

    /// Takes a place.
    record JoinSlot(SlotId slot) implements SlotCommand {}

    /// Waits for one.
    record WaitForSlot(SlotId slot) implements SlotCommand {}

    /// Gives her place back, or waits no longer.
    record GiveBack(SlotId slot) implements SlotCommand {}

    /// Says, too late to give it back, that she cannot come.
    record CannotCome(SlotId slot) implements SlotCommand {}

    /// Offers her place to others.
    record OfferPlace(SlotId slot) implements SlotCommand {}

    /// Offers it no longer.
    record KeepPlace(SlotId slot) implements SlotCommand {}

    /// Takes over the place that somebody offers.
    record TakeOver(SlotId slot, MemberId from) implements SlotCommand {}

    /// Moves a slot, or gives it more or fewer places.
    record ChangeSlot(SlotId slot, Instant starts, int minutes, int places, String reason)
            implements SlotCommand {}

    /// Calls a slot off.
    record CallOff(SlotId slot, String reason) implements SlotCommand {}

    /// Notes who came.
    record NoteWhoCame(SlotId slot, List<Came> came) implements SlotCommand {
        /// Copies the list.
        public NoteWhoCame {
            came = List.copyOf(came);
        }
    }

    /// Whether somebody came.
    record Came(MemberId member, boolean hasCome) {
        private static Came read(Json.Fields form) {
            return new Came(new MemberId(form.whole("member")), form.truth("came"));
        }
    }

    /// Which slot.
    SlotId slot();

    @Override
    default String type() {
        return switch (this) {
            case JoinSlot c -> "slot.join-slot";
            case WaitForSlot c -> "slot.wait-for-slot";
            case GiveBack c -> "slot.give-back";
            case CannotCome c -> "slot.cannot-come";
            case OfferPlace c -> "slot.offer-place";
            case KeepPlace c -> "slot.keep-place";
            case TakeOver c -> "slot.take-over";
            case ChangeSlot c -> "slot.change-slot";
            case CallOff c -> "slot.call-off";
            case NoteWhoCame c -> "slot.note-who-came";
        };
    }

    @Override
    default Json.Fields form() {
        Json.Draft form = slot().draft();
        return switch (this) {
            case TakeOver(var slot, var from) -> form.put("from", from.seq()).done();
            case ChangeSlot change ->
                    form.put("length", change.minutes())
                            .put("places", change.places())
                            .put("reason", change.reason())
                            .put("starts", change.starts().getEpochSecond())
                            .done();
            case CallOff(var slot, var reason) -> form.put("reason", reason).done();
            case NoteWhoCame(var slot, var came) -> form.put("came", came(came)).done();
            case JoinSlot c -> form.done();
            case WaitForSlot c -> form.done();
            case GiveBack c -> form.done();
            case CannotCome c -> form.done();
            case OfferPlace c -> form.done();
            case KeepPlace c -> form.done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with("slot.join-slot", form -> new JoinSlot(SlotId.read(form)))
                .with("slot.wait-for-slot", form -> new WaitForSlot(SlotId.read(form)))
                .with("slot.give-back", form -> new GiveBack(SlotId.read(form)))
                .with("slot.cannot-come", form -> new CannotCome(SlotId.read(form)))
                .with("slot.offer-place", form -> new OfferPlace(SlotId.read(form)))
                .with("slot.keep-place", form -> new KeepPlace(SlotId.read(form)))
                .with(
                        "slot.take-over",
                        form -> new TakeOver(SlotId.read(form), new MemberId(form.whole("from"))))
                .with(
                        "slot.change-slot",
                        form ->
                                new ChangeSlot(
                                        SlotId.read(form),
                                        Instant.ofEpochSecond(form.whole("starts")),
                                        DayForm.number(form, "length"),
                                        DayForm.number(form, "places"),
                                        form.text("reason")))
                .with("slot.call-off", form -> new CallOff(SlotId.read(form), form.text("reason")))
                .with(
                        "slot.note-who-came",
                        form ->
                                new NoteWhoCame(
                                        SlotId.read(form), Facts.each(form, "came", Came::read)));
    }

    private static Json came(List<Came> came) {
        var all = new ArrayList<Json>();
        for (Came each : came) {
            all.add(
                    Json.object()
                            .put("came", each.hasCome())
                            .put("member", each.member().seq())
                            .done());
        }
        return new Json.Items(all);
    }
}
