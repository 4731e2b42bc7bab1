// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import nacre.shifts.Shifts;
import nacre.shifts.series.SeriesRules;
import org.jspecify.annotations.Nullable;

/// What may be asked about a slot, by whom, and what comes of it. Members see to their own places
/// by right; who keeps the rota sees to the slot itself.
public final class SlotRules {

    /// How far a slot can be moved from when it was planned.
    public static final Duration FURTHEST_MOVE = Duration.ofDays(14);

    /// How long after a slot it is noted who came.
    public static final Duration NOTING = Duration.ofDays(60);

    private SlotRules() {}

    /// What is needed to ask for this.
    public static Need need(SlotCommand command) {
        return switch (command) {
            case SlotCommand.ChangeSlot c -> new Need.Holding(SeriesRules.ROTA);
            case SlotCommand.CallOff c -> new Need.Holding(SeriesRules.ROTA);
            case SlotCommand.NoteWhoCame c -> new Need.Holding(SeriesRules.ROTA);
            case SlotCommand.JoinSlot c -> new Need.Right();
            case SlotCommand.WaitForSlot c -> new Need.Right();
            case SlotCommand.GiveBack c -> new Need.Right();
            case SlotCommand.CannotCome c -> new Need.Right();
            case SlotCommand.OfferPlace c -> new Need.Right();
            case SlotCommand.KeepPlace c -> new Need.Right();
            case SlotCommand.TakeOver c -> new Need.Right();
        };
    }

    /// What an act takes from a mandate; null if it is done by right.
    public static @Nullable Use use(Shifts shifts, SlotAct act) {
        return switch (act) {
            case SlotAct.Changed a -> rota(shifts, a);
            case SlotAct.CalledOff a -> rota(shifts, a);
            case SlotAct.Noted a -> rota(shifts, a);
            case SlotAct.Joined a -> null;
            case SlotAct.Waited a -> null;
            case SlotAct.GaveBack a -> null;
            case SlotAct.CannotCome a -> null;
            case SlotAct.Offered a -> null;
            case SlotAct.Kept a -> null;
            case SlotAct.TookOver a -> null;
        };
    }

    private static Use rota(Shifts shifts, SlotAct act) {
        return SeriesRules.use(SeriesRules.needed(shifts, act.slot().series()).plan().place());
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, Shifts shifts, SlotCommand command, MemberId actor, Instant now) {
        SlotAct act = act(command);
        Refusal why = SlotConditions.whyNot(assembly, shifts, act, actor, now);
        if (why != null) {
            return refused(why);
        }
        return switch (command) {
            case SlotCommand.ChangeSlot change -> because(act, change.reason());
            case SlotCommand.CallOff(var slot, var reason) -> because(act, reason);
            case SlotCommand.NoteWhoCame(var slot, var came) -> note(shifts, act, came);
            case SlotCommand other -> accepted(act);
        };
    }

    private static SlotAct act(SlotCommand command) {
        return switch (command) {
            case SlotCommand.JoinSlot(var slot) -> new SlotAct.Joined(slot);
            case SlotCommand.WaitForSlot(var slot) -> new SlotAct.Waited(slot);
            case SlotCommand.GiveBack(var slot) -> new SlotAct.GaveBack(slot);
            case SlotCommand.CannotCome(var slot) -> new SlotAct.CannotCome(slot);
            case SlotCommand.OfferPlace(var slot) -> new SlotAct.Offered(slot);
            case SlotCommand.KeepPlace(var slot) -> new SlotAct.Kept(slot);
            case SlotCommand.TakeOver(var slot, var from) -> new SlotAct.TookOver(slot, from);
            case SlotCommand.ChangeSlot change ->
                    new SlotAct.Changed(
                            change.slot(), change.starts(), change.minutes(), change.places());
            case SlotCommand.CallOff(var slot, var reason) -> new SlotAct.CalledOff(slot);
            case SlotCommand.NoteWhoCame(var slot, var came) -> new SlotAct.Noted(slot);
        };
    }

    private static Ruling because(SlotAct act, String reason) {
        return Texts.misfit(reason) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(act, List.of(Words.kept("reason", reason))));
    }

    /// The name of the field that says whether a member came.
    public static String came(MemberId member) {
        return "came." + member;
    }

    private static Ruling note(Shifts shifts, SlotAct act, List<SlotCommand.Came> came) {
        SlotId id = act.slot();
        if (came.isEmpty()) {
            return refused(new SlotRefusal.NobodyToNote(id));
        }
        Slot slot = shifts.find(id);
        var named = new HashSet<MemberId>();
        var words = new ArrayList<Words>();
        for (SlotCommand.Came each : came) {
            MemberId member = each.member();
            boolean wasOnIt =
                    slot != null
                            && (slot.crew().on().contains(member)
                                    || slot.crew().absent().contains(member));
            if (!wasOnIt || !named.add(member)) {
                return refused(new SlotRefusal.WasNotOnIt(id, member));
            }
            words.add(Words.personal(came(member), member.seq(), each.hasCome() ? "yes" : "no"));
        }
        return accepted(Step.of(act, words));
    }
}
