// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Template;
import nacre.ballot.Choice;
import nacre.web.Form;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterChangeTest {
    private Branch branch;
    private String change;

    @BeforeEach
    void start() {
        branch =
                new Branch(visits ->
                        List.of(new CharterPages(visits), new CharterChangePages(visits)));
        change = branch.path("/charter/change");
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    private static Form filled() {
        return CharterFilling.form(Template.WORKPLACE_BRANCH.charter(), List.of())
                .with("from", "1")
                .with("proposal-title", "Longer mandates")
                .with("proposal-text", "A year is <short>.");
    }

    private java.net.http.HttpResponse<String> post(Form form) {
        var fields = new ArrayList<String>();
        form.values()
                .forEach((name, values) ->
                        values.forEach(value -> {
                            fields.add(name);
                            fields.add(value);
                        }));
        return branch.post(Branch.BEN, change, fields.toArray(String[]::new));
    }

    /// Each would come back with a choice of all others.
    @Test
    void a_form_of_thousands_of_matters_comes_back_with_one_more_than_a_charter_has() {
        Form form = filled();
        var values = new LinkedHashMap<>(form.values());
        var matters = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            matters.add("own-" + i);
            matters.add("everyday");
        }
        values.put("matter", matters);
        var answer = post(new Form(values, form.problems()));
        assertEquals(422, answer.statusCode());
        int shown = answer.body().split("name=\"matter\"", -1).length - 1;
        assertEquals(Charter.MOST_MATTERS + 1, shown);
    }

    @Test
    void the_form_shows_the_charter_in_force() {
        String page = branch.get(Branch.BEN, change).body();
        assertTrue(page.contains("name=\"mandates-longest\""), page);
        assertTrue(page.contains("value=\"366\""), page);
    }

    @Test
    void a_change_is_shown_first_then_put_and_once_passed_in_force() {
        Form form = filled().with("mandates-longest", "400");
        var preview = post(form);
        assertEquals(200, preview.statusCode(), preview.body());
        assertTrue(preview.body().contains("1 thing would change."), preview.body());
        assertEquals(0, branch.clerk.standing().assembly().proposals().all().size());
        var put = post(form.with("put", "yes"));
        assertEquals(303, put.statusCode(), put.body());
        assertTrue(
                put.headers().firstValue("Location").orElse("").contains("/decide/"),
                put.headers().toString());
        branch.pass(Duration.ofDays(14));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(7));
        var charters = branch.clerk.standing().assembly().charters();
        assertEquals(2, charters.versions().size());
        assertEquals(Duration.ofDays(400), charters.current().charter().mandates().longest());
        String page = branch.get(Branch.BEN, branch.path("/charter")).body();
        assertTrue(page.contains("Version 2, in force since"), page);
        assertTrue(page.contains("400 days"), page);
    }

    @Test
    void a_matter_of_ones_own_keeps_its_title() {
        Form form =
                CharterFilling.withMatter(filled(), "The van", Template.WORKPLACE_BRANCH.charter());
        assertEquals(303, post(form.with("put", "yes")).statusCode());
        branch.pass(Duration.ofDays(14));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(7));
        String page = branch.get(Branch.BEN, branch.path("/charter")).body();
        assertTrue(page.contains("The van"), page);
        String again = branch.get(Branch.BEN, change).body();
        assertTrue(again.contains("value=\"The van\""), again);
    }

    @Test
    void what_would_lock_members_out_is_said_beside_the_field() {
        var answer = post(filled().with("mandates-recall", "1/2"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("At most one fifth of the members"), answer.body());
        assertTrue(answer.body().contains("A year is &lt;short&gt;"), answer.body());
    }

    @Test
    void a_change_of_nothing_is_none() {
        var answer = post(filled());
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("Change something first."), answer.body());
    }

    @Test
    void a_form_made_for_an_earlier_charter_is_refused_in_words() {
        var answer =
                post(filled().with("from", "0").with("mandates-longest", "400").with("put", "yes"));
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("Nothing was recorded"), answer.body());
        assertEquals(
                400,
                post(filled().with("from", "x").with("mandates-longest", "400").with("put", "yes"))
                        .statusCode());
    }
}
