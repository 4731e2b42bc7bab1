// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.part.Refusal;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.UnitPath;
import nacre.shifts.Shifts;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/// When something can happen in an action that is there; the rules ask before it is recorded, the
/// fold again.
///
/// @param now when
record ActionConditions(
        Campaigns campaigns, Maps maps, Shifts shifts, Actions actions, Instant now) {

    /// Why an act cannot be, or null. Whether an action can be called, `CallRules` says.
    @Nullable Refusal whyNot(ActionAct act) {
        return switch (act) {
            case ActionAct.Called c -> null;
            case ActionAct.Posted posted -> whyNotPosted(posted);
            case ActionAct.Paused(var id) ->
                    stage(id) instanceof Action.Stage.Paused
                            ? new ActionRefusal.ActionIsPaused(id)
                            : whyOver(id);
            case ActionAct.Resumed(var id) ->
                    stage(id) instanceof Action.Stage.Standing
                            ? new ActionRefusal.ActionIsNotPaused(id)
                            : whyOver(id);
            case ActionAct.Ended(var id, var outcome) -> whyOver(id);
            case ActionAct.Noted noted -> whyNotNoted(noted);
            case ActionAct.Read(var id, var place) -> whyClosed(id, place);
            case ActionAct.Forgotten(var id, long note) -> {
                Action action = actions.find(id);
                yield action == null
                        ? new ActionRefusal.UnknownAction(id)
                        : action.incident(note) == null
                                ? new ActionRefusal.UnknownNote(note)
                                : null;
            }
            case ActionAct.Told(var id, var place) -> {
                Refusal why = whyOver(id);
                yield why == null ? whyNotThere(id, place) : why;
            }
        };
    }

    /// The same once a series is planned so.
    ActionConditions with(SeriesId id, Plan plan) {
        var planned = new Series(id, plan, plan.last(), TreePMap.empty());
        return new ActionConditions(campaigns, maps, shifts.with(planned), actions, now);
    }

    private Action.@Nullable Stage stage(ActionId id) {
        Action action = actions.find(id);
        return action == null ? null : action.stage();
    }

    private @Nullable Refusal whyOver(ActionId id) {
        Action action = actions.find(id);
        if (action == null) {
            return new ActionRefusal.UnknownAction(id);
        }
        return action.hasEnded() ? new ActionRefusal.ActionHasEnded(id) : null;
    }

    private @Nullable Refusal whyNotThere(ActionId id, UnitPath place) {
        Action action = actions.find(id);
        if (action == null) {
            return new ActionRefusal.UnknownAction(id);
        }
        return action.has(place) && campaigns.has(place)
                ? null
                : new ActionRefusal.NotAPlaceOfTheAction(place);
    }

    /// Why nothing that is noted about a place can be read or noted by anybody, or null.
    @Nullable Refusal whyClosed(ActionId id, UnitPath place) {
        Refusal why = whyNotThere(id, place);
        if (why != null) {
            return why;
        }
        Campaign campaign = campaigns.find(place.campaign());
        return campaign == null || !now.isBefore(maps.purges(campaign))
                ? new ActionRefusal.NotesArePurged(id)
                : null;
    }

    private @Nullable Refusal whyNotPosted(ActionAct.Posted posted) {
        Refusal why = whyOver(posted.action());
        why = why == null ? whyNotThere(posted.action(), posted.place()) : why;
        Action action = actions.find(posted.action());
        if (why != null || action == null) {
            return why;
        }
        if (action.posts().size() >= CallRules.MOST_POSTS) {
            return new ActionRefusal.TooManyPosts(action.posts().size() + 1, CallRules.MOST_POSTS);
        }
        Series series = shifts.find(posted.series());
        return series == null || action.post(posted.series()) != null
                ? new ActionRefusal.NoShiftsForAPost(posted.series())
                : CallRules.whyNotPlanned(
                        series.plan(), posted.place(), action.from(), action.until());
    }

    private @Nullable Refusal whyNotNoted(ActionAct.Noted noted) {
        Refusal why = whyClosed(noted.action(), noted.place());
        Action action = actions.find(noted.action());
        if (why != null || action == null) {
            return why;
        }
        Instant latest = action.end().plus(ActionRules.NOTING);
        if (now.isBefore(action.from()) || now.isAfter(latest)) {
            return new ActionRefusal.NoTimeForANote(action.from(), latest);
        }
        Instant earliest = action.from().minus(Duration.ofDays(1));
        return noted.happened().isBefore(earliest) || noted.happened().isAfter(now)
                ? new ActionRefusal.NotThen(noted.happened(), earliest, now)
                : null;
    }
}
