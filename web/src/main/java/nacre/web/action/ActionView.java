// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionRules;
import nacre.campaign.action.Outcome;
import nacre.campaign.action.Post;
import nacre.campaign.action.Telling;
import nacre.campaign.unit.CampaignRules;
import nacre.shifts.Shifts;
import nacre.shifts.slot.Slot;
import nacre.web.Option;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import nacre.web.shifts.SlotLine;
import nacre.web.shifts.SlotRows;
import org.jspecify.annotations.Nullable;

/// An action for one reader: what, when, where, her post, and where a hand is needed.
///
/// @param list where all actions of its campaign are, and what that page is called
/// @param kind what kind of action it is
/// @param state the mark of how it stands, and the word for it
/// @param say how it stands, in one sentence
/// @param where its places by name
/// @param what what people do
/// @param ifs what to do if something happens; null if nothing is said
/// @param authority what it rests on, in a sentence
/// @param decision where the decision is that called it
/// @param ballot where the ballot is that allows it; empty if there is none
/// @param mandates where mandates for it are proposed
/// @param reason why it rests, goes on or has ended; null if it never did
/// @param mine her own shifts
/// @param free shifts that have a place for somebody
/// @param told what was said to those of a place, newest first
public record ActionView(
        Option campaign,
        Option list,
        String path,
        String title,
        String kind,
        Option state,
        String say,
        List<String> where,
        Written what,
        @Nullable Written ifs,
        String authority,
        String decision,
        String ballot,
        String mandates,
        @Nullable Written reason,
        List<SlotLine> mine,
        List<SlotLine> free,
        List<Told> told,
        May may) {

    private static final int MOST_FREE = 8;

    /// Something that was said to those of a place.
    public record Told(String title, String where, Written text) {}

    /// What she may do beside taking a place.
    ///
    /// @param see how its places stand
    /// @param note what happens
    /// @param tell something to those of a place
    /// @param rest let it rest
    /// @param goOn let it go on
    /// @param propose what becomes of it
    /// @param post a post more
    public record May(
            boolean see,
            boolean note,
            boolean tell,
            boolean rest,
            boolean goOn,
            boolean propose,
            boolean post) {}

    /// Copies the lists.
    public ActionView {
        where = List.copyOf(where);
        mine = List.copyOf(mine);
        free = List.copyOf(free);
        told = List.copyOf(told);
    }

    static ActionView of(Visit visit, Action action, Option campaign) {
        long seq = action.id().seq();
        boolean hasIf = visit.clerk().contents().find(seq, "if") != null;
        return new ActionView(
                campaign,
                new Option(campaign.value() + "/actions", visit.text().of("action.list")),
                ActionWords.path(visit, action),
                ActionWords.title(visit, action.id()),
                ActionWords.kind(visit, action.kind(), field -> visit.words(seq, field)),
                state(visit, action),
                say(visit, action),
                action.places().stream().map(place -> ActionWords.name(visit, place)).toList(),
                Written.of(visit, seq, "what"),
                hasIf ? Written.of(visit, seq, "if") : null,
                Backing.say(visit, action.ballot()),
                visit.path("/record/" + action.decision()),
                action.ballot() == null ? "" : campaign.value() + "/ballots/" + action.ballot(),
                visit.path("/decide/new?matter=mandates"),
                action.said() < 0 || isByDate(action)
                        ? null
                        : Written.of(visit, action.said(), "reason"),
                SlotRows.of(visit, ActionWords.mine(visit, action)),
                SlotRows.of(visit, free(visit, action)),
                action.tellings().stream().map(each -> told(visit, each)).toList().reversed(),
                may(visit, action));
    }

    private static boolean isByDate(Action action) {
        return action.stage() instanceof Action.Stage.Ended(var outcome, var at)
                && outcome == Outcome.OVER;
    }

    private static Told told(Visit visit, Telling telling) {
        return new Told(
                visit.words(telling.seq(), "title"),
                visit.text()
                        .of(
                                "action.told.where",
                                "place",
                                ActionWords.name(visit, telling.place()),
                                "at",
                                telling.at()),
                Written.of(visit, telling.seq(), "text"));
    }

    /// The next shifts with a place for somebody, those with nobody first among those that begin
    /// together.
    private static List<Slot> free(Visit visit, Action action) {
        var free = new ArrayList<Slot>();
        if (action.hasEnded()) {
            return free;
        }
        for (Post post : action.posts()) {
            for (Slot slot : ActionWords.slots(visit, post)) {
                boolean isHers = slot.crew().on().contains(visit.me());
                if (!slot.isCalledOff() && slot.free() > 0 && !isHers) {
                    free.add(slot);
                }
            }
        }
        free.sort(
                Comparator.comparing(Slot::starts)
                        .thenComparingInt(slot -> slot.crew().on().size())
                        .thenComparing(Shifts.BY_HOUR));
        return free.subList(0, Math.min(MOST_FREE, free.size()));
    }

    private static May may(Visit visit, Action action) {
        boolean steers =
                !visit.isReader()
                        && !action.hasEnded()
                        && UnitWords.may(visit, CampaignRules.STEER, action.whole());
        return new May(
                !ActionWords.hers(visit, action, ActionRules.STEWARD).isEmpty(),
                !ActionWords.noting(visit, action).isEmpty(),
                !action.hasEnded() && !ActionWords.hers(visit, action, ActionRules.PRESS).isEmpty(),
                steers && action.stage() instanceof Action.Stage.Standing,
                steers
                        && action.stage() instanceof Action.Stage.Paused(boolean isDecided)
                        && !isDecided,
                !visit.isReader() && !action.hasEnded(),
                !ActionWords.keeping(visit, action).isEmpty());
    }

    static Option state(Visit visit, Action action) {
        String word =
                switch (action.stage()) {
                    case Action.Stage.Standing s ->
                            action.isOn(visit.request().now()) ? "on" : "called";
                    case Action.Stage.Paused p -> "paused";
                    case Action.Stage.Ended(var outcome, var at) -> outcome.word();
                };
        String mark =
                switch (word) {
                    case "on", "called" -> "open";
                    case "won" -> "passed";
                    case "called-off" -> "failed";
                    default -> "undecided";
                };
        return new Option(mark, visit.text().of("action.state." + word));
    }

    static String say(Visit visit, Action action) {
        Instant now = visit.request().now();
        var text = visit.text();
        return switch (action.stage()) {
            case Action.Stage.Standing s ->
                    action.isOn(now)
                            ? text.of("action.say.on", "until", text.deadline(action.until()))
                            : text.of(
                                    "action.say.called",
                                    "from",
                                    text.deadline(action.from()),
                                    "until",
                                    action.until());
            case Action.Stage.Paused p -> text.of("action.say.paused", "until", action.until());
            case Action.Stage.Ended(var outcome, var at) ->
                    text.of("action.say." + outcome.word(), "from", action.from(), "at", at);
        };
    }
}
