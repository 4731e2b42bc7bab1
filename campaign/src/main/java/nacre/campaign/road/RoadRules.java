// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.road.RoadPart.ROADS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.DemandRefusal;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What is noted of the roads that were taken for demands, and when.
public final class RoadRules {

    /// How many years before today something was handed in, or after it an answer is due, at most.
    public static final int MOST_YEARS = 10;

    /// The longest name of an institution, and the longest reference, in UTF-16 code units.
    public static final int LONGEST_NAME = 200;

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST_TEXT = 10_000;

    private RoadRules() {}

    static Ruling rule(Scene scene, RoadCommand command) {
        return switch (command) {
            case RoadCommand.TakeRoad take -> take(scene, take);
            case RoadCommand.SetDue(var road, var due, String reason) ->
                    noting(scene, new RoadAct.DueSet(road, due), "reason", reason);
            case RoadCommand.NoteAnswer(var road, var answer, var on, String text) ->
                    noting(scene, new RoadAct.Answered(road, answer, on), "text", text);
            case RoadCommand.EndRoad(var road, String reason) ->
                    noting(scene, new RoadAct.Ended(road), "reason", reason);
        };
    }

    private static Ruling take(Scene scene, RoadCommand.TakeRoad take) {
        String institution = take.institution().strip();
        String reference = take.reference().strip();
        String text = take.text().strip();
        if (institution.isEmpty()
                || institution.length() > LONGEST_NAME
                || reference.length() > LONGEST_NAME) {
            return refused(new RoadRefusal.RoadWordsDoNotFit(LONGEST_NAME));
        }
        if (text.length() > LONGEST_TEXT) {
            return refused(new RoadRefusal.RoadWordsDoNotFit(LONGEST_TEXT));
        }
        var words = new ArrayList<Words>();
        words.add(Words.kept("institution", institution));
        if (!reference.isEmpty()) {
            words.add(Words.kept("reference", reference));
        }
        if (!text.isEmpty()) {
            words.add(Words.kept("text", text));
        }
        return unless(
                scene,
                new RoadAct.Taken(take.demand(), take.kind(), take.handedIn(), take.due()),
                words);
    }

    private static Ruling noting(Scene scene, RoadAct act, String field, String text) {
        return text.isBlank() || text.strip().length() > LONGEST_TEXT
                ? refused(new RoadRefusal.RoadWordsDoNotFit(LONGEST_TEXT))
                : unless(scene, act, List.of(Words.kept(field, text.strip())));
    }

    private static Ruling unless(Scene scene, RoadAct act, List<Words> words) {
        return whyNot(scene, act, scene.now()) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(act, words));
    }

    /// What an act takes from a mandate to steer the demand's campaign; for one of no campaign, a
    /// mandate that steers all.
    ///
    /// @throws Unfoldable if no mandate is enough
    static Use use(Scene scene, RoadAct act) {
        return switch (act) {
            case RoadAct.Taken taken ->
                    CampaignRules.steering(
                            scene.states().of(DEMANDS).needed(taken.demand()).campaign());
            case RoadAct.DueSet(var road, var due) -> steering(scene, road);
            case RoadAct.Answered(var road, var answer, var on) -> steering(scene, road);
            case RoadAct.Ended(var road) -> steering(scene, road);
            case RoadAct.Overdue o -> throw new Unfoldable("No member may do this: " + act);
        };
    }

    private static Use steering(Scene scene, RoadId road) {
        return CampaignRules.steering(scene.states().of(ROADS).needed(road).campaign());
    }

    /// Why it cannot be noted so, or null; the rules ask before it is recorded, the fold again.
    static @Nullable Refusal whyNot(Scene scene, RoadAct act, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, scene.states().of(ASSEMBLY).zone());
        return switch (act) {
            case RoadAct.Taken taken -> whyNotTaken(scene, taken, today);
            case RoadAct.DueSet(var id, var due) -> {
                Refusal why = whyNotAwaited(scene, id);
                Road road = scene.states().of(ROADS).find(id);
                boolean isSo = why == null && road != null && due.equals(road.due());
                yield isSo
                        ? new RoadRefusal.RoadIsDueThen(due)
                        : why == null ? whyNotDue(due, today, today) : why;
            }
            case RoadAct.Answered(var id, var answer, var on) -> {
                Refusal why = whyNotThere(scene, id);
                yield why == null
                        ? whyNotDay(on, scene.states().of(ROADS).needed(id).handedIn(), today)
                        : why;
            }
            case RoadAct.Ended(var id) -> whyNotThere(scene, id);
            case RoadAct.Overdue o -> null;
        };
    }

    private static @Nullable Refusal whyNotTaken(Scene scene, RoadAct.Taken act, LocalDate today) {
        DemandId id = act.demand();
        Demand demand = scene.states().of(DEMANDS).find(id);
        if (demand == null) {
            return new DemandRefusal.UnknownDemand(id);
        }
        if (!demand.stage().isDemanded()) {
            return new RoadRefusal.DemandIsNotRaised(id);
        }
        CampaignId campaign = demand.campaign();
        Refusal why =
                campaign == null
                        ? null
                        : CampaignRules.whyNotOpen(scene.states().of(CAMPAIGNS), campaign);
        why = why == null ? whyNotDay(act.handedIn(), today.minusYears(MOST_YEARS), today) : why;
        LocalDate due = act.due();
        return why == null && due != null ? whyNotDue(due, act.handedIn(), today) : why;
    }

    private static @Nullable Refusal whyNotDay(LocalDate day, LocalDate earliest, LocalDate today) {
        return day.isBefore(earliest) || day.isAfter(today)
                ? new RoadRefusal.RoadDayDoesNotFit(day, earliest, today)
                : null;
    }

    private static @Nullable Refusal whyNotDue(LocalDate due, LocalDate earliest, LocalDate today) {
        LocalDate latest = today.plusYears(MOST_YEARS);
        return due.isBefore(earliest) || due.isAfter(latest)
                ? new RoadRefusal.RoadDueDoesNotFit(due, earliest, latest)
                : null;
    }

    private static @Nullable Refusal whyNotThere(Scene scene, RoadId id) {
        Road road = scene.states().of(ROADS).find(id);
        if (road == null) {
            return new RoadRefusal.UnknownRoad(id);
        }
        return road.stage() == Road.Stage.ENDED ? new RoadRefusal.RoadIsOver(id) : null;
    }

    private static @Nullable Refusal whyNotAwaited(Scene scene, RoadId id) {
        Refusal why = whyNotThere(scene, id);
        return why == null && !scene.states().of(ROADS).needed(id).isAwaited()
                ? new RoadRefusal.RoadIsAnswered(id)
                : why;
    }
}
