// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import static nacre.web.people.PeopleHouse.ANA;
import static nacre.web.people.PeopleHouse.BEN;
import static nacre.web.people.PeopleHouse.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.organ.Clerk;
import nacre.organ.Verifier;
import nacre.web.organ.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the two who make and confirm codes could do together, done: this is what they are trusted
/// with. Each of their acts stands on the record.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FalseNameTest {
    private final TestHouse house = PeopleHouse.open();
    private final Clerk clerk = PeopleHouse.branch(house);

    @AfterEach
    void verifyAndStop() {
        assertNull(Verifier.verify(clerk.journal(), house.organs().parts()).failure());
        house.close();
    }

    @Test
    void two_let_somebody_in_under_a_name_that_nobody_has_and_all_of_it_is_on_the_record() {
        long before = clerk.journal().head().size();
        house.hear(clerk, ANA, new RollCommand.AddMembers(List.of(new Person("Nobody", ""))));
        MemberId nobody = clerk.standing().assembly().roll().people().lastKey();
        String cookie = comesInAs(nobody);
        assertTrue(page(cookie, "/people/me").contains("Nobody"));
        assertEquals(
                List.of(
                        "%s roll.added".formatted(ANA),
                        "%s signin.codes-prepared".formatted(ANA),
                        "%s signin.codes-confirmed".formatted(CEM),
                        "%s roll.entered".formatted(nobody)),
                since(before));
    }

    @Test
    void two_let_somebody_in_as_a_member_who_is_in_already_without_a_passkey() {
        String hers = page(house.cookie(clerk, BEN), "/people/me");
        assertTrue(hers.contains("ben@example.org"));
        assertTrue(page(comesInAs(BEN), "/people/me").contains("ben@example.org"));
    }

    /// Ana makes a code for this member, Cem confirms it, and somebody types it.
    private String comesInAs(MemberId member) {
        var made = post(ANA, "/people/invite", "as", "links", "member", member.toString());
        var code = Pattern.compile("/come-in#([A-Z2-9-]{14})").matcher(made.body());
        assertTrue(code.find(), made.body());
        var sheet = clerk.standing().assembly().signIns().sheets().lastKey();
        post(CEM, "/people/invite/confirm", "sheet", sheet.toString());
        var in = house.server().post("/come-in", "code", code.group(1), "to", "/");
        assertEquals(303, in.statusCode(), in.body());
        return in.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
    }

    private List<String> since(long seq) {
        var acts = new java.util.ArrayList<String>();
        clerk.journal()
                .read(
                        seq,
                        Long.MAX_VALUE,
                        entry ->
                                acts.add(
                                        "%d %s"
                                                .formatted(
                                                        entry.leaf().actor(),
                                                        entry.leaf().type())));
        return acts;
    }

    private String page(String cookie, String page) {
        var answer = house.get(cookie, path(page));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private HttpResponse<String> post(MemberId member, String page, String... fields) {
        return house.post(house.cookie(clerk, member), path(page), fields);
    }

    private String path(String page) {
        return "/o/" + clerk.journal().organ() + page;
    }
}
