// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.Texts;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content;
import nacre.journal.Content.Words;
import nacre.journal.SealedNote;
import nacre.shifts.Shifts;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.slot.Slot;
import org.jspecify.annotations.Nullable;

/// Who does what in an action. Nothing here knows what a note says.
public final class ActionRules {

    /// The power to see how the posts of a place stand during an action, and what is noted there.
    public static final Power STEWARD = new Power("steward");

    /// The power to say something to those of a place during an action, for all to read.
    public static final Power PRESS = new Power("press");

    /// How long after an action it can be noted what happened.
    public static final Duration NOTING = Duration.ofDays(14);

    /// How long before her shift somebody can note what happens where her post is.
    public static final Duration BEFORE_THE_SHIFT = Duration.ofHours(1);

    /// How long after it she still can.
    public static final Duration AFTER_THE_SHIFT = Duration.ofHours(12);

    /// The longest note as it is sealed, in UTF-16 code units.
    public static final int LONGEST_NOTE = 8000;

    private ActionRules() {}

    /// Whether a member has a post that lets her note at this moment what happens in a place: at
    /// it, or beneath it.
    public static boolean isOnPost(
            Shifts shifts, Action action, MemberId member, UnitPath place, Instant now) {
        for (Slot slot : shifts.of(member)) {
            Post post = action.post(slot.id().series());
            boolean isNow =
                    !slot.isCalledOff()
                            && !now.isBefore(slot.starts().minus(BEFORE_THE_SHIFT))
                            && now.isBefore(slot.ends().plus(AFTER_THE_SHIFT));
            if (post != null && isNow && place.isWithin(post.place())) {
                return true;
            }
        }
        return false;
    }

    /// Why somebody may not see how a place stands and what is noted there, or null: what every
    /// page asks before it shows anything of it.
    public static @Nullable Refusal whyNotSee(
            Assembly assembly, MemberId member, UnitPath place, Instant now) {
        return CampaignRules.may(assembly, member, STEWARD, place, now)
                ? null
                : new ActionRefusal.NotAStewardThere(place);
    }

    static Need need(
            Actions actions, Shifts shifts, ActionCommand command, MemberId actor, Instant now) {
        return switch (command) {
            case ActionCommand.AddPost c -> new Need.Holding(SeriesRules.ROTA);
            case ActionCommand.PauseAction c -> new Need.Holding(CampaignRules.STEER);
            case ActionCommand.ResumeAction c -> new Need.Holding(CampaignRules.STEER);
            case ActionCommand.NoteIncident note -> {
                Action action = actions.find(note.action());
                yield action != null && isOnPost(shifts, action, actor, note.place(), now)
                        ? new Need.Right()
                        : new Need.Holding(STEWARD);
            }
            case ActionCommand.ReadNotes c -> new Need.Holding(STEWARD);
            case ActionCommand.ForgetNote c -> new Need.Holding(STEWARD);
            case ActionCommand.TellPlace c -> new Need.Holding(PRESS);
        };
    }

    /// What an act takes from a mandate; null for a note of who has a post there.
    ///
    /// @throws Unfoldable if no member may do it alone
    static @Nullable Use use(
            Actions actions, Shifts shifts, ActionAct act, MemberId actor, Instant now) {
        return switch (act) {
            case ActionAct.Posted posted -> SeriesRules.use(PlannedPost.rota(posted.place()));
            case ActionAct.Paused(var id) -> once(CampaignRules.STEER, actions.needed(id).whole());
            case ActionAct.Resumed(var id) -> once(CampaignRules.STEER, actions.needed(id).whole());
            case ActionAct.Noted noted ->
                    isOnPost(shifts, actions.needed(noted.action()), actor, noted.place(), now)
                            ? null
                            : once(STEWARD, noted.place());
            case ActionAct.Read(var id, var place) -> once(STEWARD, place);
            case ActionAct.Forgotten(var id, long note) ->
                    once(STEWARD, incident(actions.needed(id), note).place());
            case ActionAct.Told(var id, var place) -> once(PRESS, place);
            case ActionAct.Called c -> throw nobody(act);
            case ActionAct.Ended e -> throw nobody(act);
        };
    }

    private static Use once(Power power, UnitPath place) {
        return new Use(power, 1, 0, place.value());
    }

    static Incident incident(Action action, long note) {
        return Unfoldable.needed(action.incident(note), "There is no note %d.", note);
    }

    private static Unfoldable nobody(ActionAct act) {
        return new Unfoldable("No member may do this alone: " + act);
    }

