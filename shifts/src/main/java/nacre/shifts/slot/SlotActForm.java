// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.DayForm;

/// How acts on a slot are written for good.
final class SlotActForm {

    private SlotActForm() {}

    static String type(SlotAct act) {
        return switch (act) {
            case SlotAct.Joined a -> "slot.joined";
            case SlotAct.Waited a -> "slot.waited";
            case SlotAct.GaveBack a -> "slot.gave-back";
            case SlotAct.CannotCome a -> "slot.cannot-come";
            case SlotAct.Offered a -> "slot.offered";
            case SlotAct.Kept a -> "slot.kept";
            case SlotAct.TookOver a -> "slot.took-over";
            case SlotAct.Changed a -> "slot.changed";
            case SlotAct.CalledOff a -> "slot.called-off";
            case SlotAct.Noted a -> "slot.noted";
        };
    }

    static Json.Fields facts(SlotAct act) {
        Json.Draft facts = act.slot().draft();
        return switch (act) {
            case SlotAct.TookOver(var slot, var from) -> facts.put("from", from.seq()).done();
            case SlotAct.Changed(var slot, var starts, int minutes, int places) ->
                    facts.put("length", minutes)
                            .put("places", places)
                            .put("starts", starts.getEpochSecond())
                            .done();
            case SlotAct.Joined a -> facts.done();
            case SlotAct.Waited a -> facts.done();
            case SlotAct.GaveBack a -> facts.done();
            case SlotAct.CannotCome a -> facts.done();
            case SlotAct.Offered a -> facts.done();
            case SlotAct.Kept a -> facts.done();
            case SlotAct.CalledOff a -> facts.done();
            case SlotAct.Noted a -> facts.done();
        };
    }

    static SlotAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "slot.joined" -> new SlotAct.Joined(slot(facts));
            case "slot.waited" -> new SlotAct.Waited(slot(facts));
            case "slot.gave-back" -> new SlotAct.GaveBack(slot(facts));
            case "slot.cannot-come" -> new SlotAct.CannotCome(slot(facts));
            case "slot.offered" -> new SlotAct.Offered(slot(facts));
            case "slot.kept" -> new SlotAct.Kept(slot(facts));
            case "slot.took-over" ->
                    new SlotAct.TookOver(
                            SlotId.read(facts.only("day", "from", "series")),
                            new MemberId(facts.whole("from")));
            case "slot.changed" -> changed(facts);
            case "slot.called-off" -> new SlotAct.CalledOff(slot(facts));
            case "slot.noted" -> new SlotAct.Noted(slot(facts));
            default -> throw new Malformed("type", "an act on a slot", type);
        };
    }

    private static SlotAct changed(Json.Fields facts) {
        facts.only("day", "length", "places", "series", "starts");
        return new SlotAct.Changed(
                SlotId.read(facts),
                Instant.ofEpochSecond(facts.whole("starts")),
                DayForm.number(facts, "length"),
                DayForm.number(facts, "places"));
    }

    private static SlotId slot(Json.Fields facts) {
        return SlotId.read(facts.only("day", "series"));
    }
}
