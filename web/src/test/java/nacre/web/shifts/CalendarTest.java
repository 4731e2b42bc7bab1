// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.assembly.roll.RollCommand;
import nacre.shifts.series.Names;
import nacre.shifts.series.SeriesId;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A member's calendar, as another program reads it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarTest {
    private static final String TITLE =
            "Käse, Brot; \\ und «Übergabe» am Kanal, morgens früh, mit Schürze und Handschuhen 🥖";

    private final ShiftsHouse house = new ShiftsHouse();
    private final Branch branch = house.branch;
    private final SeriesId series = house.planned(TITLE, 2, Names.MEMBERS);
    private final SlotId slot = house.slot(series);

    @AfterEach
    void stop() {
        house.close();
    }

    /// Ben makes a link; its path.
    private String link() {
        String page = branch.post(BEN, house.shifts + "/mine/calendar").body();
        Matcher found = Pattern.compile("/calendar/[0-9a-f]{40}\\.ics").matcher(page);
        assertTrue(found.find(), page);
        return found.group();
    }

    private String read(String link) {
        var answer = branch.server.send(branch.server.request(link));
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/calendar; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        return answer.body();
    }

    private VEvent event(String link) {
        ICalendar calendar = Biweekly.parse(read(link)).first();
        assertEquals(1, calendar.getEvents().size());
        return calendar.getEvents().getFirst();
    }

    @Test
    void a_second_parser_reads_the_same_shift_and_knows_it_again_when_it_moves() {
        branch.hear(BEN, new SlotCommand.JoinSlot(slot));
        branch.hear(ANA, new SlotCommand.JoinSlot(slot));
        String link = link();
        VEvent first = event(link);
        assertEquals(TITLE, first.getSummary().getValue());
        assertEquals("Canal Street 4", first.getLocation().getValue());
        assertEquals(
                Instant.parse("2026-11-26T06:00:00Z"), first.getDateStart().getValue().toInstant());
        assertEquals(
                Instant.parse("2026-11-26T09:00:00Z"), first.getDateEnd().getValue().toInstant());
        assertTrue(first.getStatus().isConfirmed());
        assertEquals(branch.server.origin() + house.path(slot), first.getUrl().getValue());
        Instant evening = Instant.parse("2026-11-26T18:00:00Z");
        branch.hear(ANA, new SlotCommand.ChangeSlot(slot, evening, 60, 2, "Later."));
        VEvent moved = event(link);
        assertEquals(first.getUid(), moved.getUid());
        assertEquals(evening, moved.getDateStart().getValue().toInstant());
        assertTrue(moved.getSequence().getValue() > first.getSequence().getValue());
        branch.hear(ANA, new SlotCommand.CallOff(slot, "No bread."));
        assertTrue(event(link).getStatus().isCancelled());
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        branch.hear(BEN, new SlotCommand.JoinSlot(slot));
        String calendar = read(link());
        for (String line : calendar.split("\r\n", -1)) {
            assertTrue(line.getBytes(UTF_8).length <= 75, line);
            assertFalse(line.contains("\n") || line.contains("\uFFFD"), line);
        }
        assertTrue(calendar.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void every_length_of_text_is_folded_and_read_back() {
        for (int length = 1; length < 200; length++) {
            String title = "ü🥖,\\;a\n".repeat(length).substring(0, length + 1).strip();
            boolean isHalf = Character.isHighSurrogate(title.charAt(title.length() - 1));
            String whole = isHalf ? title.substring(0, title.length() - 1) : title;
            Instant at = Instant.EPOCH;
            var event = new Calendar.Event("u", 0, at, at.plusSeconds(60), whole, "", "/a", false);
            String written = new Calendar("Depot", at, List.of(event)).write();
            VEvent read = Biweekly.parse(written).first().getEvents().getFirst();
            assertEquals(whole, read.getSummary().getValue());
        }
    }

    @Test
    void nothing_about_others_is_in_it() {
        branch.hear(BEN, new SlotCommand.JoinSlot(slot));
        branch.hear(ANA, new SlotCommand.JoinSlot(slot));
        String calendar = read(link());
        assertFalse(calendar.contains("Ana") || calendar.contains("ATTENDEE"), calendar);
        assertFalse(calendar.contains("Ben"), calendar);
    }

    @Test
    void a_link_that_was_taken_back_or_made_anew_leads_nowhere() {
        String first = link();
        String second = link();
        assertEquals(404, branch.server.send(branch.server.request(first)).statusCode());
        assertTrue(read(second).contains("VCALENDAR"));
        branch.post(BEN, house.shifts + "/mine/calendar/take-back");
        assertEquals(404, branch.server.send(branch.server.request(second)).statusCode());
        String guess = "/calendar/" + "0".repeat(40) + ".ics";
        assertEquals(404, branch.server.send(branch.server.request(guess)).statusCode());
    }

    @Test
    void who_has_left_has_no_calendar_here() {
        String link = link();
        branch.hear(BEN, new RollCommand.Leave());
        assertEquals(404, branch.server.send(branch.server.request(link)).statusCode());
    }

    @Test
    void what_is_long_over_is_no_longer_in_it() {
        branch.hear(BEN, new SlotCommand.JoinSlot(slot));
        branch.pass(Duration.ofDays(70));
        String calendar = read(link());
        assertFalse(calendar.contains("VEVENT"), calendar);
    }
}
