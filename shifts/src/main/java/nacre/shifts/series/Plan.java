// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.DayForm;

/// What a series of shifts is: where, when, how long, for how many. Its slots are computed from
/// this; none of them has an entry before somebody does something about it.
///
/// @param place the name by which a mandate can be limited to it; empty for none
/// @param first its first day
/// @param last its last day
/// @param rhythm on which days
/// @param minute when it begins, in minutes after midnight by the clocks there
/// @param minutes how long, as time passes, whatever clocks do meanwhile
/// @param offsets how far clocks are ahead meanwhile
/// @param places how many do it together
/// @param backHours until how many hours before the beginning a place can be given back
/// @param names whom pages show by name
/// @param wanted which skills are needed
public record Plan(
        String place,
        LocalDate first,
        LocalDate last,
        Rhythm rhythm,
        int minute,
        int minutes,
        Offsets offsets,
        int places,
        int backHours,
        Names names,
        List<Wanted> wanted) {

    /// Copies the list.
    public Plan {
        wanted = List.copyOf(wanted);
    }

    /// The same by the clocks of this zone.
    public Plan in(ZoneId zone) {
        return new Plan(
                place,
                first,
                last,
                rhythm,
                minute,
                minutes,
                Offsets.of(zone, first, last),
                places,
                backHours,
                names,
                wanted);
    }

    /// Whether there is a slot on this day.
    public boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && rhythm.has(first, day);
    }

    /// When the slot of a day begins.
    public Instant starts(LocalDate day) {
        return offsets.instant(day.atStartOfDay().plusMinutes(minute));
    }

    /// How long a slot is.
    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    /// Its days with a slot, from one day to another, both included.
    public List<LocalDate> days(LocalDate from, LocalDate to) {
        LocalDate begin = from.isBefore(first) ? first : from;
        LocalDate end = to.isAfter(last) ? last : to;
        return begin.isAfter(end)
                ? List.of()
                : begin.datesUntil(end.plusDays(1)).filter(this::has).toList();
    }

    /// How many skilled people a slot needs.
    public int skilled() {
        return wanted.stream().mapToInt(Wanted::least).sum();
    }

    Json.Fields form() {
        var form = Json.object();
        if (!place.isEmpty()) {
            form.put("place", place);
        }
        return form.put("back", backHours)
                .put("clock", offsets.form())
                .put("first", first.toString())
                .put("last", last.toString())
                .put("length", minutes)
                .put("minute", minute)
                .put("names", names.word())
                .put("places", places)
                .put("rhythm", rhythm.form())
                .put("skills", new Json.Items(wanted.stream().map(Wanted::form).toList()))
                .done();
    }

    static Plan read(Json.Fields form) {
        form.only(
                "back", "clock", "first", "last", "length", "minute", "names", "place", "places",
                "rhythm", "skills");
        Names names = Word.find(Names.class, form.text("names"));
        if (names == null) {
            throw new Malformed("names", "members or together", form.text("names"));
        }
        return new Plan(
                form.has("place") ? form.text("place") : "",
                DayForm.day(form, "first"),
                DayForm.day(form, "last"),
                Rhythm.read(form.fields("rhythm")),
                DayForm.number(form, "minute"),
                DayForm.number(form, "length"),
                Offsets.read(form.items("clock")),
                DayForm.number(form, "places"),
                DayForm.number(form, "back"),
                names,
                form.items("skills").values().stream().map(Wanted::read).toList());
    }
}
