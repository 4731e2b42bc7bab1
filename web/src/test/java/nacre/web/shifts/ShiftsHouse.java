// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static nacre.web.organ.Branch.ANA;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.Template;
import nacre.journal.Shelf;
import nacre.shifts.ShiftsPart;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotId;
import nacre.web.Pages;
import nacre.web.decide.Deciding;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;

/// A branch with shifts, whose rota Ana keeps. It is noon on Monday 23 November 2026 in London.
final class ShiftsHouse implements AutoCloseable {
    static final String DAY = "2026-11-26";

    private final Shelf shelf = Shelf.inMemory();
    private final PartsPages parts =
            new PartsPages(List.of(new ShiftsPartPages(shelf, new Random(5))));
    final Branch branch = new Branch(Template.WORKPLACE_BRANCH.charter(), parts, this::pages);
    final String shifts = branch.path("/shifts");

    private List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new TodayPages(visits));
        pages.add(new RecordPages(visits));
        pages.addAll(parts.pages(visits));
        return pages;
    }

    PartsPages parts() {
        return parts;
    }

    /// Ana plans shifts on Thursdays from six to nine in the morning, and on one evening.
    SeriesId planned(String title, int places, Names names) {
        var plan =
                new Plan(
                        "",
                        LocalDate.parse("2026-11-24"),
                        LocalDate.parse("2027-01-31"),
                        new Rhythm.Weekly(List.of(DayOfWeek.THURSDAY)),
                        6 * 60,
                        180,
                        Offsets.none(),
                        places,
                        24,
                        names,
                        List.of());
        var said = new SeriesCommand.Said(title, "Canal Street 4", "Bring an **apron**.");
        return new SeriesId(branch.hear(ANA, new SeriesCommand.PlanSeries(plan, said)).first());
    }

    SlotId slot(SeriesId series) {
        return new SlotId(series, LocalDate.parse(DAY));
    }

    Slot find(SlotId id) {
        Slot slot = branch.clerk.standing().states().of(ShiftsPart.SHIFTS).find(id);
        if (slot == null) {
            throw new AssertionError("There is no slot " + id);
        }
        return slot;
    }

    /// A code as it stands on the wall at a slot now.
    String code(SlotId slot) {
        String organ = branch.clerk.journal().organ().value();
        return new ShiftShelf(shelf, new Random(8)).code(organ, slot, branch.server.now());
    }

    String path(SlotId slot) {
        return branch.path("/shifts/" + slot);
    }

    void passUntil(Slot slot, Duration before) {
        branch.pass(Duration.between(branch.server.now(), slot.starts().minus(before)));
    }

    @Override
    public void close() {
        branch.close();
    }
}
