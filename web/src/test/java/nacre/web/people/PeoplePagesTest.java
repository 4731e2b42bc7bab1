// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import static nacre.web.people.PeopleHouse.ANA;
import static nacre.web.people.PeopleHouse.BEN;
import static nacre.web.people.PeopleHouse.CEM;
import static nacre.web.people.PeopleHouse.HARM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.organ.Clerk;
import nacre.organ.Verifier;
import nacre.web.organ.TestHouse;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeoplePagesTest {
    private final TestHouse house = PeopleHouse.open();
    private final Clerk clerk = PeopleHouse.branch(house);

    @AfterEach
    void verifyAndStop() {
        assertNull(Verifier.verify(clerk.journal(), house.organs().parts()).failure());
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people",
                "/people?search=b&page=3",
                "/people/me",
                "/people/leave",
                "/people/erase",
                "/people/admit",
                "/people/invite",
                "/people/import",
                "/people/export"
            })
    void every_page_is_there_for_members_only_and_escapes_what_people_wrote(String page) {
        var answer = get(ANA, page);
        assertEquals(200, answer.statusCode(), answer.body());
        if (!page.endsWith("export")) {
            assertFalse(answer.body().contains("<script>alert"), answer.body());
            assertFalse(answer.body().contains("<b onclick"), answer.body());
        }
        var stranger = house.server().get(path(page));
        assertEquals(303, stranger.statusCode());
        assertTrue(stranger.headers().firstValue("Location").orElse("").startsWith("/come-in"));
        assertEquals(404, house.get(foreigner(), path(page)).statusCode());
    }

    @Test
    void both_numbers_are_said_with_their_base() {
        add("Dia", "Eli");
        String body = get(BEN, "/people").body();
        assertTrue(body.contains("5 on the roll; 3 of them have come in."), body);
        assertTrue(body.contains("2 of 5 have not come in yet."), body);
    }

    @Test
    void a_first_entry_is_told_to_all_with_the_way_she_came() {
        assertFalse(get(BEN, "/people").body().contains("Came in lately"));
        add("Dia", "Eli");
        var people = clerk.standing().assembly().roll().people();
        house.hear(clerk, people.lastKey(), new RollCommand.Enter());
        String body = get(BEN, "/people").body();
        assertTrue(body.contains("1 person came in for the first time"), body);
        String came = body.substring(body.indexOf("id=\"came\""));
        assertTrue(came.contains("<bdi>Eli</bdi>"), body);
        assertTrue(came.contains("by printed code or link only"), body);
        assertFalse(came.contains("<bdi>Dia</bdi>"), came);
    }

    @Test
    void contact_data_is_seen_by_herself_and_by_those_with_the_mandate() {
        String ana = get(ANA, "/people").body();
        assertTrue(ana.contains("ben@example.org") && ana.contains("0170"), ana);
        String ben = get(BEN, "/people").body();
        assertTrue(ben.contains("ben@example.org"));
        assertFalse(ben.contains("0170") || ben.contains("ana@example.org"), ben);
        assertFalse(get(BEN, "/people/export").body().contains("@example.org"));
        assertTrue(get(ANA, "/people/export").body().contains("ben@example.org"));
        assertFalse(get(BEN, "/people?search=0170").body().contains("Cem</bdi>"));
    }

    @Test
    void what_takes_a_mandate_is_not_for_others() {
        for (String page : List.of("/people/invite", "/people/import")) {
            assertEquals(403, get(BEN, page).statusCode());
        }
        assertEquals(403, post(BEN, "/people/import", "pasted", "Name\nX").statusCode());
        assertEquals(409, post(BEN, "/people/invite", "member", "3").statusCode());
        var refused = post(BEN, "/people/admit", "name", "Dia", "contact", "");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("This takes a mandate"), refused.body());
    }

    @Test
    void formulas_in_the_exported_list_are_harmless() {
        add("=HYPERLINK(1)");
        String file = get(ANA, "/people/export").body();
        assertTrue(file.contains("'=HYPERLINK(1)"), file);
    }

    @Test
    void ones_own_entry_can_be_changed_and_a_refusal_keeps_what_was_typed() {
        var answer = post(BEN, "/people/me", "name", "Benno " + HARM, "contact", "");
        assertEquals(303, answer.statusCode());
        String next = answer.headers().firstValue("Location").orElse("");
        String told = house.get(cookie(BEN), next).body();
        assertTrue(told.contains("You changed your entry."), told);
        assertTrue(told.contains("Benno &lt;script"), told);
        var refused = post(BEN, "/people/me", "name", "", "contact", "kept " + HARM);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("A name is needed"), refused.body());
        assertTrue(refused.body().contains("kept &lt;script"), refused.body());
    }

    @Test
    void an_earlier_name_can_be_erased_and_the_present_one_not() {
        post(BEN, "/people/me", "name", "Benno", "contact", "");
        String held = get(BEN, "/people/erase").body();
        assertTrue(held.contains(">Ben</bdi>") && held.contains("ben@example.org"), held);
        assertFalse(held.contains("Benno"), held);
        var erased = post(BEN, "/people/erase", "field", BEN + ".name", "field", BEN + ".contact");
        assertEquals(303, erased.statusCode(), erased.body());
        assertFalse(get(BEN, "/people/erase").body().contains("ben@example.org"));
        var refused = post(BEN, "/people/erase", "field", ANA + ".name");
        assertEquals(409, refused.statusCode());
        var present = clerk.standing().assembly().roll().find(BEN);
        assertEquals(
                409,
                post(BEN, "/people/erase", "field", present.described() + ".name").statusCode());
        assertEquals(400, post(BEN, "/people/erase", "field", "nonsense").statusCode());
    }

    @Test
    void whoever_leaves_may_have_everything_about_her_erased_at_once() {
        String cookie = cookie(CEM);
        var left = house.post(cookie, path("/people/leave"), "erase", "yes");
        assertEquals(303, left.statusCode(), left.body());
        String next = left.headers().firstValue("Location").orElse("");
        String gone = house.get(cookie, next).body();
        assertTrue(gone.contains("You left."), gone);
        assertTrue(gone.contains("The record holds no more words about you"), gone);
        assertEquals(404, house.get(cookie, path("/people")).statusCode());
        assertNull(clerk.contents().name(clerk.standing(), CEM));
        String roll = get(ANA, "/people").body();
        assertTrue(roll.contains("2 on the roll"), roll);
        assertTrue(roll.contains("1 left, 0 were removed"), roll);
    }

    @Test
    void whoever_leaves_without_it_may_do_so_later() {
        String cookie = cookie(CEM);
        house.post(cookie, path("/people/leave"));
        String page = house.get(cookie, path("/people/erase")).body();
        assertTrue(page.contains("0170 1234567"), page);
        var erased =
                house.post(
                        cookie,
                        path("/people/erase"),
                        "field",
                        CEM + ".name",
                        "field",
                        CEM + ".contact");
        assertEquals(303, erased.statusCode(), erased.body());
        assertNull(clerk.contents().name(clerk.standing(), CEM));
    }

    @Test
    void under_the_mandate_somebody_is_admitted_and_admitted_again() {
        var admitted = post(ANA, "/people/admit", "name", "Dia", "contact", "");
        assertEquals(303, admitted.statusCode(), admitted.body());
        String next = admitted.headers().firstValue("Location").orElse("");
        assertTrue(house.get(cookie(ANA), next).body().contains("You admitted somebody."));
        var dia = clerk.standing().assembly().roll().people().lastKey();
        house.hear(clerk, dia, new RollCommand.Leave());
        assertTrue(get(ANA, "/people/admit").body().contains("Dia"));
        var again = post(ANA, "/people/admit/again", "member", dia.toString());
        assertEquals(303, again.statusCode(), again.body());
        assertEquals(4, clerk.standing().assembly().roll().entitled());
        assertEquals(409, post(ANA, "/people/admit/again", "member", "99").statusCode());
    }

    @Test
    void where_all_decide_the_page_leads_to_a_proposal() {
        var coop = PeopleHouse.found(house, Template.WORKER_COOP);
        String base = "/o/" + coop.journal().organ();
        String body = house.get(house.cookie(coop, ANA), base + "/people/admit").body();
        assertTrue(body.contains(base + "/decide/new?matter=admission"), body);
        assertFalse(body.contains("name=\"contact\""), body);
        assertTrue(body.contains("More than one half of all on the roll say yes."), body);
    }

    @Test
    void a_code_lets_somebody_in_once_and_her_first_entry_is_recorded() {
        add("Dia", "Eli");
        MemberId dia = member("Dia");
        var issued = post(ANA, "/people/invite", "as", "links", "member", dia.toString());
        assertEquals(200, issued.statusCode());
        String code = codes(issued).getFirst();
        var early = house.server().post("/come-in", "code", code, "to", "/");
        assertEquals(422, early.statusCode());
        assertTrue(early.body().contains("a second person must confirm it first"), early.body());
        confirm();
        var entered = house.server().post("/come-in", "code", code, "to", "/");
        assertEquals(303, entered.statusCode(), entered.body());
        String cookie = entered.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        assertEquals(200, house.get(cookie, path("/people")).statusCode());
        assertEquals(4, clerk.standing().assembly().roll().entered());
        assertEquals(422, house.server().post("/come-in", "code", code, "to", "/").statusCode());
        assertFalse(clerk.journal().toString().contains(code));
    }

    @Test
    void a_sheet_is_made_for_everybody_who_has_not_come_in() {
        add("Dia", "Eli " + HARM);
        var sheet = post(ANA, "/people/invite", "as", "sheet", "who", "all");
        assertEquals(200, sheet.statusCode(), sheet.body());
        assertTrue(sheet.body().contains("2 cards, one for each person."), sheet.body());
        assertFalse(sheet.body().contains("<script>alert"), sheet.body());
        assertEquals("no-store", sheet.headers().firstValue("Cache-Control").orElse(""));
        var nobody = post(ANA, "/people/invite", "as", "sheet");
        assertEquals(409, nobody.statusCode());
        assertTrue(nobody.body().contains("Choose at least one member"), nobody.body());
    }

    @Test
    void a_new_code_ends_the_one_before() {
        add("Dia");
        String dia = member("Dia").toString();
        String first = codes(post(ANA, "/people/invite", "as", "links", "member", dia)).getFirst();
        confirm();
        String second = codes(post(ANA, "/people/invite", "as", "links", "member", dia)).getFirst();
        confirm();
        assertEquals(422, house.server().post("/come-in", "code", first, "to", "/").statusCode());
        assertEquals(303, house.server().post("/come-in", "code", second, "to", "/").statusCode());
    }

    @Test
    void who_made_codes_waits_for_another_who_reads_the_names_and_confirms() {
        add("Dia " + HARM);
        post(ANA, "/people/invite", "as", "sheet", "who", "all");
        String mine = get(ANA, "/people/invite").body();
        assertTrue(mine.contains("Somebody else with this mandate has to confirm"), mine);
        assertFalse(mine.contains("/people/invite/confirm"), mine);
        var own = post(ANA, "/people/invite/confirm", "sheet", lastSheet());
        assertTrue(own.body().contains("so somebody else must confirm them"), own.body());
        assertEquals(409, own.statusCode());
        assertEquals(409, post(BEN, "/people/invite/confirm", "sheet", lastSheet()).statusCode());
        String page = get(CEM, "/people/invite").body();
        assertTrue(page.contains("Dia &lt;script"), page);
        assertTrue(page.contains("Confirm 1 code"), page);
        assertFalse(page.contains("you are the only one"), page);
        confirm();
        assertFalse(get(CEM, "/people/invite").body().contains("Confirm 1 code"));
        assertEquals(400, post(CEM, "/people/invite/confirm", "sheet", "x").statusCode());
    }

    @Test
    void who_alone_can_make_codes_is_told_how_to_find_a_second() {
        var mandates = clerk.standing().assembly().mandates().inForce();
        house.hear(clerk, CEM, new MandateCommand.Resign(mandates.lastKey()));
        String alone = get(ANA, "/people/invite").body();
        assertTrue(alone.contains("you are the only one who holds it"), alone);
        assertTrue(alone.contains("/decide/new?matter=mandates"), alone);
    }

    @Test
    void of_two_who_use_a_code_at_the_same_instant_one_comes_in() throws InterruptedException {
        add("Dia");
        String dia = member("Dia").toString();
        String code = codes(post(ANA, "/people/invite", "as", "links", "member", dia)).getFirst();
        confirm();
        var ready = new CountDownLatch(1);
        var in = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            ready.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        var answer = house.server().post("/come-in", "code", code, "to", "/");
                        in.addAndGet(answer.statusCode() == 303 ? 1 : 0);
                    }));
        }
        ready.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, in.get());
        assertEquals(4, clerk.standing().assembly().roll().entered());
    }

    private void confirm() {
        var answer = post(CEM, "/people/invite/confirm", "sheet", lastSheet());
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private String lastSheet() {
        return clerk.standing().assembly().signIns().sheets().lastKey().toString();
    }

    private static List<String> codes(HttpResponse<String> page) {
        Matcher link = Pattern.compile("/come-in#([A-Z2-9-]{14})").matcher(page.body());
        return link.results().map(each -> each.group(1)).toList();
    }

    private MemberId member(String name) {
        for (MemberId id : clerk.standing().assembly().roll().people().keySet()) {
            if (name.equals(clerk.contents().name(clerk.standing(), id))) {
                return id;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private void add(String... names) {
        var people = List.of(names).stream().map(name -> new Person(name, "")).toList();
        house.hear(clerk, ANA, new RollCommand.AddMembers(people));
    }

    private String foreigner() {
        var persons = new Persons(house.server().shelf, house.server().random);
        return "nacre="
                + new Sessions(house.server().shelf, house.server().random)
                        .open(persons.fresh(), Session.Kind.OWN, house.server().now());
    }

    private String cookie(MemberId member) {
        return house.cookie(clerk, member);
    }

    private HttpResponse<String> get(MemberId member, String page) {
        return house.get(cookie(member), path(page));
    }

    private HttpResponse<String> post(MemberId member, String page, String... fields) {
        return house.post(cookie(member), path(page), fields);
    }

    private String path(String page) {
        return "/o/" + clerk.journal().organ() + page;
    }
}
