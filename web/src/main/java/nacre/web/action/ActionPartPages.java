// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.campaign.action.ActionPart.ACTIONS;
import static nacre.web.part.TodayLine.Kind.NEWS;
import static nacre.web.part.TodayLine.Kind.PROMISE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.ActionId;
import nacre.campaign.action.ActionRules;
import nacre.campaign.action.PlannedPost;
import nacre.campaign.action.Telling;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Keyrings;
import nacre.journal.Leaf;
import nacre.journal.Shelf;
import nacre.organ.Shredder;
import nacre.shifts.slot.Slot;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;
import nacre.web.shifts.ShiftShelf;
import nacre.web.shifts.SlotRows;
import org.jspecify.annotations.Nullable;

/// What actions bring to the pages.
public final class ActionPartPages implements PartPages {
    private static final Duration AHEAD = Duration.ofDays(2);

    private final ShiftShelf shelf;
    private final IncidentDoor door;
    private final Shredder shredder;

    /// Actions whose shifts keep on this shelf who has come, and whose notes these keyrings open.
    public ActionPartPages(Shelf shelf, Keyrings keyrings, RandomGenerator random) {
        this.shelf = new ShiftShelf(shelf, random);
        this.door = new IncidentDoor(keyrings);
        this.shredder = new Shredder(keyrings);
    }

    @Override
    public Part<?> part() {
        return ACTIONS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(
                new ActionPages(visits),
                new BoardPages(visits, shelf),
                new PostPages(visits),
                new IncidentPages(visits, door, shredder));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(ActionCommand.forms())
                .keeping(
                        Scripted.Reason.SEALED,
                        "action.forget-note",
                        "action.note",
                        "action.read-notes");
    }

    @Override
    public EnactmentWords enactments() {
        return new ActionEnactments();
    }

    @Override
    public @Nullable Object value(Visit visit, Object fact) {
        return switch (fact) {
            case UnitPath place -> UnitWords.name(visit, place);
            case ActionId action -> action.seq();
            default -> null;
        };
    }

    @Override
    public List<Option> limits(Visit visit, Power power) {
        return UnitWords.places(visit);
    }

    @Override
    public String place(Visit visit, Grant grant) {
        return UnitWords.place(visit, grant);
    }

    @Override
    public List<String> left(Visit visit, boolean isOver) {
        return ActionWords.actions(visit).all().values().stream()
                .filter(each ->
                        isOver && !each.hasEnded() && visit.request().now().isBefore(each.end()))
                .map(each ->
                        visit.text()
                                .of("action.left", "title", ActionWords.title(visit, each.id())))
                .toList();
    }

    /// The rota of a post by the name of its unit, for «unit-52» says little to anybody.
    @Override
    public @Nullable String place(Visit visit, String name) {
        UnitPath place = PlannedPost.place(UnitWords.campaigns(visit), name);
        return place == null ? null : UnitWords.name(visit, place);
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        return switch ((ActionAct) act) {
            case ActionAct.Called c -> List.of("title", visit.words(leaf.seq(), "title"));
            case ActionAct.Posted(var id, var role, var place, var series) ->
                    List.of(
                            "title",
                            ActionWords.title(visit, id),
                            "post",
                            visit.words(series.seq(), "title"));
            case ActionAct.Paused(var id) -> List.of("title", ActionWords.title(visit, id));
            case ActionAct.Resumed(var id) -> List.of("title", ActionWords.title(visit, id));
            case ActionAct.Ended(var id, var outcome) ->
                    List.of(
                            "title",
                            ActionWords.title(visit, id),
                            "outcome",
                            visit.text().of("action.state." + outcome.word()));
            case ActionAct.Noted noted ->
                    List.of(
                            "title",
                            ActionWords.title(visit, noted.action()),
                            "kind",
                            visit.text().of("action.incident." + noted.kind().word()),
                            "place",
                            UnitWords.name(visit, noted.place()));
            case ActionAct.Read(var id, var place) ->
                    List.of("place", UnitWords.name(visit, place));
            case ActionAct.Forgotten(var id, long note) ->
                    List.of("title", ActionWords.title(visit, id));
            case ActionAct.Told(var id, var place) ->
                    List.of(
                            "place",
                            UnitWords.name(visit, place),
                            "words",
                            visit.words(leaf.seq(), "title"));
        };
    }

    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (Action action : ActionWords.actions(visit).all().values()) {
            TodayLine line = today(visit, action, since);
            if (line != null) {
                lines.add(line);
            }
            if (action.isOn(visit.request().now()) && isSteward(visit, action)) {
                lines.add(board(visit, action));
            }
            for (Telling telling : action.tellings()) {
                if (telling.at().isAfter(since)) {
                    lines.add(told(visit, action, telling));
                }
            }
        }
        return lines;
    }

    /// What goes on or begins soon concerns everybody; who has a post is told which.
    private static @Nullable TodayLine today(Visit visit, Action action, Instant since) {
        Instant now = visit.request().now();
        Line line = ActionPages.line(visit, action);
        if (action.hasEnded()) {
            return action.end().isAfter(since) ? new TodayLine(NEWS, action.end(), line) : null;
        }
        boolean isSoon = !now.plus(AHEAD).isBefore(action.from());
        Line more = Line.of(line.mark(), line.title(), line.path(), words(visit, action, line));
        return new TodayLine(isSoon ? PROMISE : NEWS, action.from(), more);
    }

    private static boolean isSteward(Visit visit, Action action) {
        return !ActionWords.hers(visit, action, ActionRules.STEWARD).isEmpty();
    }

    private static TodayLine board(Visit visit, Action action) {
        return new TodayLine(
                PROMISE,
                action.from(),
                Line.of(
                        "open",
                        visit.text().of("action.board"),
                        ActionWords.path(visit, action) + "/board",
                        ActionWords.title(visit, action.id())));
    }

    private static String words(Visit visit, Action action, Line line) {
        List<Slot> mine = ActionWords.mine(visit, action);
        String post =
                mine.isEmpty()
                        ? visit.text().of("action.today.none")
                        : visit.text()
                                .of(
                                        "action.today.post",
                                        "title",
                                        SlotRows.title(visit, mine.getFirst()),
                                        "hour",
                                        mine.getFirst().starts());
        return action.posts().isEmpty() || visit.isReader()
                ? line.words()
                : line.words() + " " + post;
    }

    /// What is said to those of a place stands first for who has a post there.
    private static TodayLine told(Visit visit, Action action, Telling telling) {
        boolean isThere =
                ActionWords.mine(visit, action).stream()
                        .map(slot -> action.post(slot.id().series()))
                        .anyMatch(post -> post != null && post.place().isWithin(telling.place()));
        return new TodayLine(
                isThere ? PROMISE : NEWS,
                telling.at(),
                Line.of(
                        "new",
                        visit.words(telling.seq(), "title"),
                        ActionWords.path(visit, action) + "#told",
                        visit.text()
                                .of(
                                        "action.told.today",
                                        "place",
                                        ActionWords.name(visit, telling.place()),
                                        "title",
                                        ActionWords.title(visit, action.id()))));
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        return CampaignRow.of(
                visit.text(),
                "action",
                ActionWords.list(visit, campaign),
                ActionPages.rows(visit, campaign));
    }
}
