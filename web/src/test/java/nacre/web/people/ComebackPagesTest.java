// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import static nacre.web.people.PeopleHouse.ANA;
import static nacre.web.people.PeopleHouse.BEN;
import static nacre.web.people.PeopleHouse.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.organ.Clerk;
import nacre.organ.Verifier;
import nacre.web.organ.TestHouse;
import nacre.web.passkey.Passkey;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;
import nacre.web.session.Persons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Dia lost her phone; Ana, Ben and Cem know her.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComebackPagesTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final TestHouse house = PeopleHouse.open();
    private final Clerk clerk = PeopleHouse.branch(house);
    private final MemberId dia = new MemberId(clerk.standing().size());

    ComebackPagesTest() {
        var two = List.of(new Person("Dia", ""), new Person("Eli", ""));
        house.hear(clerk, ANA, new RollCommand.AddMembers(two));
        house.hear(clerk, dia, new RollCommand.Enter());
    }

    @AfterEach
    void verifyAndStop() {
        assertNull(Verifier.verify(clerk.journal(), house.organs().parts()).failure());
        house.close();
    }

    @Test
    void she_comes_back_by_a_code_that_two_handed_her_and_the_lost_phone_opens_nothing() {
        house.cookie(clerk, dia);
        PersonId before = person();
        house.house().passkeys().add(passkey(before), house.server().now());
        assertEquals(1, clerk.standing().assembly().signIns().count(dia));

        long back = begun(ANA);
        post(BEN, back, "vouch");
        post(CEM, back, "vouch");
        house.server().pass(WEEK);
        String paper = post(ANA, back, "code").body();
        assertTrue(paper.contains("It does not work yet"), paper);
        String code = code(paper);
        assertTrue(enter(code).body().contains("second person"), enter(code).body());

        String page = get(BEN, "/people/back/" + back).body();
        assertTrue(page.contains("Confirm the code"), page);
        confirm(back);
        String phone = house.cookie(clerk, dia);
        HttpResponse<String> in = enter(code);
        assertEquals(303, in.statusCode(), in.body());
        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        String cookie = set.substring(0, set.indexOf(';'));
        assertEquals(200, house.get(cookie, path("/people")).statusCode());

        assertEquals(303, house.get(phone, path("/people")).statusCode());
        assertFalse(person().equals(before));
        assertEquals(List.of(), house.house().passkeys().of(before, house.server().now()));
        assertEquals(0, clerk.standing().assembly().signIns().count(dia));
        assertTrue(enter(code).body().contains("does not open anything"));
    }

    @Test
    void what_she_is_elsewhere_on_this_server_stays_with_her_old_passkeys() {
        house.cookie(clerk, dia);
        PersonId before = person();
        var elsewhere = new Membership("a".repeat(20), "3");
        persons().join(before, elsewhere, house.server().now());
        house.house().passkeys().add(passkey(before), house.server().now());
        long back = begun(ANA);
        post(BEN, back, "vouch");
        post(CEM, back, "vouch");
        house.server().pass(WEEK);
        String code = code(post(ANA, back, "code").body());
        confirm(back);
        String phone = house.cookie(clerk, dia);
        assertEquals(303, enter(code).statusCode());
        assertEquals(404, house.get(phone, path("/people")).statusCode());
        assertEquals(before, persons().holder(elsewhere, house.server().now()));
        assertEquals(1, house.house().passkeys().of(before, house.server().now()).size());
    }

    @Test
    void who_is_in_is_asked_on_every_page_and_stops_it_with_one_tap() {
        String cookie = house.cookie(clerk, dia);
        long back = begun(ANA);
        for (String page : List.of("/people", "/people/me")) {
            HttpResponse<String> answer = house.get(cookie, path(page));
            assertEquals(303, answer.statusCode(), page);
            assertEquals(
                    path("/people/back/" + back),
                    answer.headers().firstValue("Location").orElse(""));
        }
        String asked = house.get(cookie, path("/people/back/" + back)).body();
        assertTrue(asked.contains("Did you lose your way in?"), asked);
        assertTrue(asked.contains("No. Stop it."), asked);
        house.post(cookie, path("/people/back/" + back + "/stop"));
        assertEquals(200, house.get(cookie, path("/people")).statusCode());
        assertNull(underWay());
        assertTrue(get(BEN, "/people/back/" + back).body().contains("not lost her way in"));
    }

    @Test
    void coming_in_by_a_passkey_stops_it() {
        house.cookie(clerk, dia);
        begun(ANA);
        house.house().arrivals().signedIn(persons().person(person(), house.server().now()));
        assertNull(underWay());
    }

    @Test
    void a_printed_code_opens_nothing_once_she_has_a_passkey() {
        String sheet =
                house.post(
                                house.cookie(clerk, ANA),
                                path("/people/invite"),
                                "member",
                                "" + dia.seq(),
                                "as",
                                "links")
                        .body();
        long last = clerk.standing().assembly().signIns().sheets().lastKey();
        house.hear(clerk, CEM, new SignInCommand.ConfirmCodes(last));
        house.hear(clerk, dia, new SignInCommand.AddPasskey("{\"credential\":\"x\"}"));
        String answer = enter(code(sheet)).body();
        assertTrue(answer.contains("come in with your passkey"), answer);
        assertEquals(
                409,
                house.post(
                                house.cookie(clerk, ANA),
                                path("/people/invite"),
                                "member",
                                "" + dia.seq())
                        .statusCode());
    }

    @Test
    void nobody_vouches_for_who_never_came_in_or_without_saying_for_whom() {
        long eli = dia.seq() + 1;
        assertFalse(get(ANA, "/people/back").body().contains("value=\"" + eli + "\""));
        assertEquals(409, begin(ANA, "" + eli).statusCode());
        assertEquals(400, begin(ANA, "").statusCode());
        assertEquals(404, get(ANA, "/people/back/999999").statusCode());
        assertEquals(404, get(ANA, "/people/back/x").statusCode());
    }

    @Test
    void all_are_told_and_only_those_who_vouch_see_how_a_code_is_made() {
        long back = begun(ANA);
        assertTrue(get(CEM, "/people").body().contains("1 member is coming back now"));
        assertTrue(get(CEM, "/people/back").body().contains("1 of 3 vouches for her"));
        post(BEN, back, "vouch");
        post(CEM, back, "vouch");
        assertTrue(get(CEM, "/people/back").body().contains("If nobody stops it"));
        house.server().pass(WEEK);
        assertTrue(get(CEM, "/people/back/" + back).body().contains("Make a code"));
        post(CEM, back, "unvouch");
        String over = get(CEM, "/people/back/" + back).body();
        assertTrue(over.contains("too few vouch for her"), over);
        assertFalse(over.contains("Make a code"), over);
    }

    private long begun(MemberId by) {
        HttpResponse<String> answer = begin(by, "" + dia.seq());
        assertEquals(303, answer.statusCode(), answer.body());
        return comeback().id().seq();
    }

    private HttpResponse<String> begin(MemberId by, String member) {
        return house.post(house.cookie(clerk, by), path("/people/back"), "member", member);
    }

    private HttpResponse<String> post(MemberId who, long back, String what, String... fields) {
        return house.post(
                house.cookie(clerk, who), path("/people/back/" + back + "/" + what), fields);
    }

    private void confirm(long back) {
        Comeback.Code code = comeback().code();
        assertNotNull(code);
        post(BEN, back, "confirm", "code", "" + code.seq());
    }

    private HttpResponse<String> get(MemberId who, String page) {
        return house.get(house.cookie(clerk, who), path(page));
    }

    private HttpResponse<String> enter(String code) {
        return house.server().post("/come-in", "code", code);
    }

    private String path(String page) {
        return "/o/" + clerk.journal().organ() + page;
    }

    private Persons persons() {
        return new Persons(house.house().shelf(), house.house().random());
    }

    private PersonId person() {
        var hers = new Membership(clerk.journal().organ().value(), Long.toString(dia.seq()));
        PersonId holder = persons().holder(hers, house.server().now());
        assertNotNull(holder);
        return holder;
    }

    private Comeback comeback() {
        Comeback found = underWay();
        assertNotNull(found);
        return found;
    }

    private @Nullable Comeback underWay() {
        return clerk.standing().assembly().signIns().comebacks().of(dia);
    }

    private Passkey passkey(PersonId owner) {
        return new Passkey(owner, "credential", "key", 0, false, "Phone", house.server().now());
    }

    private static String code(String page) {
        Matcher found = Pattern.compile("#([A-Z0-9-]{12,14})").matcher(page);
        Matcher typed = Pattern.compile(">([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})<").matcher(page);
        assertTrue(typed.find() || found.find(), page);
        return typed.group(1);
    }
}
