// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.ballot.Choice;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.journal.Keyring;
import nacre.organ.Asks;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A map on a real server over a real folder, its keys in the keyring on disk: what people typed
/// into its pages is searched in every byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapOnDiskTest {
    private static final Duration KEPT = Duration.ofDays(60);
    private static final List<String> CANARIES =
            List.of(
                    "Eli-canary",
                    "0151-canary",
                    "matters-canary",
                    "will-canary",
                    "with-canary",
                    "Jo-canary",
                    "0171-canary");

    @TempDir private Path folder;
    private final Leaving leaving = new Leaving();
    private StoryServer server;
    private Client client;
    private Clerk clerk;
    private String cookie;
    private String unit;

    @BeforeEach
    void campaigning() {
        server = new StoryServer(folder.resolve("data"), ZoneOffset.UTC);
        client = new Client(server);
        clerk = server.founded(plan());
        var opened = new CampaignAct.Opened(List.of(MatterKey.SHIFTS), 1, server.now().plus(KEPT));
        var words =
                List.of(
                        Words.kept("acts", "Signed"),
                        Words.kept("aim", "Our plan"),
                        Words.kept("title", "Our shift plan"));
        hear(BEN, Asks.put(MatterKey.EVERYDAY, Enactment.of(opened, words)));
        server.pass(Duration.ofDays(4));
        var vote = clerk.standing().assembly().votes().open().firstEntry().getValue();
        List.of(ANNA, BEN, CEM).forEach(each -> hear(each, Asks.casts(vote.id(), Choice.YES)));
        server.pass(Duration.between(server.now(), vote.closes()));
        var campaign = clerk.standing().states().of(CAMPAIGNS).all().lastKey();
        var yard = new NewUnit(-1, UnitKind.PLACE, "North yard", 12);
        long first = hear(ANNA, new AddUnits(UnitPath.of(campaign), List.of(yard)));
        unit = "/map/" + first;
        cookie = comesIn(ANNA);
    }

    @AfterEach
    void close() {
        leaving.close();
        server.close();
    }

    private static FoundingPlan plan() {
        return new FoundingPlan(
                "Depot",
                "Together",
                ZoneId.of("UTC"),
                Template.WORKPLACE_BRANCH.charter(),
                List.of(),
                List.of(new Person("Anna", ""), new Person("Ben", ""), new Person("Cem", "")),
                List.of(
                        Ground.first(0, Grant.of(SignInRules.INVITE)),
                        Ground.first(0, Grant.of(ORGANISE), Grant.of(STEER)),
                        Ground.first(2, Grant.of(SignInRules.INVITE), Grant.of(STEER))));
    }

    private String comesIn(MemberId member) {
        long sheet = hear(ANNA, new SignInCommand.PrepareCodes(List.of(member)));
        hear(CEM, new SignInCommand.ConfirmCodes(sheet));
        return client.comesIn(server.code(clerk.journal().organ(), member, sheet));
    }

    private long hear(MemberId member, Command command) {
        var reply = clerk.hear(new Request(client.commandId(), command, member));
        return assertInstanceOf(Reply.Recorded.class, reply, reply::toString).receipt().first();
    }

    private String path(String path) {
        return "/o/" + clerk.journal().organ() + path;
    }

    private HttpResponse<String> post(String path, String... fields) {
        return client.post(cookie, path(path), fields);
    }

    private String get(String path) {
        return client.get(cookie, path(path)).body();
    }

    /// Anna notes Eli and a talk with him, brings a list with Jo in, and takes Eli along on a list;
    /// where his page is.
    private String noted() {
        String id = unit.substring(unit.lastIndexOf('/') + 1);
        post(
                unit + "/add",
                "name",
                "Eli-canary",
                "phone",
                "0151-canary",
                "with",
                "with-canary",
                "unit",
                id);
        long eli = clerk.standing().states().of(MAPS).notes().firstEntry().getValue().getLast();
        String person = "/map/people/" + eli;
        String today = server.now().toString().substring(0, 10);
        talks(person, today);
        String draft =
                post(unit + "/import", "pasted", "Name;Phone\nJo-canary;0171-canary\n")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        assertTrue(client.get(cookie, draft).body().contains("Jo-canary"));
        nowhere();
        assertEquals(303, client.post(cookie, draft).statusCode());
        assertEquals(303, post(unit + "/take", "people", "" + eli, "days", "1").statusCode());
        String page = get(person);
        for (String canary : CANARIES.subList(0, 5)) {
            assertTrue(page.contains(canary), canary);
        }
        assertTrue(get(unit).contains("Jo-canary"));
        return person;
    }

    private HttpResponse<String> talks(String person, String day) {
        return post(
                person + "/talk", "matters", "matters-canary", "will", "will-canary", "day", day);
    }

    /// No canary is in a file, on a log, or in what was printed.
    private void nowhere() {
        String all = Leaving.files(folder) + leaving.said();
        assertTrue(all.contains("North yard"), "The record was not searched.");
        for (String canary : CANARIES) {
            assertFalse(all.contains(canary), canary);
        }
    }

    private Keyring keyring() {
        return server.keyring(clerk.journal().organ());
    }

    @Test
    void what_is_typed_into_the_map_is_sealed_in_every_file_backup_and_export_and_on_no_log() {
        noted();
        assertEquals("→ 0", answer("backup --data DIR/data --to DIR/copy"));
        assertEquals("→ 0", answer("key backup DIR/keys --data DIR/data"));
        assertEquals(
                "→ 0",
                answer(
                        "export %s --data DIR/data --to DIR/export"
                                .formatted(clerk.journal().organ())));
        nowhere();
        assertEquals("→ 0", answer("verify DIR/data"));
    }

    private String answer(String command) {
        return Transcript.answer(command, folder).getLast();
    }

    @Test
    void who_was_taken_off_is_gone_from_pages_and_no_key_of_hers_is_left() {
        String person = noted();
        long keys = keyring().state().keys();
        assertEquals(303, post(person + "/forget", "sure", "yes").statusCode());
        assertEquals(keys - 1, keyring().state().keys());
        assertEquals(404, client.get(cookie, path(person)).statusCode());
        assertFalse(get(unit).contains("Eli-canary"));
        assertTrue(get(unit).contains("Jo-canary"));
        reopened();
        assertFalse(get(unit).contains("Eli-canary"));
        assertTrue(get(unit).contains("Jo-canary"));
        nowhere();
    }

    /// The server is stopped and started again on the same folder.
    private void reopened() {
        Instant now = server.now();
        server.close();
        server = StoryServer.again(folder.resolve("data"), ZoneOffset.UTC, now);
        client = new Client(server);
        clerk = java.util.Objects.requireNonNull(server.organs().find(clerk.journal().organ()));
    }

    @Test
    void after_the_purge_day_a_start_destroys_every_key_and_nothing_opens_again() {
        noted();
        assertEquals(3, keyring().state().keys());
        server.pass(KEPT);
        reopened();
        assertEquals(0, keyring().state().keys());
        assertEquals(3, keyring().state().shredded());
        nowhere();
        assertEquals("→ 0", answer("verify DIR/data"));
    }

    @Test
    void while_locked_nothing_is_shown_it_says_what_to_do_and_what_was_typed_is_not_lost() {
        String person = noted();
        String code = guardedByCodes();
        assertEquals(303, post("/keys/lock").statusCode());
        for (String at : List.of(person, unit, unit + "/add", "/map/me")) {
            var closed = client.get(cookie, path(at));
            assertEquals(409, closed.statusCode(), at);
            assertTrue(closed.body().contains("The map is locked."), closed.body());
            assertTrue(closed.body().contains(path("/keys")), closed.body());
            assertFalse(closed.body().contains("-canary"), closed.body());
        }
        assertTrue(get("/map").contains(path("/keys")));
        long size = clerk.standing().size();
        String today = server.now().toString().substring(0, 10);
        var typed = talks(person, today);
        assertEquals(409, typed.statusCode());
        assertTrue(typed.body().contains("value=\"matters-canary\""), typed.body());
        assertTrue(typed.body().contains("action=\"" + path(person) + "/talk\""), typed.body());
        assertEquals(size, clerk.standing().size());
        nowhere();
        assertEquals(303, post("/keys/unlock", "code", code).statusCode());
        var command =
                Pattern.compile("name=\"command\" value=\"([0-9a-f]{32})\"").matcher(typed.body());
        assertTrue(command.find(), typed.body());
        assertEquals(303, talks(person, today).statusCode());
        String page = get(person);
        assertEquals(3, page.split("matters-canary", -1).length, page);
    }

    /// Two codes are made by Anna and confirmed by Cem; Anna's.
    private String guardedByCodes() {
        String page =
                post(
                                "/keys/prepare",
                                "guard",
                                "codes",
                                "holder",
                                ANNA.toString(),
                                "holder",
                                CEM.toString())
                        .body();
        List<String> codes =
                Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){6}")
                        .matcher(page)
                        .results()
                        .map(found -> found.group())
                        .toList();
        String cem = comesIn(CEM);
        var confirmed = client.post(cem, path("/keys/confirm"), "confirming", codes.getLast());
        assertEquals(303, confirmed.statusCode(), confirmed.body());
        return codes.getFirst();
    }
}
