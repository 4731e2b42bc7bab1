// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.campaign.action.ActionPart.ACTIONS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.shifts.ShiftsPart.SHIFTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nacre.assembly.charter.Power;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionId;
import nacre.campaign.action.ActionKind;
import nacre.campaign.action.ActionRules;
import nacre.campaign.action.Actions;
import nacre.campaign.action.PlannedPost;
import nacre.campaign.action.Post;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitPath;
import nacre.shifts.Shifts;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.slot.Slot;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// What pages say of actions, and which places of one a reader has to do with.
final class ActionWords {

    private ActionWords() {}

    static Actions actions(Visit visit) {
        return visit.standing().states().of(ACTIONS);
    }

    static Shifts shifts(Visit visit) {
        return visit.standing().states().of(SHIFTS);
    }

    /// The action that a request names.
    ///
    /// @throws Stop if there is none in this campaign
    static Action find(Visit visit) {
        Campaign campaign = CampaignPages.find(visit);
        var id = visit.request().path("action", seq -> new ActionId(Numbers.read(seq)));
        Action action = actions(visit).find(id);
        if (action == null || !action.campaign().equals(campaign.id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return action;
    }

    static String title(Visit visit, ActionId id) {
        return visit.words(id.seq(), "title");
    }

    /// «A strike», or the name that was given to another kind.
    ///
    /// @param words the content of the entry that called it
    static String kind(Visit visit, ActionKind kind, Function<String, String> words) {
        return kind == ActionKind.OTHER
                ? words.apply("kind")
                : visit.text().of("action.kind." + kind.word());
    }

    static String list(Visit visit, Campaign campaign) {
        return CampaignPages.crumb(visit, campaign).value() + "/actions";
    }

    static String path(Visit visit, Action action) {
        return visit.path("/campaigns/" + action.campaign() + "/actions/" + action.id());
    }

    /// Where its page is, and its title.
    static Option crumb(Visit visit, Action action) {
        return new Option(path(visit, action), title(visit, action.id()));
    }

    /// All places of an action: its own and whatever lies beneath.
    static Set<UnitPath> places(Visit visit, Action action) {
        var places = new LinkedHashSet<UnitPath>();
        for (UnitPath place : action.places()) {
            places.add(place);
            for (Unit unit : visit.standing().states().of(CAMPAIGNS).within(place)) {
                if (!unit.isClosed()) {
                    places.add(unit.path());
                }
            }
        }
        return places;
    }

    /// The places of an action where she may use a power now.
    static List<UnitPath> hers(Visit visit, Action action, Power power) {
        return visit.isReader()
                ? List.of()
                : places(visit, action).stream()
                        .filter(place -> UnitWords.may(visit, power, place))
                        .toList();
    }

    /// The places where she may note what happens now: as a steward, or because she has a post.
    static List<UnitPath> noting(Visit visit, Action action) {
        Instant now = visit.request().now();
        boolean isTime =
                !now.isBefore(action.from()) && !now.isAfter(action.end().plus(ActionRules.NOTING));
        if (!isTime || visit.isReader()) {
            return List.of();
        }
        return places(visit, action).stream()
                .filter(place ->
                        UnitWords.may(visit, ActionRules.STEWARD, place)
                                || ActionRules.isOnPost(
                                        shifts(visit), action, visit.me(), place, now))
                .toList();
    }

    /// The places of an action whose rota she keeps.
    static List<UnitPath> keeping(Visit visit, Action action) {
        return visit.isReader() || action.hasEnded()
                ? List.of()
                : places(visit, action).stream()
                        .filter(place -> keeps(visit, PlannedPost.rota(place)))
                        .toList();
    }

    private static boolean keeps(Visit visit, String rota) {
        return visit.assembly().mandates().inForce().values().stream()
                .anyMatch(each -> each.covers(visit.me(), SeriesRules.use(rota)));
    }

    static List<Option> options(Visit visit, List<UnitPath> places) {
        return places.stream().map(place -> new Option(place.value(), name(visit, place))).toList();
    }

    /// A place by the names beneath its campaign, «North yard / Early»; the campaign's for its own
    /// place.
    static String name(Visit visit, UnitPath place) {
        String all = UnitWords.name(visit, place);
        String campaign = UnitWords.name(visit, UnitPath.of(place.campaign()));
        return place.isWhole() ? all : all.substring(campaign.length() + 3);
    }

    /// The slots of a post that are not over, soonest first; called off ones too.
    static List<Slot> slots(Visit visit, Post post) {
        Series series = shifts(visit).find(post.series());
        var slots = new ArrayList<Slot>();
        if (series != null) {
            for (Slot slot : series.slots(series.plan().first(), series.plan().last())) {
                if (!slot.isOver(visit.request().now())) {
                    slots.add(slot);
                }
            }
        }
        slots.sort(Shifts.BY_HOUR);
        return slots;
    }

    /// Her own slots of an action that are not over, soonest first.
    static List<Slot> mine(Visit visit, Action action) {
        return shifts(visit).of(visit.me()).stream()
                .filter(slot -> action.post(slot.id().series()) != null)
                .filter(slot -> !slot.isOver(visit.request().now()))
                .toList();
    }
}
