// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.campaign.action.ActionRules.STEWARD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Use;
import nacre.campaign.action.Action;
import nacre.campaign.action.Incident;
import nacre.campaign.action.Post;
import nacre.campaign.unit.UnitPath;
import nacre.shifts.slot.Slot;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.shifts.ShiftShelf;
import nacre.web.shifts.SlotRows;
import org.jspecify.annotations.Nullable;

/// How the posts of an action stand at this moment, for one of its stewards: the emptiest first.
/// All of it is words, so that it comes over a poor line.
///
/// @param made when this was so
/// @param state how the action stands
/// @param change when the next shift begins or ends; empty if none does
/// @param isReloading whether the page asks for itself again without a script
public record BoardView(
        Option action,
        String path,
        String made,
        String state,
        String change,
        List<Place> places,
        boolean isReloading) {

    /// What begins later than this concerns nobody yet who stands at a gate.
    private static final Duration SOON = Duration.ofHours(12);

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::isLater)
                    .thenComparing(Row::isManned)
                    .thenComparingInt(Row::more);

    /// Copies the list.
    public BoardView {
        places = List.copyOf(places);
    }

    /// One place.
    ///
    /// @param notes where what is noted about it can be read
    /// @param noted how many notes there are, and the last one's kind and age
    /// @param stewards who sees to it
    public record Place(String name, List<Row> rows, String notes, String noted, String stewards) {
        /// Copies the list.
        public Place {
            rows = List.copyOf(rows);
        }

        boolean isManned() {
            return rows.stream().allMatch(Row::isManned);
        }
    }

    /// One shift of a post.
    ///
    /// @param on how many have a place
    /// @param wanted how many it takes
    /// @param words its hours, and how many are wanted, have a place and are there
    /// @param isLater whether it begins so much later that others come first
    public record Row(
            String mark,
            String title,
            String path,
            String words,
            int on,
            int wanted,
            boolean isLater) {
        boolean isManned() {
            return on > 0 || isLater;
        }

        /// How many more are there than are wanted; less than none where somebody is missing.
        int more() {
            return on - wanted;
        }
    }

    static BoardView of(Visit visit, Action action, ShiftShelf shelf, boolean isReloading) {
        SortedMap<UnitPath, List<Slot>> slots = slots(visit, action);
        var places = new ArrayList<Place>();
        slots.forEach((place, next) -> {
            List<Row> rows =
                    next.stream().map(slot -> row(visit, shelf, slot)).sorted(ORDER).toList();
            List<Incident> noted =
                    action.incidents().stream()
                            .filter(each -> place.equals(nearest(slots.keySet(), each.place())))
                            .toList();
            String notes = ActionWords.path(visit, action) + "/notes/" + place.last();
            places.add(
                    new Place(
                            ActionWords.name(visit, place),
                            rows,
                            notes,
                            noted(visit, noted),
                            stewards(visit, place)));
        });
        places.sort(Comparator.comparing(Place::isManned));
        return new BoardView(
                ActionWords.crumb(visit, action),
                ActionWords.path(visit, action) + "/board",
                visit.text().moment(visit.request().now()),
                ActionView.say(visit, action),
                change(visit, slots),
                places,
                isReloading);
    }

    /// What goes on and comes next at each of her places: those of the action, and those that have
    /// a post.
    private static SortedMap<UnitPath, List<Slot>> slots(Visit visit, Action action) {
        List<UnitPath> hers = ActionWords.hers(visit, action, STEWARD);
        var slots = new TreeMap<UnitPath, List<Slot>>();
        hers.stream()
                .filter(action.places()::contains)
                .forEach(place -> slots.put(place, new ArrayList<>()));
        for (Post post : action.posts()) {
            if (hers.contains(post.place())) {
                slots.computeIfAbsent(post.place(), place -> new ArrayList<>())
                        .addAll(next(visit, post));
            }
        }
        return slots;
    }

    private static String change(Visit visit, SortedMap<UnitPath, List<Slot>> slots) {
        Instant now = visit.request().now();
        return slots.values().stream()
                .flatMap(List::stream)
                .map(slot -> slot.starts().isAfter(now) ? slot.starts() : slot.ends())
                .min(Comparator.naturalOrder())
                .map(at -> visit.text().of("action.board.change", "at", visit.text().deadline(at)))
                .orElse("");
    }

    /// What goes on at a post now, and what comes next.
    private static List<Slot> next(Visit visit, Post post) {
        List<Slot> slots =
                ActionWords.slots(visit, post).stream()
                        .filter(slot -> !slot.isCalledOff())
                        .limit(2)
                        .toList();
        boolean isNow =
                !slots.isEmpty() && !slots.getFirst().starts().isAfter(visit.request().now());
        return isNow || slots.isEmpty() ? slots : slots.subList(0, 1);
    }

    private static Row row(Visit visit, ShiftShelf shelf, Slot slot) {
        int on = slot.crew().on().size();
        boolean isNow = !slot.starts().isAfter(visit.request().now());
        String words =
                visit.text()
                        .of(
                                isNow ? "action.board.now" : "action.board.next",
                                "hours",
                                SlotRows.hours(visit, slot),
                                "day",
                                slot.starts().atZone(visit.zone()).toLocalDate(),
                                "wanted",
                                slot.places(),
                                "on",
                                on,
                                "here",
                                SlotRows.arrived(visit, shelf, slot));
        return new Row(
                on == 0 ? "ask" : on < slot.places() ? "open" : "passed",
                SlotRows.title(visit, slot),
                SlotRows.path(visit, slot),
                words,
                on,
                slot.places(),
                slot.starts().isAfter(visit.request().now().plus(SOON)));
    }

    /// The place of the board in which something happened: of several the one furthest down.
    private static @Nullable UnitPath nearest(Collection<UnitPath> places, UnitPath at) {
        return places.stream()
                .filter(at::isWithin)
                .max(Comparator.comparingInt(UnitPath::depth))
                .orElse(null);
    }

    private static String noted(Visit visit, List<Incident> noted) {
        if (noted.isEmpty()) {
            return visit.text().of("action.board.noted.none");
        }
        Incident last = noted.stream().max(Comparator.comparing(Incident::happened)).orElseThrow();
        Duration age = Duration.between(last.happened(), visit.request().now());
        return visit.text()
                .of(
                        "action.board.noted",
                        "count",
                        noted.size(),
                        "kind",
                        visit.text().of("action.incident." + last.kind().word()),
                        "age",
                        visit.text().length(age));
    }

    private static String stewards(Visit visit, UnitPath place) {
        var use = new Use(STEWARD, 1, 0, place.value());
        List<String> names =
                visit.assembly().mandates().inForce().values().stream()
                        .flatMap(mandate ->
                                mandate.holders().stream()
                                        .filter(each -> mandate.covers(each, use)))
                        .distinct()
                        .sorted(MemberId.ORDER)
                        .map(visit::name)
                        .toList();
        return names.isEmpty()
                ? ""
                : visit.text().of("action.board.stewards", "names", visit.text().list(names));
    }
}
