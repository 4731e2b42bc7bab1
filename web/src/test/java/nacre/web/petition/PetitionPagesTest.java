// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Choice;
import nacre.web.guest.Asking;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionPagesTest {
    private final Asking asking = new Asking();
    private final Branch branch = asking.branch;

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

    @Test
    void members_sign_and_the_list_has_those_alone_who_chose_so_with_who_took_it() {
        String petition = asking.opensPetition();
        assertSays(branch.get(BEN, petition), 200, "Sign, and hand over my name");
        assertEquals(409, branch.post(BEN, petition, "answer", "named", "group", "").statusCode());
        assertEquals(303, branch.post(BEN, petition, "answer", "named", "group", "0").statusCode());
        assertEquals(
                303, branch.post(CEM, petition, "answer", "counted", "group", "1").statusCode());
        String code = Asking.codes(asking.makes(ANA, petition, "1")).getFirst();
        asking.follows(code, "answer", "named", "group", "1", "name", "=Dora Dent");
        assertSays(branch.get(CEM, petition), 200, "You are counted without your name.");
        assertEquals(409, branch.post(ANA, petition + "/hand-over").statusCode());
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(ANA, petition), 200, "Hand it over", "2 names go to");
        assertEquals(409, branch.post(BEN, petition + "/hand-over").statusCode());
        var page = branch.post(ANA, petition + "/hand-over", "as", "page");
        assertSays(
                page,
                200,
                "=Dora Dent",
                "3 people signed. 2 of them have their names handed over.",
                "Taken along by");
        String ben = branch.clerk.contents().name(branch.clerk.standing(), BEN);
        String cem = branch.clerk.contents().name(branch.clerk.standing(), CEM);
        assertTrue(page.body().contains(ben));
        assertFalse(page.body().contains(cem));
        var file = branch.post(ANA, petition + "/hand-over", "as", "file");
        assertSays(file, 200, "'=Dora Dent", "Taken along by");
        assertFalse(file.body().contains(cem));
        assertSays(branch.get(BEN, petition), 200, "The list was first taken along");
        assertSays(branch.get(BEN, branch.path("/record")), 200, "took along the list of");
    }

    @Test
    void members_decide_on_a_petition_and_sign_it_and_take_it_back() {
        assertSays(branch.get(BEN, asking.campaign + "/petitions"), 200, "There is no petition");
        assertEquals(403, branch.get(BEN, asking.campaign + "/petitions/open").statusCode());
        var fields = new ArrayList<>(List.of(asking.petition("Notice")));
        fields.set(fields.size() - 1, "2027-02-20");
        fields.addAll(List.of("matter", "everyday"));
        var put =
                branch.post(
                        BEN, asking.campaign + "/petitions/propose", fields.toArray(String[]::new));
        assertEquals(303, put.statusCode(), put::body);
        assertSays(
                branch.get(BEN, put.headers().firstValue("Location").get()),
                200,
                "Open the petition “Notice” to The works manager");
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(4));
        String list = branch.get(CEM, asking.campaign + "/petitions").body();
        String petition =
                asking.campaign
                        + "/petitions/"
                        + list.split("/petitions/", -1)[1].split("\"", -1)[0];
        branch.post(CEM, petition, "answer", "named", "group", "0");
        assertSays(branch.get(CEM, petition), 200, "1 of 12 have signed");
        assertEquals(303, branch.post(CEM, petition, "answer", "back").statusCode());
        assertSays(branch.get(CEM, petition), 200, "0 of 12 have signed");
    }

    @Test
    void what_is_wrong_in_the_form_stands_beside_its_field() {
        var empty = branch.post(ANA, asking.campaign + "/petitions/open", "by", "soon");
        assertSays(
                empty,
                422,
                "id=\"title-err\"",
                "id=\"to-err\"",
                "id=\"text-err\"",
                "id=\"place-err\"",
                "id=\"whole-err\"",
                "id=\"by-err\"");
        assertEquals(404, branch.get(ANA, asking.campaign + "/petitions/3").statusCode());
        assertEquals(
                404, branch.get(branch.foreigner(), asking.campaign + "/petitions").statusCode());
    }
}
