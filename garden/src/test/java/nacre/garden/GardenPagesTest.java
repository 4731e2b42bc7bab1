// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.journal.CommandId;
import nacre.journal.Content.Words;
import nacre.journal.Journals;
import nacre.journal.Json;
import nacre.journal.OrganId;
import nacre.organ.Asks;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.Organs;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Surroundings;
import nacre.web.Pages;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.TestServer;
import nacre.web.api.ApiPages;
import nacre.web.decide.Deciding;
import nacre.web.organ.OrganSurroundings;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.session.Membership;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;
import nacre.web.today.TodayPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenPagesTest {
    private final Random random = new Random(5);
    private final PartsPages parts = new PartsPages(List.of(new GardenPartPages()));
    private final Organs organs =
            new Organs(
                    Journals.inMemory(),
                    parts.parts(),
                    Surroundings.steady(() -> TestServer.NOON, random));
    private final Visits visits = new Visits(organs, null, parts);
    private final TestServer server =
            TestServer.around(new OrganSurroundings(visits), pages().toArray(Pages[]::new));
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

    /// Law 9, and the fault that it finds: a page that asks nobody who she is.
    @Test
    void only_members_see_what_was_said_and_a_page_that_asks_nobody_is_found_out() {
        Clerk clerk = clerk();
        hear(clerk, CEM, new Sow(3, "Beans"));
        hear(clerk, BEN, new RollCommand.Leave());
        String garden = "/o/" + organ + "/garden";
        assertTrue(sees(garden, cookie(ANNA)));
        assertEquals(List.of(), leaks(garden));
        assertEquals(List.of("nobody", "stranger", "former"), leaks("/o/" + organ + "/leaky"));
    }

    @Test
    void the_pages_of_all_say_what_a_part_has_to_say() {
        Clerk clerk = clerk();
        hear(clerk, CEM, new Sow(3, "Beans"));
        String path = "/o/" + organ;
        assertTrue(shows("/", ANNA, "3 rows grow"));
        var named = Enactment.of(new GardenAct.Named(), List.of(Words.kept("name", "Sunflower")));
        hear(clerk, ANNA, Asks.put(named));
        long proposal = clerk.standing().size() - 1;
        assertTrue(shows(path + "/decide/" + proposal, BEN, "It will be called Sunflower"));
    }

    /// What a part says of its commands, the API takes: one of its own, one with steps of two
    /// parts, one into a box; and it says which only a guest asks for.
    @Test
    void a_script_asks_for_what_the_part_lets_it_ask_for() {
        long bed = clerk().standing().size();
        assertEquals(200, sent(CEM, new Sow(3, "Beans")).statusCode());
        assertEquals(3, clerk().standing().states().of(GARDEN).beds().get(bed).rows());
        var refused = sent(ANNA, new Sow(3, "Beans"));
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("NeedsAMandate"), refused.body());
        var kept = sent(ANNA, new Greet());
        assertEquals(400, kept.statusCode());
        assertEquals("{\"about\":\"GUEST\",\"trouble\":\"OnlyByPage\"}", kept.body());
        for (Command each :
                List.of(
                        new Sow(3, "Beans"),
                        new Boast(3, "Beans"),
                        new Ask(Promise.ROWS, 2, 5),
                        new Tend(9, 4, "Gladly"))) {
            assertEquals(each, parts.scripted().forms().read(each.type(), each.form()));
        }
    }

    private HttpResponse<String> sent(MemberId member, Command command) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        String body =
                Json.object()
                        .put("command", command.form())
                        .put("id", HexFormat.of().formatHex(id))
                        .put("type", command.type())
                        .done()
                        .write();
        return server.send(
                server.request("/api/o/" + organ + "/commands")
                        .header("Origin", server.origin())
                        .header("Cookie", cookie(member))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private boolean shows(String path, MemberId reader, String words) {
        return server.send(server.request(path).header("Cookie", cookie(reader)))
                .body()
                .contains(words);
    }

    private List<Pages> pages() {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new TodayPages(visits));
        pages.add(new ApiPages(visits));
        pages.addAll(parts.pages(visits));
        pages.add(this::leaky);
        return pages;
    }

    private List<String> leaks(String path) {
        String stranger = "nacre=" + sessions.open(persons.fresh(), Session.Kind.OWN, server.now());
        var leaks = new ArrayList<String>();
        if (sees(path, "nacre=none")) {
            leaks.add("nobody");
        }
        if (sees(path, stranger)) {
            leaks.add("stranger");
        }
        if (sees(path, cookie(BEN))) {
            leaks.add("former");
        }
        return leaks;
    }

    private boolean sees(String path, String cookie) {
        var page = server.send(server.request(path).header("Cookie", cookie));
        return page.body().contains("Beans");
    }

    private Clerk clerk() {
        Clerk clerk = organs.find(new OrganId(organ));
        if (clerk == null) {
            throw new AssertionError("The organ is gone.");
        }
        return clerk;
    }

    private void leaky(Routes routes) {
        routes.get(
                "/o/{organ}/leaky",
                request -> Response.json(200, clerk().contents().text(8, "note")));
    }

    private void hear(Clerk clerk, MemberId actor, Command command) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        var request = new Request(new CommandId(HexFormat.of().formatHex(id)), command, actor);
        assertInstanceOf(Reply.Recorded.class, clerk.hear(request));
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
