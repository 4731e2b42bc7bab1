// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;

/// What happened to one slot of a series.
public sealed interface SlotAct extends Act {

    /// A member took a place.
    record Joined(SlotId slot) implements SlotAct {}

    /// She waits for one.
    record Waited(SlotId slot) implements SlotAct {}

    /// She gave her place back, or waits no longer. Who waited first moves up by this very act, as
    /// long as a place can be given back.
    record GaveBack(SlotId slot) implements SlotAct {}

    /// It was too late to give back, and she cannot come. Why is nobody's business.
    record CannotCome(SlotId slot) implements SlotAct {}

    /// She offers her place, and has it until somebody takes it over.
    record Offered(SlotId slot) implements SlotAct {}

    /// She offers it no longer.
    record Kept(SlotId slot) implements SlotAct {}

    /// Another member took over the place that `from` offered.
    record TookOver(SlotId slot, MemberId from) implements SlotAct {}

    /// It was moved, or has another number of places. Its `reason` is kept content.
    record Changed(SlotId slot, Instant starts, int minutes, int places) implements SlotAct {}

    /// It does not take place. Its `reason` is kept content.
    record CalledOff(SlotId slot) implements SlotAct {}

    /// Who keeps the rota noted who came, in place of what was noted before. For each of those who
    /// had a place, `came.NUMBER` is personal content about her: `yes` or `no`. So it is in no
    /// other member's copy, and no rule can ever count it.
    record Noted(SlotId slot) implements SlotAct {}

    /// Which slot.
    SlotId slot();

    @Override
    default String type() {
        return SlotActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return SlotActForm.facts(this);
    }

    /// Reads the permanent form.
    static SlotAct read(String type, Json.Fields facts) {
        return SlotActForm.read(type, facts);
    }
}
