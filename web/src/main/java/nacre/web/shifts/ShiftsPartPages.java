// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static nacre.shifts.ShiftsPart.SHIFTS;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.journal.Leaf;
import nacre.journal.Shelf;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.skill.SkillAct;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.skill.SkillKey;
import nacre.shifts.slot.SlotAct;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;
import org.jspecify.annotations.Nullable;

/// What shifts bring to the pages.
public final class ShiftsPartPages implements PartPages {
    private final ShiftShelf shelf;

    /// Links and codes are kept on this shelf, drawn from a secure `random`.
    public ShiftsPartPages(Shelf shelf, RandomGenerator random) {
        this.shelf = new ShiftShelf(shelf, random);
    }

    @Override
    public Part<?> part() {
        return SHIFTS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(
                new CheckInPages(visits, shelf), // before all else that is posted to a slot
                new ShiftsPages(visits),
                new SeriesPages(visits),
                new SkillsPages(visits),
                new OwnShiftsPages(visits, shelf));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(
                SeriesCommand.forms().and(SlotCommand.forms()).and(SkillCommand.forms()));
    }

    @Override
    public List<String> places(Visit visit) {
        return List.of("shifts");
    }

    @Override
    public EnactmentWords enactments() {
        return new ShiftsEnactments();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        var words = new ShiftWords(visit);
        return switch (act) {
            case SeriesAct.Planned planned ->
                    List.of("title", words.title(new SeriesId(leaf.seq())));
            case SeriesAct.Ended(var series, var last) ->
                    List.of("title", words.title(series), "last", last);
            case SlotAct.TookOver(var slot, var from) ->
                    List.of("slot", words.name(slot), "from", visit.name(from));
            case SlotAct slot -> List.of("slot", words.name(slot.slot()));
            case SkillAct.Confirmed(var member, var skill, var until) ->
                    List.of("skill", words.skill(skill), "member", visit.name(member));
            case SkillAct.Withdrawn(var member, var skill) ->
                    List.of("skill", words.skill(skill), "member", visit.name(member));
            case SkillAct skill -> List.of("skill", words.skill(skill.skill()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable Object value(Visit visit, Object fact) {
        var words = new ShiftWords(visit);
        return switch (fact) {
            case SlotId slot -> words.name(slot);
            case SeriesId series -> words.title(series);
            case SkillKey skill -> words.skill(skill);
            default -> null;
        };
    }

    @Override
    public List<Option> limits(Visit visit, Power power) {
        var words = new ShiftWords(visit);
        return power.equals(SeriesRules.ROTA)
                ? words.shifts().all().values().stream()
                        .map(each -> each.plan().place())
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .sorted()
                        .map(each -> new Option(each, words.place(each)))
                        .toList()
                : List.of();
    }

    @Override
    public String place(Visit visit, Grant grant) {
        return new ShiftWords(visit).place(grant.place());
    }

    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        boolean isTold = shelf.isTold(OwnShiftsPages.membership(visit), visit.request().now());
        return new ShiftLines(visit).all(isTold);
    }
}
