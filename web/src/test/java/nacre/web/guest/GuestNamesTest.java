// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import nacre.journal.Keyring;
import nacre.journal.UnlockCode;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The names of people who are no members: sealed, handed over, destroyed; and links that went to
/// somebody else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestNamesTest {
    private final Asking asking = new Asking();
    private final Branch branch = asking.branch;
    private final Keyring keyring = asking.keyrings.of(branch.clerk.journal().organ());
    private final String petition = asking.opensPetition();
    private final List<String> codes = Asking.codes(asking.makes(ANA, petition, "4"));

    @AfterEach
    void stop() {
        asking.close();
    }

    private static void assertSays(HttpResponse<String> reply, int status, String... sentences) {
        assertEquals(status, reply.statusCode(), reply::body);
        for (String sentence : sentences) {
            assertTrue(reply.body().contains(sentence), () -> sentence + "\n" + reply.body());
        }
    }

    private HttpResponse<String> signs(String code, String name) {
        return asking.follows(code, "answer", "named", "group", "1", "name", name);
    }

    private long signatures() {
        return branch.clerk
                .standing()
                .states()
                .of(PETITIONS)
                .all()
                .lastEntry()
                .getValue()
                .signatures()
                .size();
    }

    @Test
    void while_names_cannot_be_sealed_a_guest_is_told_so_and_what_to_do() {
        String code = codes.getFirst();
        List<UnlockCode> unlock = keyring.prepareCodes(List.of(ANA.seq()));
        keyring.confirmCodes(unlock.getFirst());
        keyring.lock();
        String locked = "Your name cannot be taken now";
        var page = asking.follows(code);
        assertSays(page, 200, locked, "Sign, count me only");
        assertFalse(page.body().contains("id=\"name\""));
        assertSays(signs(code, "Dora Dent"), 409, locked, "come back later with the same slip");
        assertEquals(0, signatures());
        keyring.unlock(unlock.getFirst());
        assertSays(signs(code, "Dora Dent"), 200, "You signed it.");
        keyring.lock();
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(ANA, petition), 200, "are locked", branch.path("/keys"));
        long size = branch.clerk.standing().size();
        assertSays(
                branch.post(ANA, petition + "/hand-over", "as", "page"),
                409,
                "Names of people who are not members are locked");
        assertEquals(size, branch.clerk.standing().size());
        assertSays(
                asking.follows(code, "answer", "erase"), 200, "Your name is destroyed. You stay");
        keyring.unlock(unlock.getFirst());
        assertEquals(0, keyring.state().keys());
    }

    @Test
    void after_its_day_a_guest_sees_what_is_kept_of_her_and_has_her_name_destroyed() {
        String code = codes.getFirst();
        assertSays(asking.follows(code), 200, "Your name is kept until");
        signs(code, "Dora Dent");
        signs(codes.get(1), "Emil Eck");
        branch.pass(Duration.ofDays(20));
        assertSays(
                asking.follows(code),
                200,
                "What is kept of you",
                "You signed a petition to The works manager.",
                "Your name is kept, sealed, until",
                "Destroy my name");
        var handed = branch.post(ANA, petition + "/hand-over", "as", "page");
        assertSays(handed, 200, "Dora Dent", "Emil Eck");
        assertSays(asking.follows(code), 200, "The list with your name went to");
        assertSays(asking.follows(code, "answer", "erase"), 200, "Your name is destroyed.");
        assertEquals(1, keyring.state().keys());
        assertSays(asking.follows(code, "answer", "erase"), 409, "Your name is not kept");
        assertSays(asking.follows(code), 200, "Your name is not kept.");
        var again = branch.post(ANA, petition + "/hand-over", "as", "page");
        assertSays(again, 200, "2 people signed. 1 of them has her name handed over.", "Emil Eck");
        assertFalse(again.body().contains("Dora"));
        assertSays(
                branch.get(BEN, branch.path("/record")),
                200,
                "Somebody who is not a member had her name destroyed");
    }

    @Test
    void who_steers_destroys_the_names_once_the_list_was_taken_along() {
        signs(codes.getFirst(), "Dora Dent");
        branch.pass(Duration.ofDays(20));
        String destroy = petition + "/purge-names";
        assertFalse(branch.get(ANA, petition).body().contains("Destroy names now"));
        assertSays(branch.post(ANA, destroy), 409, "The list was not taken along yet.");
        branch.post(ANA, petition + "/hand-over", "as", "page");
        assertFalse(branch.get(BEN, petition).body().contains("Destroy names now"));
        assertSays(branch.get(ANA, petition), 200, "Destroy names now", "1 name is kept until");
        assertEquals(409, branch.post(BEN, destroy).statusCode());
        assertEquals(1, keyring.state().keys());
        assertEquals(303, branch.post(ANA, destroy).statusCode());
        assertEquals(0, keyring.state().keys());
        assertSays(
                branch.get(BEN, branch.path("/record")),
                200,
                "The names of 1 person who is not a member were destroyed");
        assertSays(asking.follows(codes.getFirst()), 200, "Your name is not kept.");
    }

    @Test
    void taking_a_signature_back_or_giving_the_link_up_destroys_the_name() {
        signs(codes.get(0), "Dora Dent");
        signs(codes.get(1), "Emil Eck");
        assertEquals(2, keyring.state().keys());
        assertSays(asking.follows(codes.get(0), "answer", "back"), 200, "You took your signature");
        assertEquals(1, keyring.state().keys());
        assertSays(
                asking.follows(codes.get(1), "answer", "give-up"),
                200,
                "The link is given up.",
                "Nothing of yours is kept.");
        assertEquals(0, keyring.state().keys());
        assertEquals(0, signatures());
        assertSays(asking.follows(codes.get(1)), 422, "This link was withdrawn, or given up");
        assertSays(
                branch.get(BEN, branch.path("/record")),
                200,
                "Somebody who is not a member withdrew a link");
    }

    @Test
    void a_link_that_went_to_somebody_else_is_withdrawn_by_its_code_before_it_is_used() {
        String strike = asking.links(petition) + "/strike";
        assertSays(branch.get(ANA, asking.links(petition)), 200, "Withdraw one link");
        assertEquals(403, branch.post(BEN, strike, "code", codes.get(0)).statusCode());
        assertSays(branch.post(ANA, strike, "code", "ABC"), 422, "id=\"code-err\"");
        assertSays(
                branch.post(ANA, strike, "code", "ABCDEFGHJKMNPQRS"),
                422,
                "No link of this code was made here.");
        String survey = asking.opensSurvey();
        String other = Asking.codes(asking.makes(ANA, survey, "1")).getFirst();
        assertSays(
                branch.post(ANA, strike, "code", other), 422, "No link of this code was made here");
        assertEquals(303, branch.post(ANA, strike, "code", codes.get(0)).statusCode());
        assertSays(asking.follows(codes.get(0)), 422, "This link was withdrawn");
        assertSays(branch.post(ANA, strike, "code", codes.get(0)), 409, "This link was withdrawn");
        assertSays(asking.follows(codes.get(1), "answer", "counted", "group", "0"), 200);
        assertSays(branch.post(ANA, strike, "code", codes.get(1)), 409, "has been used");
        assertSays(branch.get(ANA, asking.links(petition)), 200, "4 links. 1 used, 1 withdrawn.");
    }

    @Test
    void who_signed_as_a_member_and_by_a_link_takes_one_back_with_its_code() {
        assertSays(asking.follows(codes.getFirst()), 200, "with both you would count twice");
        asking.follows(codes.getFirst(), "answer", "counted", "group", "0");
        branch.post(BEN, petition, "answer", "counted", "group", "0");
        assertEquals(2, signatures());
        assertSays(
                branch.get(BEN, petition),
                200,
                "I have also used a link",
                "action=\"/take-part\"",
                "you count twice");
        assertSays(
                asking.follows(codes.getFirst(), "answer", "back"), 200, "You took your signature");
        assertEquals(1, signatures());
        assertSays(branch.get(BEN, petition), 200, "You are counted without your name.");
        String survey = asking.opensSurvey();
        assertSays(branch.get(BEN, survey), 200, "I have also used a link");
    }

    @Test
    void a_guest_of_a_survey_gives_her_link_up_and_is_not_counted() {
        String survey = asking.opensSurvey();
        List<String> all = Asking.codes(asking.makes(ANA, survey, "6"));
        for (String code : all) {
            asking.follows(code, "do", "answer", "group", "0", "answer0", "2", "answer1", "5");
        }
        assertSays(
                asking.follows(all.getFirst(), "do", "give-up"),
                200,
                "The link is given up. What was done with it is taken back.");
        assertSays(asking.follows(all.getFirst()), 422, "This link was withdrawn");
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(BEN, survey), 200, "5 people answered.");
    }
}