    /// What the rules say.
    static Ruling rule(ActionConditions conditions, ActionCommand command, long next) {
        if (command instanceof ActionCommand.AddPost add) {
            return add(conditions, add, next);
        }
        ActionAct act = act(command);
        Refusal why = conditions.whyNot(act);
        why = why == null ? whyNotHere(conditions.actions(), act) : why;
        why = why == null ? misfit(command) : why;
        return why == null ? accepted(Step.of(act, words(command))) : refused(why);
    }

    /// The shifts are planned, and become a post in the same breath.
    private static Ruling add(ActionConditions conditions, ActionCommand.AddPost add, long next) {
        var planned = add.post().shifts();
        Refusal why = SeriesRules.misfit(add.said());
        why =
                why == null
                        ? SeriesRules.whyNot(conditions.shifts(), planned.plan(), conditions.now())
                        : why;
        if (why != null) {
            return refused(why);
        }
        var series = new SeriesId(next);
        var posted =
                new ActionAct.Posted(add.action(), add.post().role(), add.post().place(), series);
        why = conditions.with(series, planned.plan()).whyNot(posted);
        return why == null
                ? accepted(Step.of(planned, SeriesRules.words(add.said())), Step.of(posted))
                : refused(why);
    }

    private static ActionAct act(ActionCommand command) {
        return switch (command) {
            case ActionCommand.AddPost add ->
                    throw new IllegalArgumentException("A post is more than one act: " + add);
            case ActionCommand.PauseAction(var id, String reason) -> new ActionAct.Paused(id);
            case ActionCommand.ResumeAction(var id, String reason) -> new ActionAct.Resumed(id);
            case ActionCommand.NoteIncident note ->
                    new ActionAct.Noted(note.action(), note.place(), note.kind(), note.happened());
            case ActionCommand.ReadNotes(var id, var place) -> new ActionAct.Read(id, place);
            case ActionCommand.ForgetNote(var id, long note) -> new ActionAct.Forgotten(id, note);
            case ActionCommand.TellPlace(var id, var place, String title, String text) ->
                    new ActionAct.Told(id, place);
        };
    }

    /// What a decision has paused, the committee does not let go on.
    static @Nullable Refusal whyNotHere(Actions actions, ActionAct act) {
        if (act instanceof ActionAct.Resumed(var id)) {
            Action action = actions.find(id);
            boolean isDecided =
                    action != null
                            && action.stage() instanceof Action.Stage.Paused(var decided)
                            && decided;
            return isDecided ? new ActionRefusal.PausedByDecision(id) : null;
        }
        return null;
    }

    private static @Nullable Refusal misfit(ActionCommand command) {
        return switch (command) {
            case ActionCommand.AddPost add -> SeriesRules.misfit(add.said());
            case ActionCommand.PauseAction(var id, String reason) -> Texts.misfit(reason);
            case ActionCommand.ResumeAction(var id, String reason) -> Texts.misfit(reason);
            case ActionCommand.NoteIncident note -> misfitNote(note.sealed());
            case ActionCommand.ReadNotes c -> null;
            case ActionCommand.ForgetNote c -> null;
            case ActionCommand.TellPlace(var id, var place, String title, String text) ->
                    Texts.misfit(title, text);
        };
    }

    private static @Nullable Refusal misfitNote(String sealed) {
        boolean fits = sealed.length() <= LONGEST_NOTE && SealedNote.read(sealed) != null;
        return fits
                ? null
                : new ActionRefusal.NoteOfIncidentDoesNotFit(sealed.length(), LONGEST_NOTE);
    }

    private static List<Words> words(ActionCommand command) {
        return switch (command) {
            case ActionCommand.AddPost add -> SeriesRules.words(add.said());
            case ActionCommand.PauseAction(var id, String reason) -> reason(reason);
            case ActionCommand.ResumeAction(var id, String reason) -> reason(reason);
            case ActionCommand.NoteIncident note ->
                    List.of(
                            new Words(
                                    ActionAct.SEALED,
                                    Content.Keeping.PERSONAL,
                                    null,
                                    note.sealed()));
            case ActionCommand.ReadNotes c -> List.of();
            case ActionCommand.ForgetNote c -> List.of();
            case ActionCommand.TellPlace(var id, var place, String title, String text) ->
                    List.of(Words.kept("text", text), Words.kept("title", title));
        };
    }

    private static List<Words> reason(String reason) {
        return List.of(Words.kept("reason", reason));
    }
}
