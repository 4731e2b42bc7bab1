// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.Arrays;
import nacre.assembly.part.MemberId;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.Numbers;
import nacre.web.organ.Visit;

/// What buttons on a slot's page do, by the word in their address.
enum SlotDeed {
    JOIN("join"),
    WAIT("wait"),
    WAIT_NO_MORE("wait-no-more"),
    GIVE_BACK("give-back"),
    CANNOT_COME("cannot-come"),
    OFFER("offer"),
    KEEP("keep"),
    TAKE_OVER("take-over"),
    CALL_OFF("call-off"),
    CHANGE("change");

    private final String word;

    SlotDeed(String word) {
        this.word = word;
    }

    /// The deed of a word.
    ///
    /// @throws IllegalArgumentException if there is none
    static SlotDeed of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    SlotCommand command(SlotId slot, Visit visit) {
        return switch (this) {
            case JOIN -> new SlotCommand.JoinSlot(slot);
            case WAIT -> new SlotCommand.WaitForSlot(slot);
            case WAIT_NO_MORE, GIVE_BACK -> new SlotCommand.GiveBack(slot);
            case CANNOT_COME -> new SlotCommand.CannotCome(slot);
            case OFFER -> new SlotCommand.OfferPlace(slot);
            case KEEP -> new SlotCommand.KeepPlace(slot);
            case TAKE_OVER ->
                    new SlotCommand.TakeOver(
                            slot,
                            visit.request().form("from", each -> new MemberId(Numbers.read(each))));
            case CALL_OFF -> new SlotCommand.CallOff(slot, visit.request().form("reason"));
            case CHANGE -> HourForm.change(slot, visit);
        };
    }
}
