// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.journal.Journals;
import nacre.organ.Ground;
import nacre.organ.Organs;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Surroundings;
import nacre.web.TestServer;
import nacre.web.organ.OrganSurroundings;
import nacre.web.organ.Visits;
import nacre.web.session.Membership;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenPagesTest {
    private final Random random = new Random(5);
    private final Organs organs =
            new Organs(
                    Journals.inMemory(),
                    Parts.of(List.of(GARDEN)),
                    Surroundings.steady(() -> TestServer.NOON, random));
    private final Visits visits = new Visits(organs);
    private final TestServer server =
            TestServer.around(new OrganSurroundings(visits), new GardenPages(visits));
    private final Persons persons = new Persons(server.shelf, server.random);
    private final Sessions sessions = new Sessions(server.shelf, server.random);
    private String organ = "";

    @BeforeEach
    void found() {
        var ground = Ground.of(Template.WORKPLACE_BRANCH.charter(), List.of(GARDEN));
        var recorded = assertInstanceOf(Reply.Recorded.class, organs.found(ground.plan()));
        organ = recorded.receipt().organ().value();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_part_brings_its_pages_along() {
        String path = "/o/" + organ + "/garden";
        var sown =
                server.postAs(
                        cookie(CEM),
                        path,
                        "command",
                        HexFormat.of().formatHex(new byte[16]),
                        "rows",
                        "3",
                        "note",
                        "Beans <b>");
        assertEquals(303, sown.statusCode(), sown.body());
        var page = server.send(server.request(path).header("Cookie", cookie(ANNA)));
        assertEquals("{\"beds\":[{\"note\":\"Beans <b>\",\"rows\":3}]}", page.body());
    }

    @Test
    void who_may_not_sow_is_told_so_and_a_stranger_sees_no_garden() {
        String path = "/o/" + organ + "/garden";
        var refused =
                server.postAs(
                        cookie(ANNA),
                        path,
                        "command",
                        HexFormat.of().formatHex(new byte[16]),
                        "rows",
                        "3",
                        "note",
                        "Beans");
        assertEquals(409, refused.statusCode());
        String stranger = "nacre=" + sessions.open(persons.fresh(), Session.Kind.OWN, server.now());
        var page = server.send(server.request(path).header("Cookie", stranger));
        assertEquals(404, page.statusCode());
    }

    private String cookie(MemberId member) {
        var membership = new Membership(organ, Long.toString(member.seq()));
        var person = persons.holder(membership, server.now());
        if (person == null) {
            person = persons.fresh();
            persons.join(person, membership, server.now());
        }
        return "nacre=" + sessions.open(person, Session.Kind.OWN, server.now());
    }
}
