// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.map.Mapping.BEN;
import static nacre.web.map.Mapping.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nacre.organ.Verifier;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Dia is noted in the early shift, and says herself what is wrong.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapCorrectedTest {
    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;
    private final String person = mapping.noted("Dia Obredor", "phone", "0151 1", "member", "YES");
    private final String number = person.substring(person.lastIndexOf('/') + 1);
    private final String correct = mapping.map("/me/" + number);

    @BeforeEach
    void link() {
        change("Dia Obredor", mapping.dia.toString());
        branch.post(BEN, person + "/assess", "number", "4", "act", "");
    }

    private void change(String name, String member) {
        branch.post(BEN, person + "/change", "name", name, "member", "YES", "number", member);
    }

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), mapping.parts.parts());
        mapping.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private HttpResponse<String> corrects(String... other) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", "Dia Obrador");
        typed.put("unit", mapping.early.last().toString());
        for (int i = 0; i < other.length; i += 2) {
            typed.put(other[i], other[i + 1]);
        }
        var fields = new ArrayList<String>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return branch.post(mapping.dia, correct, fields.toArray(String[]::new));
    }

    @Test
    void facts_count_at_once_and_her_words_stand_beside_what_others_think() {
        String me = branch.get(mapping.dia, mapping.map("/me")).body();
        assertTrue(me.contains(correct), me);
        String form = branch.get(mapping.dia, correct).body();
        assertTrue(form.contains("Dia Obredor") && form.contains("but not what"), form);
        var done =
                corrects(
                        "phone",
                        "0171 2",
                        "contact",
                        "yes",
                        "languages",
                        "Spanish",
                        "words",
                        "I stand with you <b>");
        assertEquals(303, done.statusCode(), done.body());
        String page = branch.get(BEN, person).body();
        assertTrue(page.contains("Dia Obrador") && !page.contains("Obredor"), page);
        assertTrue(page.contains("0171 2") && page.contains("She agrees."), page);
        assertTrue(page.contains("Spanish"), page);
        assertTrue(page.contains("Stands at 4"), page);
        assertTrue(page.contains("She says: I stand with you &lt;b&gt;"), page);
        me = branch.get(mapping.dia, mapping.map("/me?done=1")).body();
        assertTrue(me.contains("She says: I stand with you &lt;b&gt;"), me);
        corrects("words", "");
        page = branch.get(BEN, person).body();
        assertFalse(page.contains("She says"), page);
        assertTrue(page.contains("She looked through this herself"), page);
    }

    @Test
    void the_record_says_that_she_said_something_and_neither_what_nor_where() {
        corrects("words", "I stand with you");
        long entry = mapping.maps().said(mapping.campaign).getLast();
        for (String path :
                List.of(
                        branch.path("/record"),
                        branch.path("/record/" + entry),
                        branch.path("/record/copy"),
                        "/api" + branch.path("/entries/" + entry))) {
            String body = branch.get(CEM, path).body();
            assertFalse(body.contains("I stand") || body.contains("Obrador"), path);
            assertFalse(body.contains("n1."), path);
        }
        String said = branch.get(CEM, branch.path("/record/" + entry)).body();
        assertTrue(said.contains("said something about herself to the map of"), said);
        assertFalse(said.contains("North yard"), said);
    }

    @Test
    void she_moves_to_where_she_is_and_takes_away_with_whom_she_does_not_work() {
        String jo = mapping.noted("Jo Avramov");
        String joNumber = jo.substring(jo.lastIndexOf('/') + 1);
        branch.post(BEN, person + "/with", "do", "add", "who", joNumber);
        var keyring = mapping.keyrings.of(branch.clerk.journal().organ());
        assertEquals(3, keyring.state().keys());
        assertTrue(branch.get(mapping.dia, correct).body().contains("people noted (1)"));
        corrects("unit", mapping.south.last().toString(), "untied", "yes");
        assertEquals(2, keyring.state().keys());
        assertEquals(404, branch.get(BEN, person).statusCode());
        assertTrue(branch.get(CEM, person).body().contains("Dia Obrador"));
        assertFalse(branch.get(BEN, jo).body().contains("Dia"));
        assertFalse(branch.get(mapping.dia, correct).body().contains("people noted"));
    }

    @Test
    void nobody_speaks_for_another() {
        for (var other : List.of(BEN, CEM)) {
            assertEquals(404, branch.get(other, correct).statusCode());
            assertEquals(404, branch.post(other, correct, "name", "X").statusCode());
        }
        corrects("words", "I stand with you");
        change("Dia Obrador", CEM.toString());
        assertFalse(branch.get(BEN, person).body().contains("She says"));
        assertEquals(404, branch.get(mapping.dia, correct).statusCode());
    }

    @Test
    void bad_input_is_told_beside_its_field_and_nothing_is_noted() {
        long size = branch.clerk.standing().size();
        assertEquals(422, corrects("name", " ").statusCode());
        assertEquals(422, corrects("name", "x".repeat(101)).statusCode());
        assertEquals(422, corrects("phone", "1".repeat(201)).statusCode());
        assertEquals(422, corrects("languages", "x".repeat(201)).statusCode());
        assertEquals(422, corrects("words", "x".repeat(1001)).statusCode());
        for (String unit : List.of("", "no", "3", mapping.campaign.toString())) {
            assertEquals(422, corrects("unit", unit).statusCode(), unit);
        }
        assertEquals(size, branch.clerk.standing().size());
    }

    @Test
    void what_she_said_is_destroyed_when_she_wishes_it() {
        corrects("words", "I stand with you");
        branch.post(mapping.dia, mapping.map("/me/forget"), "sure", "yes");
        assertEquals(0, mapping.keyrings.of(branch.clerk.journal().organ()).state().keys());
        assertEquals(404, branch.get(BEN, person).statusCode());
        assertEquals(404, branch.get(mapping.dia, correct).statusCode());
    }
}
