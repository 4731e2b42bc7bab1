// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.organ.Verifier;
import nacre.shifts.ShiftsPart;
import nacre.shifts.series.Names;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesId;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Shifts as members see them, plan them and take them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftsPagesTest {
    private final ShiftsHouse house = new ShiftsHouse();
    private final Branch branch = house.branch;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), house.parts().parts());
        house.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private String see(MemberId member, String path) {
        var page = branch.get(member, path);
        assertEquals(200, page.statusCode(), page::body);
        return page.body();
    }

    private static void shows(String page, String words) {
        assertTrue(page.contains(words), page);
    }

    private static void hides(String page, String words) {
        assertFalse(page.contains(words), page);
    }

    @Test
    void who_keeps_the_rota_plans_a_week_and_a_member_takes_a_place_in_one_tap() {
        assertEquals(303, plan(ANA, "mandate").statusCode());
        String week = see(BEN, house.shifts);
        shows(week, "Shop &lt;b&gt;");
        shows(week, "06:00 to 09:00 · Canal Street · 2 of 2 free");
        hides(week, "Plan shifts");
        SlotId slot = house.slot(last().id());
        assertEquals(303, branch.post(BEN, house.path(slot) + "/join").statusCode());
        week = see(BEN, house.shifts);
        shows(week, "Yours this week");
        shows(week, "1 of 2 free · You have a place.");
        String page = see(CEM, house.path(slot));
        shows(page, "<li>Ben</li>");
        shows(page, "Take a place");
        String record = see(CEM, branch.path("/record"));
        shows(record, "took a place: Shop &lt;b&gt;, Thursday 26 November, 06:00");
        shows(see(CEM, branch.path("/shifts/" + last().id())), "Mon");
    }

    private HttpResponse<String> plan(MemberId member, String way) {
        return branch.post(
                member,
                house.shifts + "/new",
                "title",
                "Shop <b>",
                "where",
                "Canal Street",
                "note",
                "",
                "rhythm",
                "weekly",
                "day",
                "1",
                "day",
                "4",
                "every",
                "7",
                "first",
                "2026-11-24",
                "last",
                "2027-02-28",
                "from",
                "6:00",
                "to",
                "9",
                "places",
                "2",
                "back",
                "24",
                "names",
                "members",
                "place",
                "",
                "matter",
                "everyday",
                "way",
                way);
    }

    private Series last() {
        return branch.clerk.standing().states().of(ShiftsPart.SHIFTS).all().lastEntry().getValue();
    }

    @Test
    void any_member_puts_shifts_to_the_vote_and_they_are_planned_when_it_passes() {
        var put = plan(BEN, "vote");
        assertEquals(303, put.statusCode(), put::body);
        String proposal = put.headers().firstValue("Location").orElseThrow();
        String page = see(CEM, proposal);
        shows(page, "Shifts are planned: «Shop &lt;b&gt;». Monday and Thursday, from");
        shows(page, "06:00 to 09:00");
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(8));
        assertTrue(last().plan().rhythm() instanceof Rhythm.Weekly);
        shows(see(CEM, house.shifts + "?week=2026-12-14"), "Shop &lt;b&gt;");
        shows(see(CEM, proposal), "Shifts were planned");
    }

    @Test
    void what_is_no_day_or_hour_is_told_beside_its_field_and_nothing_typed_is_lost() {
        var page =
                branch.post(
                        ANA,
                        house.shifts + "/new",
                        "title",
                        "Shop",
                        "rhythm",
                        "once",
                        "first",
                        "soon",
                        "from",
                        "25:00",
                        "to",
                        "9:00",
                        "places",
                        "2",
                        "back",
                        "24");
        assertEquals(422, page.statusCode());
        shows(page.body(), "Write the day as 2026-11-24.");
        shows(page.body(), "Write the hour as 18:00.");
        shows(page.body(), "value=\"Shop\"");
    }

    @Test
    void a_full_shift_is_waited_for_given_back_and_offered() {
        SeriesId series = house.planned("Shop", 1, Names.MEMBERS);
        SlotId slot = house.slot(series);
        branch.post(BEN, house.path(slot) + "/join");
        var full = branch.post(CEM, house.path(slot) + "/join");
        assertEquals(409, full.statusCode());
        shows(full.body(), "In Shop, Thursday 26 November, 06:00, all 1 places are taken.");
        branch.post(CEM, house.path(slot) + "/wait");
        shows(see(CEM, house.path(slot)), "You wait for a place: number 1 of 1.");
        house.passUntil(house.find(slot), Duration.ofHours(10));
        shows(see(BEN, house.path(slot)), "I cannot come");
        branch.post(BEN, house.path(slot) + "/offer");
        shows(see(CEM, house.path(slot)), "Ben offers a place.");
        branch.post(CEM, house.path(slot) + "/take-over", "from", BEN.toString());
        shows(see(ANA, house.path(slot)), "<li>Cem</li>");
        branch.post(CEM, house.path(slot) + "/cannot-come");
        shows(see(ANA, house.path(slot)), "Cannot come: Cem");
        shows(see(ANA, "/"), "1 cannot come: Shop");
        hides(see(BEN, house.path(slot)), "Cannot come: Cem");
    }

    @Test
    void where_only_those_who_work_together_see_names_others_see_numbers() {
        SeriesId series = house.planned("Picket", 3, Names.TOGETHER);
        SlotId slot = house.slot(series);
        branch.hear(BEN, new SlotCommand.JoinSlot(slot));
        hides(see(CEM, house.path(slot)), "<li>Ben</li>");
        shows(see(CEM, house.path(slot)), "1 has a place.");
        shows(see(ANA, house.path(slot)), "<li>Ben</li>");
        hides(see(CEM, house.shifts + "/print?week=2026-11-23"), "<li>Ben</li>");
        branch.hear(CEM, new SlotCommand.JoinSlot(slot));
        shows(see(CEM, house.path(slot)), "<li>Ben</li>");
    }

    @Test
    void who_keeps_the_rota_moves_a_shift_and_calls_it_off() {
        SeriesId series = house.planned("Shop", 2, Names.MEMBERS);
        SlotId slot = house.slot(series);
        branch.hear(BEN, new SlotCommand.JoinSlot(slot));
        hides(see(BEN, house.path(slot)), "Keeping the rota");
        branch.post(
                ANA,
                house.path(slot) + "/change",
                "day",
                "2026-11-26",
                "from",
                "18:00",
                "to",
                "20:30",
                "places",
                "3",
                "reason",
                "The van is late.");
        String page = see(BEN, house.path(slot));
        shows(page, "18:00 to 20:30");
        shows(page, "Changed: The van is late.");
        branch.post(ANA, house.path(slot) + "/call-off", "reason", "No bread.");
        shows(see(BEN, house.path(slot)), "Called off: No bread.");
        shows(see(BEN, "/"), "Called off: Shop, Thursday 26 November, 18:00");
        assertEquals(409, branch.post(BEN, house.path(slot) + "/join").statusCode());
    }

    @Test
    void a_series_is_ended_and_what_is_no_shift_has_no_page() {
        SeriesId series = house.planned("Shop", 2, Names.MEMBERS);
        var end =
                branch.post(
                        ANA,
                        branch.path("/shifts/" + series + "/end"),
                        "last",
                        "2026-12-31",
                        "reason",
                        "The lease is over.");
        assertEquals(303, end.statusCode());
        assertEquals(LocalDate.parse("2026-12-31"), last().last());
        assertEquals(404, branch.get(BEN, branch.path("/shifts/1/2026-11-26")).statusCode());
        assertEquals(
                404, branch.get(BEN, house.shifts + "/" + series + "/2026-13-45").statusCode());
    }

    @Test
    void free_places_are_told_on_the_first_page_only_to_who_asked() {
        SeriesId series = house.planned("Shop", 2, Names.MEMBERS);
        branch.hear(CEM, new SlotCommand.JoinSlot(house.slot(series)));
        hides(see(CEM, "/"), "Your shift");
        branch.pass(Duration.ofDays(1));
        shows(see(CEM, "/"), "Your shift: Shop, Thursday 26 November, 06:00");
        hides(see(BEN, "/"), "1 place free");
        branch.post(BEN, house.shifts + "/mine/tell", "tell", "yes");
        shows(see(BEN, "/"), "1 place free: Shop, Thursday 26 November, 06:00");
        branch.post(BEN, house.shifts + "/mine/tell", "tell", "no");
        hides(see(BEN, "/"), "1 place free");
    }

    @Test
    void skills_are_named_said_and_confirmed() {
        String skills = house.shifts + "/skills";
        branch.post(ANA, skills + "/name", "title", "Führerschein Klasse C");
        branch.post(BEN, skills + "/say", "skill", "fuhrerschein-klasse-c");
        shows(see(CEM, skills), "1 says so.");
        branch.post(
                ANA,
                skills + "/confirm",
                "member",
                BEN.toString(),
                "skill",
                "fuhrerschein-klasse-c",
                "until",
                "2027-06-30");
        shows(see(BEN, skills), "Yours is confirmed until 30 June 2027.");
        hides(see(CEM, skills), "Ben");
        shows(see(ANA, house.shifts + "/new"), "Führerschein Klasse C");
        var wrong = branch.post(ANA, skills + "/name", "title", "123");
        assertEquals(422, wrong.statusCode());
    }
}
