// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.shifts.series.Names;
import nacre.shifts.series.Plan;
import nacre.shifts.slot.Crew;
import nacre.shifts.slot.Places;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotRules;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// Reads a slot for one reader.
final class SlotReading {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Visit visit;
    private final ShiftWords words;
    private final Slot slot;
    private final Plan plan;
    private final Crew crew;
    private final MemberId me;

    SlotReading(Visit visit, Slot slot) {
        this.visit = visit;
        this.words = new ShiftWords(visit);
        this.slot = slot;
        this.plan = words.plan(slot);
        this.crew = slot.crew();
        this.me = visit.me();
    }

    SlotView view() {
        long series = slot.id().series().seq();
        return new SlotView(
                visit.path("/shifts"),
                words.path(slot.id()),
                words.path(slot.id().series()),
                visit.text()
                        .of(
                                "shifts.when",
                                "day",
                                slot.starts().atZone(visit.zone()).toLocalDate(),
                                "hours",
                                words.hours(slot)),
                words.where(slot.id().series()),
                words.free(slot),
                slot.isCalledOff() ? "failed" : words.isOn(slot) ? "mine" : "open",
                says(),
                visit.clerk().contents().find(series, "note") == null
                        ? null
                        : Written.of(visit, series, "note"),
                words.seesNames(slot) ? words.names(crew.on()) : List.of(),
                crew.on().size(),
                plan.names() == Names.MEMBERS,
                isOpen() ? deeds() : List.of(),
                isOpen() && !crew.on().contains(me) ? offers() : List.of(),
                words.keeps(plan) ? keeper() : null);
    }

    private boolean isOpen() {
        return !slot.isCalledOff() && !slot.isOver(words.now()) && !visit.isReader();
    }

    private List<String> says() {
        var says = new ArrayList<String>();
        if (slot.changed() >= 0) {
            String reason = visit.words(slot.changed(), "reason");
            says.add(
                    visit.text()
                            .of(
                                    slot.isCalledOff() ? "shifts.why-off" : "shifts.why-changed",
                                    "reason",
                                    reason));
        }
        if (crew.on().contains(me) && !slot.isCalledOff()) {
            says.add(visit.text().of("shifts.is.mine"));
            if (crew.offers().contains(me)) {
                says.add(visit.text().of("shifts.is.offered"));
            }
        }
        int place = crew.waiting().indexOf(me) + 1;
        if (place > 0 && isOpen()) {
            says.add(visit.text().of("shifts.waits", "place", place, "of", crew.waiting().size()));
        } else if (!crew.waiting().isEmpty() && isOpen()) {
            says.add(visit.text().of("shifts.waiting", "count", crew.waiting().size()));
        }
        if (isOpen()) {
            says.addAll(words.lacking(slot));
        }
        if (cameMark() != null) {
            says.add(visit.text().of("shifts.came." + cameMark()));
        }
        return says;
    }

    /// What was noted about her: `yes`, `no`, or null.
    private @Nullable String cameMark() {
        return slot.noted() < 0
                ? null
                : visit.clerk().contents().find(slot.noted(), SlotRules.came(me));
    }

    private List<String> deeds() {
        var deeds = new ArrayList<String>();
        if (crew.on().contains(me)) {
            boolean mayGiveBack = slot.mayGiveBack(me, plan, words.now());
            boolean isAhead = words.now().isBefore(slot.starts());
            deeds.add(mayGiveBack ? "give-back" : "cannot-come");
            if (crew.offers().contains(me)) {
                deeds.add("keep");
            } else if (isAhead && (crew.waiting().isEmpty() || !mayGiveBack)) {
                deeds.add("offer");
            }
            return deeds;
        }
        boolean isFree = new Places(words.shifts().skills(), plan, slot).whyNone(me) == null;
        if (isFree) {
            deeds.add("join");
        } else if (!crew.waiting().contains(me)) {
            deeds.add("wait");
        }
        if (crew.waiting().contains(me)) {
            deeds.add("wait-no-more");
        }
        return deeds;
    }

    private List<Option> offers() {
        return crew.offers().stream()
                .map(each ->
                        new Option(
                                each.toString(),
                                words.seesNames(slot)
                                        ? visit.text()
                                                .of(
                                                        "shifts.take-over.from",
                                                        "name",
                                                        visit.name(each))
                                        : visit.text().of("shifts.take-over.somebody")))
                .toList();
    }

    private SlotView.Keeper keeper() {
        LocalDateTime from = slot.starts().atZone(visit.zone()).toLocalDateTime();
        LocalDateTime to = slot.ends().atZone(visit.zone()).toLocalDateTime();
        Form form =
                Form.empty()
                        .with("day", from.toLocalDate().toString())
                        .with("from", HOUR.format(from))
                        .with("to", HOUR.format(to))
                        .with("places", Integer.toString(slot.places()));
        boolean isOver = slot.isOver(words.now());
        boolean hasEnded = slot.id().day().isAfter(words.series(slot).last());
        return new SlotView.Keeper(
                words.names(crew.absent()),
                form,
                slot.isCalledOff() ? !hasEnded : !isOver,
                !slot.isCalledOff() && !isOver,
                !slot.isCalledOff()
                        && !words.now().isBefore(slot.starts())
                        && !words.now().isAfter(slot.ends().plus(SlotRules.NOTING)));
    }
}
