// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.ballot.Choice;
import nacre.web.Fields;
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

    private HttpResponse<String> post(Form form) {
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
    void the_form_shows_the_charter_in_force_one_section_at_a_time() {
        String list = branch.get(Branch.BEN, change).body();
        assertTrue(list.contains("value=\"everyday-\""), list);
        assertFalse(list.contains("name=\"terms.longest\""), list);
        String terms = branch.get(Branch.BEN, change + "?open=terms.").body();
        assertTrue(terms.contains("name=\"terms.longest\""), terms);
        assertTrue(terms.contains("value=\"366\""), terms);
        assertFalse(terms.contains("name=\"everyday-voting\""), terms);
        assertEquals(list.length(), branch.get(Branch.BEN, change + "?open=x-").body().length());
    }

    @Test
    void what_was_typed_in_several_sections_goes_along_and_nothing_else_does() {
        String terms = branch.get(Branch.BEN, change + "?open=terms.").body();
        String everyday = turn(terms, "everyday-", "terms.longest", "400", "terms.voting", "5");
        assertTrue(everyday.contains("name=\"terms.longest\" value=\"400\""), everyday);
        assertFalse(everyday.contains("name=\"terms.recall\""), everyday);
        String meetings = turn(everyday, "meetings.", "everyday-voting", "9");
        String list = turn(meetings, "", "meetings.floor", "everyday");
        assertEquals(3, list.split("You have changed something here.", -1).length - 1, list);
        meetings = turn(list, "meetings.");
        list = turn(without(meetings, "meetings.floor"), "");
        assertEquals(2, list.split("You have changed something here.", -1).length - 1, list);
        var preview = send(list, "proposal-text", "A year is short.");
        assertEquals(200, preview.statusCode(), preview.body());
        assertTrue(preview.body().contains("2 things would change."), preview.body());
        assertTrue(preview.body().length() < 20_000, "" + preview.body().length());
        String again = send(preview.body(), "edit", "yes").body();
        assertTrue(again.contains("A year is short."), again);
        assertEquals(303, send(preview.body(), "put", "yes").statusCode());
        branch.pass(Duration.ofDays(14));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(7));
        Charter now = branch.clerk.standing().assembly().charter();
        assertEquals(Duration.ofDays(400), now.mandates().longest());
        assertEquals(Duration.ofDays(5), now.mandates().recallVoting());
        Charter before = Template.WORKPLACE_BRANCH.charter();
        assertEquals(Duration.ofDays(9), now.matter(MatterKey.EVERYDAY).timing().voting());
        assertEquals(before.matter(MatterKey.MANDATES), now.matter(MatterKey.MANDATES));
        assertEquals(before.meetings(), now.meetings());
    }

    /// A browser leaves out what is not ticked.
    private static List<String> without(String page, String ticked) {
        var fields = new ArrayList<String>();
        for (Fields.Field each : Fields.of(page)) {
            if (!each.name().equals(ticked) || each.value().isEmpty()) {
                fields.addAll(List.of(each.name(), each.value()));
            }
        }
        return fields;
    }

    private String turn(String page, String section, String... typed) {
        return turn(Fields.flat(page), section, typed);
    }

    private String turn(List<String> fields, String section, String... typed) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of("open", section));
        var answer = send(all, typed);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private HttpResponse<String> send(String page, String... typed) {
        return send(Fields.flat(page), typed);
    }

    /// Sends the page's fields, these with what was typed.
    private HttpResponse<String> send(List<String> fields, String... typed) {
        var all = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i += 2) {
            if (!List.of(typed).contains(fields.get(i)) && !fields.get(i).equals("command")) {
                all.addAll(List.of(fields.get(i), fields.get(i + 1)));
            }
        }
        all.addAll(List.of(typed));
        return branch.post(Branch.BEN, change, all.toArray(String[]::new));
    }

    /// Most of it is the list of rules that laws have; no matter is there twice.
    @Test
    void with_thirty_matters_no_page_of_the_form_is_larger_than_a_page_may_be() {
        String page = branch.get(Branch.BEN, change).body();
        int before = branch.clerk.standing().assembly().charter().matters().size();
        for (int i = before; i < 30; i++) {
            page = send(page, "new-title", "Matter %d".formatted(i), "add", "yes").body();
            assertTrue(page.length() < 70_000, "" + page.length());
        }
        String list = turn(page, "");
        assertEquals(32, list.split("name=\"open\"", -1).length - 1, list);
        assertTrue(list.length() < 70_000, "" + list.length());
        var put = send(list, "proposal-text", "We need them all.", "put", "yes");
        assertEquals(303, put.statusCode(), put.body());
        branch.pass(Duration.ofDays(14));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(7));
        for (String open : List.of("", "?open=terms.", "?open=meetings.", "?open=everyday-")) {
            String fresh = branch.get(Branch.BEN, change + open).body();
            assertTrue(fresh.length() < 45_000, open + " " + fresh.length());
        }
    }

    @Test
    void what_is_wrong_in_one_section_is_shown_there_and_in_several_on_the_list() {
        String everyday = branch.get(Branch.BEN, change + "?open=everyday-").body();
        var one = send(everyday, "everyday-voting", "soon", "proposal-text", "Fast.");
        assertEquals(422, one.statusCode());
        assertTrue(one.body().contains("id=\"everyday-voting-err\""), one.body());
        var two = send(one.body(), "open", "removal-");
        assertEquals(200, two.statusCode(), two.body());
        var both = send(two.body(), "removal-voting", "late");
        assertEquals(422, both.statusCode());
        assertTrue(both.body().contains("href=\"#row-everyday-\""), both.body());
        var late = send(two.body(), "open", "", "removal-voting", "late");
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("href=\"#row-removal-\""), late.body());
    }

    @Test
    void a_change_is_shown_first_then_put_and_once_passed_in_force() {
        Form form = filled().with("terms.longest", "400");
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
        String again = branch.get(Branch.BEN, change + "?open=own-1-").body();
        assertTrue(again.contains("value=\"The van\""), again);
    }

    @Test
    void what_would_lock_members_out_is_said_beside_the_field() {
        var answer = post(filled().with("terms.recall", "1/2"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("At most one fifth of the members"), answer.body());
        assertTrue(answer.body().contains("A year is &lt;short"), answer.body());
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
                post(filled().with("from", "0").with("terms.longest", "400").with("put", "yes"));
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("Nothing was recorded"), answer.body());
        assertEquals(
                400,
                post(filled().with("from", "x").with("terms.longest", "400").with("put", "yes"))
                        .statusCode());
    }
}
