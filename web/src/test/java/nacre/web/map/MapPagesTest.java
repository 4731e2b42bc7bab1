// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.map.Mapping.BEN;
import static nacre.web.map.Mapping.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Choice;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MapPagesTest {
    private static final String MILA = "Mila Obrador";

    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), mapping.parts.parts());
        mapping.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    @Test
    void an_organiser_adds_somebody_talks_with_her_and_says_by_which_act_she_stands() {
        assertTrue(branch.get(BEN, mapping.map("")).body().contains(mapping.list(mapping.early)));
        String mila =
                mapping.noted(
                        MILA,
                        "phone",
                        "0151 234567",
                        "languages",
                        "Roma <b>",
                        "contact",
                        "yes",
                        "leads",
                        "yes",
                        "member",
                        "NO");
        String page = branch.get(BEN, mila).body();
        assertTrue(page.contains(MILA) && page.contains("0151 234567"), page);
        assertTrue(page.contains("Roma &lt;b&gt;"), page);
        branch.post(
                BEN,
                mila + "/talk",
                "matters",
                "The night before the early shift",
                "will",
                "Brings two along",
                "day",
                branch.server.now().toString().substring(0, 10),
                "next",
                "2026-12-30");
        branch.post(BEN, mila + "/assess", "number", "2", "act", "Signed");
        page = branch.get(BEN, mila).body();
        assertTrue(page.contains("The night before the early shift"), page);
        assertTrue(page.contains("Stands at 2: Signed."), page);
        String list = branch.get(BEN, mapping.list(mapping.early)).body();
        assertTrue(list.contains(MILA) && list.contains("Others follow her."), list);
        branch.post(BEN, mila + "/left");
        assertTrue(branch.get(BEN, mila).body().contains("Not here any more since"));
    }

    @Test
    void that_somebody_looked_is_recorded_before_she_sees_and_once_a_session_list_and_day() {
        mapping.noted(MILA);
        assertEquals(0, mapping.readings());
        String cookie = branch.cookie(BEN);
        for (int i = 0; i < 3; i++) {
            assertTrue(branch.get(cookie, mapping.list(mapping.early)).body().contains(MILA));
            assertEquals(1, mapping.readings());
        }
        branch.get(cookie, mapping.list(mapping.late));
        assertEquals(2, mapping.readings());
        branch.get(branch.cookie(BEN), mapping.list(mapping.early));
        assertEquals(3, mapping.readings());
        String log = branch.get(mapping.dia, readingLog()).body();
        assertTrue(log.contains("Ben looked at North yard / Early"), log);
        assertFalse(log.contains(MILA), log);
    }

    private String readingLog() {
        return mapping.map("/campaigns/" + mapping.campaign + "/readings");
    }

    @Test
    void who_guesses_addresses_sees_and_writes_nothing() {
        String mila = mapping.noted(MILA);
        String list = mapping.list(mapping.early);
        long size = branch.clerk.standing().size();
        for (var nosy : List.of(CEM, mapping.dia)) {
            for (String path : List.of(list, list + "/add")) {
                assertEquals(403, branch.get(nosy, path).statusCode(), path);
            }
            for (String path : List.of(mila, mila + "/talk", mila + "/assess", mila + "/change")) {
                assertEquals(404, branch.get(nosy, path).statusCode(), path);
            }
            assertEquals(403, branch.post(nosy, list + "/add", "name", "Eve").statusCode());
            assertEquals(404, branch.post(nosy, mila + "/talk", "day", "x").statusCode());
            assertEquals(404, branch.post(nosy, mila + "/forget", "sure", "yes").statusCode());
        }
        assertEquals(404, branch.get(branch.foreigner(), list).statusCode());
        assertEquals(404, branch.get(BEN, mapping.map("/people/3")).statusCode());
        assertEquals(404, branch.get(BEN, mapping.map("/3")).statusCode());
        assertEquals(404, branch.get(CEM, readingLog()).statusCode());
        assertEquals(size, branch.clerk.standing().size());
    }

    @Test
    void an_organiser_moves_nobody_to_where_she_does_not_organise() {
        String mila = mapping.noted(MILA);
        branch.post(BEN, mila + "/change", "name", MILA, "unit", mapping.south.last().toString());
        assertFalse(branch.get(CEM, mapping.list(mapping.south)).body().contains(MILA));
        branch.post(BEN, mila + "/change", "name", MILA, "unit", mapping.late.last().toString());
        assertTrue(branch.get(BEN, mapping.list(mapping.late)).body().contains(MILA));
        assertFalse(branch.get(BEN, mapping.list(mapping.early)).body().contains(MILA));
    }

    @Test
    void a_mandate_that_ends_now_ends_this_very_request() {
        String mila = mapping.noted(MILA);
        String cookie = branch.cookie(BEN);
        assertEquals(200, branch.get(cookie, mila).statusCode());
        branch.server.pass(Duration.ofDays(59));
        var late = branch.get(branch.cookie(BEN), mila);
        assertEquals(404, late.statusCode());
        assertFalse(late.body().contains(MILA));
    }

    @Test
    void somebody_who_is_there_twice_is_told_before_she_is_saved() {
        mapping.noted(MILA, "phone", "+49 151 2345678");
        long before = mapping.maps().notes(mapping.south.last()).size();
        String add = mapping.list(mapping.south) + "/add";
        var twice = branch.post(CEM, add, "name", "M. Obrador", "phone", "0151/2345678");
        assertEquals(422, twice.statusCode());
        assertTrue(twice.body().contains("noted in: North yard / Early"), twice.body());
        assertFalse(twice.body().contains(MILA), twice.body());
        assertEquals(422, branch.post(CEM, add, "name", "MÍLA obrador").statusCode());
        assertEquals(before, mapping.maps().notes(mapping.south.last()).size());
        assertEquals(303, branch.post(CEM, add, "name", MILA, "anyway", "yes").statusCode());
    }

    @Test
    void who_got_another_name_or_was_taken_off_is_nobodys_double() {
        String mila = mapping.noted(MILA, "phone", "0151 2345678");
        branch.post(BEN, mila + "/change", "name", "Mila Novak", "phone", "0171 9876543");
        String add = mapping.list(mapping.south) + "/add";
        assertEquals(422, branch.post(CEM, add, "name", "mila novak").statusCode());
        assertEquals(
                303, branch.post(CEM, add, "name", MILA, "phone", "0151 2345678").statusCode());
        branch.post(BEN, mila + "/forget", "sure", "yes");
        assertEquals(303, branch.post(CEM, add, "name", "Mila Novak").statusCode());
    }

    @Test
    void bad_input_is_told_beside_its_field() {
        String mila = mapping.noted(MILA);
        String add = mapping.list(mapping.early) + "/add";
        assertEquals(422, branch.post(BEN, add, "name", " ").statusCode());
        assertEquals(422, branch.post(BEN, add, "name", "x".repeat(101)).statusCode());
        assertEquals(422, branch.post(BEN, mila + "/talk", "day", "soon").statusCode());
        assertEquals(422, branch.post(BEN, mila + "/talk", "day", "2099-01-01").statusCode());
        assertEquals(
                422,
                branch.post(BEN, mila + "/talk", "day", "2026-12-01", "matters", "x".repeat(1501))
                        .statusCode());
        for (String number : List.of("", "0", "6", "two")) {
            assertEquals(
                    422,
                    branch.post(BEN, mila + "/assess", "number", number, "act", "Signed")
                            .statusCode());
        }
        assertEquals(
                422,
                branch.post(BEN, mila + "/assess", "number", "1", "act", "Danced").statusCode());
    }

    @Test
    void a_hidden_place_is_closed_at_once_and_the_committee_opens_it() {
        String mila = mapping.noted(MILA);
        branch.post(BEN, mapping.map("/hide"), "place", mapping.north.value());
        for (String path : List.of(mila, mapping.list(mapping.early))) {
            var closed = branch.get(BEN, path);
            assertEquals(409, closed.statusCode());
            assertFalse(closed.body().contains(MILA), closed.body());
        }
        assertTrue(branch.get(mapping.dia, coverage()).body().contains("Hidden."));
        assertEquals(
                409,
                branch.post(BEN, mapping.map("/show"), "place", mapping.north.value())
                        .statusCode());
        branch.post(mapping.dia, mapping.map("/show"), "place", mapping.north.value());
        assertTrue(branch.get(BEN, mila).body().contains(MILA));
    }

    private String coverage() {
        return mapping.map("/campaigns/" + mapping.campaign + "/coverage");
    }

    @Test
    void who_wants_off_the_map_is_destroyed_and_nobody_can_read_her_again() {
        String mila = mapping.noted(MILA);
        branch.post(BEN, mila + "/forget");
        assertTrue(branch.get(BEN, mila).body().contains(MILA));
        branch.post(BEN, mila + "/forget", "sure", "yes");
        assertEquals(404, branch.get(BEN, mila).statusCode());
        assertFalse(branch.get(BEN, mapping.list(mapping.early)).body().contains(MILA));
        assertEquals(1, mapping.keyrings.of(branch.clerk.journal().organ()).state().shredded());
    }

    @Test
    void the_committee_sets_an_earlier_last_day_at_once_and_proposes_a_later_one() {
        String mila = mapping.noted(MILA);
        String path = mapping.map("/campaigns/" + mapping.campaign + "/purge");
        assertEquals(404, branch.get(BEN, path).statusCode());
        assertTrue(branch.get(mapping.dia, path).body().contains("kept until 1 June 2027"));
        assertEquals(422, branch.post(mapping.dia, path, "day", "soon").statusCode());
        assertEquals(422, branch.post(mapping.dia, path, "day", "2027-06-30").statusCode());
        assertEquals(409, branch.post(mapping.dia, path, "day", "2020-01-01").statusCode());
        assertEquals(303, branch.post(mapping.dia, path, "day", "2027-01-15").statusCode());
        assertTrue(branch.get(mapping.dia, path).body().contains("until 15 January 2027"));
        String campaign = branch.path("/campaigns/" + mapping.campaign);
        assertTrue(branch.get(BEN, campaign).body().contains("15 January 2027"));
        var later =
                branch.post(mapping.dia, path, "day", "2027-01-20", "reason", "The talks go on.");
        assertEquals(303, later.statusCode(), later.body());
        String proposal = later.headers().firstValue("Location").orElseThrow();
        String page = branch.get(BEN, proposal).body();
        assertTrue(page.contains("until 20 January 2027, then destroy it"), page);
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(5));
        assertTrue(branch.get(mapping.dia, path).body().contains("20 January 2027"));
        assertEquals(200, branch.get(BEN, mila).statusCode());
    }

    @Test
    void nothing_of_a_note_is_in_the_record_a_copy_the_api_an_address_or_a_title() {
        String mila = mapping.noted(MILA, "phone", "0151 234567");
        long entry = mapping.maps().notes(mapping.early.last()).getLast();
        for (String path :
                List.of(
                        branch.path("/record"),
                        branch.path("/record/" + entry),
                        branch.path("/record/copy"),
                        "/api" + branch.path("/entries/" + entry))) {
            var answer = branch.get(BEN, path);
            assertEquals(200, answer.statusCode(), path);
            String body = answer.body();
            assertFalse(body.contains(MILA) || body.contains("0151"), path + body);
            assertFalse(body.contains("n1."), path + body);
        }
        String page = branch.get(BEN, mila).body();
        String title = page.substring(page.indexOf("<title>"), page.indexOf("</title>"));
        assertFalse(title.contains("Mila"), title);
        assertTrue(mila.matches(".*/map/people/\\d+"), mila);
        assertFalse(branch.get(BEN, branch.path("")).body().contains(MILA));
    }

    @Test
    void a_member_sees_what_is_kept_of_her_and_destroys_it_and_no_record_says_so() {
        String mila = mapping.noted("Dia Obrador", "member", "YES");
        assertTrue(branch.get(mapping.dia, mapping.map("/me")).body().contains("Nothing is kept"));
        assertTrue(branch.get(BEN, mila + "/change").body().contains(">Dia<"));
        branch.post(
                BEN,
                mila + "/change",
                "name",
                "Dia Obrador",
                "member",
                "YES",
                "number",
                mapping.dia.toString());
        branch.post(BEN, mila + "/assess", "number", "2", "act", "Signed");
        String page = branch.get(mapping.dia, mapping.map("/me")).body();
        assertTrue(page.contains("Stands at 2: Signed.") && page.contains("Ben"), page);
        assertFalse(branch.get(CEM, mapping.map("/me")).body().contains("Obrador"));
        branch.post(mapping.dia, mapping.map("/me/forget"));
        assertEquals(200, branch.get(BEN, mila).statusCode());
        long size = branch.clerk.standing().size();
        branch.post(mapping.dia, mapping.map("/me/forget"), "sure", "yes");
        assertTrue(branch.get(mapping.dia, mapping.map("/me")).body().contains("Nothing is kept"));
        assertEquals(404, branch.get(BEN, mila).statusCode());
        assertEquals(size, branch.clerk.standing().size());
    }

    @Test
    void on_the_purge_day_pages_end_at_once_and_the_sweep_destroys_every_key() {
        String mila = mapping.noted(MILA);
        String person = mila.substring(mila.lastIndexOf('/') + 1);
        branch.post(BEN, mapping.list(mapping.early) + "/take", "people", person, "days", "1");
        mapping.noted(CEM, mapping.south, "Jo");
        var keyring = mapping.keyrings.of(branch.clerk.journal().organ());
        assertEquals(3, keyring.state().keys());
        mapping.sweep();
        assertEquals(3, keyring.state().keys());
        branch.pass(Duration.ofDays(400));
        mapping.sweep();
        assertEquals(0, keyring.state().keys());
        assertEquals(3, keyring.state().shredded());
        assertFalse(branch.get(Branch.ANA, mila).body().contains(MILA));
        String record = branch.get(BEN, branch.path("/record")).body();
        assertTrue(record.contains("All 2 notes on the map of"), record);
    }
}
