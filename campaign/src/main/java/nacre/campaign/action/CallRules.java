// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling.Accepted;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.UnitPath;
import nacre.shifts.Shifts;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.slot.Slot;
import org.jspecify.annotations.Nullable;

/// Which action can be called, and what becomes of its posts.
public final class CallRules {

    /// The longest action.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// How many places an action has at most.
    public static final int MOST_PLACES = 20;

    /// How many posts an action has at most.
    public static final int MOST_POSTS = 40;

    private CallRules() {}

    /// Why no action can be called so, or null; the fold asks the same.
    static @Nullable Refusal whyNot(
            Campaigns campaigns, Shifts shifts, ActionAct.Called act, Instant now) {
        Refusal why = whyNotThere(campaigns, act.places());
        if (why != null) {
            return why;
        }
        boolean fits =
                act.from().isAfter(now)
                        && act.until().isAfter(act.from())
                        && !act.until().isAfter(act.from().plus(LONGEST));
        if (!fits) {
            return new ActionRefusal.ActionDatesDoNotFit(
                    act.from(), act.until(), now, LONGEST.toDays());
        }
        if (act.posts().size() > MOST_POSTS) {
            return new ActionRefusal.TooManyPosts(act.posts().size(), MOST_POSTS);
        }
        for (PlannedPost post : act.posts()) {
            why = whyNotPost(shifts, act, post, now);
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private static @Nullable Refusal whyNotThere(Campaigns campaigns, List<UnitPath> places) {
        boolean fits =
                !places.isEmpty()
                        && places.size() <= MOST_PLACES
                        && places.stream().distinct().count() == places.size()
                        && places.stream().map(UnitPath::campaign).distinct().count() == 1;
        if (!fits) {
            return new ActionRefusal.ActionPlacesDoNotFit(places.size(), MOST_PLACES);
        }
        for (UnitPath place : places) {
            if (CampaignRules.whyNotOpen(campaigns, place) instanceof Refusal why) {
                return why;
            }
        }
        return null;
    }

    private static @Nullable Refusal whyNotPost(
            Shifts shifts, ActionAct.Called act, PlannedPost post, Instant now) {
        Plan plan = post.shifts().plan();
        if (act.places().stream().noneMatch(post.place()::isWithin)) {
            return new ActionRefusal.NotAPlaceOfTheAction(post.place());
        }
        Refusal why = SeriesRules.whyNot(shifts, plan, now);
        return why == null ? whyNotPlanned(plan, post.place(), act.from(), act.until()) : why;
    }

    /// Why shifts that are planned so are no post of an action there and then, or null. Their hours
    /// are those that the plan itself states: whoever folds it needs no table of clocks.
    static @Nullable Refusal whyNotPlanned(Plan plan, UnitPath place, Instant from, Instant until) {
        String name = PlannedPost.rota(place);
        if (!plan.place().equals(name)) {
            return new ActionRefusal.PostGoesByAnotherPlace(plan.place(), name);
        }
        for (var day : plan.days(plan.first(), plan.last())) {
            Instant starts = plan.starts(day);
            if (starts.isBefore(from) || !starts.isBefore(until)) {
                return new ActionRefusal.PostIsOutsideTheAction(starts, from, until);
            }
        }
        return null;
    }

    /// What a decision to call it comes to: the action, and right after it the shifts of its posts.
    ///
    /// @param next the number that the action will go by
    static List<Step> steps(ActionAct.Called act, long next) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(act));
        for (int i = 0; i < act.posts().size(); i++) {
            var words = new Step.Copy(next, PlannedPost.words(i));
            steps.add(Step.of(act.posts().get(i).shifts()).copying(words));
        }
        return steps;
    }

    /// What a decision to end it comes to: whatever shifts of its posts have not begun are off.
    static List<Step> steps(Shifts shifts, Action action, ActionAct.Ended act, Scene scene) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(act));
        for (Post post : action.posts()) {
            Series series = shifts.find(post.series());
            SeriesAct.Ended off = series == null ? null : off(series, scene.now());
            if (off != null && SeriesRules.enact(shifts, off, scene.now()) instanceof Accepted) {
                steps.add(Step.of(off).copying(new Step.Copy(scene.next(), "")));
            }
        }
        return steps;
    }

    /// The end of a series after its last slot that has begun or is off already; null if none is to
    /// come.
    private static SeriesAct.@Nullable Ended off(Series series, Instant now) {
        Plan plan = series.plan();
        var last = plan.first().minusDays(1);
        boolean isToCome = false;
        for (Slot slot : series.slots(plan.first(), series.last())) {
            if (slot.isCalledOff() || slot.starts().isAfter(now)) {
                isToCome = isToCome || !slot.isCalledOff();
            } else {
                last = slot.id().day();
            }
        }
        return isToCome && last.isBefore(series.last())
                ? new SeriesAct.Ended(series.id(), last)
                : null;
    }
}
