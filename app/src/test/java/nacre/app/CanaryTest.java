// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.ballot.Choice;
import nacre.campaign.map.MapCommand;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Keyring.NotOpened;
import nacre.journal.Keyring.Unreadable;
import nacre.journal.Token;
import nacre.organ.Asks;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.web.Crawl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Law 7 by canaries: a string that stands nowhere else is put into each field that is personal or
/// must stay sealed, in a real server over a real folder; then it is searched in everything that
/// leaves: all pages and API answers that each reader can come to with their headers and addresses,
/// all logs at every level, what is printed, exports, backups, and every byte of the folder.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanaryTest {
    private static final Set<String> MEMBERS = Set.of("ana", "ben", "cem", "dia");
    private static final Set<String> DISK = Set.of("files", "export", "backup");

    @TempDir private Path folder;
    private final Leaving leaving = new Leaving();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<Canary> canaries = new ArrayList<>();
    private StoryServer server;
    private Clerk clerk;
    private Client client;
    private MemberId dia;
    private int copies;

    /// @param text what is searched for
    /// @param where who may read it, and in which files it may stand
    private record Canary(String what, String text, Set<String> where) {}

    @BeforeEach
    void found() {
        server = new StoryServer(folder.resolve("data"), ZoneOffset.UTC);
        client = new Client(server);
        cookies.put("stranger", "");
        clerk = server.founded(plan("Bakery", "zoe"));
        comesIn("zoe", code(ANNA));
        clerk = server.founded(plan("Depot-canary-organ", "ana"));
        comesIn("ana", code(ANNA));
        comesIn("ben", code(BEN));
        comesIn("cem", code(CEM));
        hear(ANNA, new RollCommand.AddMembers(List.of(new Person("Dia-name-1", "dia-contact-1"))));
        dia = clerk.standing().assembly().roll().people().lastKey();
        comesIn("dia", invited());
    }

    @AfterEach
    void close() {
        leaving.close();
        server.close();
    }

    private static FoundingPlan plan(String name, String first) {
        var roll = List.of(Grant.of(RollRules.KEEP_THE_ROLL), Grant.of(SignInRules.INVITE));
        return new FoundingPlan(
                name,
                "Together",
                ZoneId.of("UTC"),
                Template.WORKPLACE_BRANCH.charter(),
                List.of(),
                List.of(
                        new Person(first + "-name", first + "-contact"),
                        new Person(first + "-ben-name", first + "-ben-contact"),
                        new Person(first + "-cem-name", first + "-cem-contact")),
                List.of(
                        Ground.first(0, roll.getFirst(), roll.getLast()),
                        Ground.first(0, Grant.of(ORGANISE), Grant.of(STEER)),
                        Ground.first(2, Grant.of(SignInRules.INVITE), Grant.of(STEER))));
    }

    /// A code that Anna has made for a founder and Cem confirmed.
    private String code(MemberId member) {
        long sheet = hear(ANNA, new SignInCommand.PrepareCodes(List.of(member)));
        hear(CEM, new SignInCommand.ConfirmCodes(sheet));
        return server.code(clerk.journal().organ(), member, sheet);
    }

    private String path(String path) {
        return "/o/" + clerk.journal().organ() + path;
    }

    /// Somebody types her code; code and session are sealed from then on, to everybody.
    private void comesIn(String who, String code) {
        String cookie = client.comesIn(code);
        cookies.put(who, cookie);
        nowhere("code of " + who, code);
        nowhere("code of " + who + " as typed", code.replace("-", ""));
        nowhere("session of " + who, cookie.substring(cookie.indexOf('=') + 1));
    }

    /// Ana makes a code for Dia on her page, and Cem confirms it on his.
    private String invited() {
        var made = post("ana", "/people/invite", "as", "links", "member", Long.toString(dia.seq()));
        var code = Pattern.compile("/come-in#([A-Z2-9-]{14})").matcher(made.body());
        assertTrue(code.find(), made.body());
        var sheet = clerk.standing().assembly().signIns().sheets().lastKey();
        post("cem", "/people/invite/confirm", "sheet", sheet.toString());
        return code.group(1);
    }

    private HttpResponse<String> post(String who, String path, String... fields) {
        var answer = client.post(cookies.get(who), path(path), fields);
        assertTrue(answer.statusCode() < 400, answer.body());
        return answer;
    }

    private long hear(MemberId member, Command command) {
        var reply = clerk.hear(new Request(client.commandId(), command, member));
        return assertInstanceOf(Reply.Recorded.class, reply, reply::toString).receipt().first();
    }

    private void nowhere(String what, String text) {
        canaries.add(new Canary(what, text, Set.of()));
    }

    private void known(String what, String text, Set<String> readers) {
        var where = new TreeSet<>(readers);
        where.addAll(DISK);
        canaries.add(new Canary(what, text, where));
    }

    /// By where it left: all that did.
    private Map<String, String> everything() {
        var all = new LinkedHashMap<String, String>();
        String api = "/api" + path("");
        var begin =
                List.of(
                        "/",
                        "/none",
                        path(""),
                        path("/none"),
                        path("/record/copy"),
                        api,
                        api + "/entries");
        cookies.forEach(
                (who, cookie) -> all.put(who, "" + Crawl.of(server.origin(), cookie, begin)));
        all.put("files", Leaving.files(folder.resolve("data")));
        int copy = ++copies;
        for (String make :
                List.of(
                        "export %s --data DIR/data --to DIR/%d-export"
                                .formatted(clerk.journal().organ(), copy),
                        "backup --data DIR/data --to DIR/%d-backup".formatted(copy))) {
            assertEquals("→ 0", Transcript.answer(make, folder).getLast());
            String name = make.substring(0, make.indexOf(' '));
            all.put(name, Leaving.files(folder.resolve(copy + "-" + name)));
        }
        all.put("log", leaving.said());
        assertTrue(all.get("log").contains("Helidon"), "The log was not heard.");
        return all;
    }

    /// Every canary is found where it may be, and nowhere else.
    private void search() {
        Map<String, String> all = everything();
        var wrong = new ArrayList<String>();
        for (Canary canary : canaries) {
            var found = new TreeSet<String>();
            all.forEach((where, what) -> {
                if (what.contains(canary.text())) {
                    found.add(where);
                }
            });
            if (!found.equals(new TreeSet<>(canary.where()))) {
                wrong.add("%s: %s, not %s".formatted(canary.what(), found, canary.where()));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /// Ana and Cem have a mandate by which they must reach people.
    @Test
    void names_stay_among_members_and_contacts_with_those_whom_they_are_for() {
        known("the organ", "Depot-canary-organ", MEMBERS);
        known("a name", "ana-ben-name", MEMBERS);
        known("a contact", "ana-ben-contact", Set.of("ana", "ben", "cem"));
        known("a newcomer", "Dia-name-1", MEMBERS);
        known("her contact", "dia-contact-1", Set.of("ana", "cem", "dia"));
        search();
    }

    @Test
    void what_was_erased_is_nowhere_and_whoever_left_has_no_words_about_her_left() {
        long proposal = hear(BEN, Asks.put());
        var id = new ProposalId(proposal);
        long comment = hear(dia, new ProposalCommand.PostComment(id, null, "comment-canary"));
        hear(dia, new RollCommand.Describe(new Person("Dia-name-2", "dia-contact-2")));
        hear(dia, Asks.erase(dia, comment, "text"));
        hear(dia, Asks.erase(dia, dia.seq(), "name"));
        hear(dia, Asks.erase(dia, dia.seq(), "contact"));
        nowhere("an erased comment", "comment-canary");
        nowhere("an earlier name", "Dia-name-1");
        nowhere("an earlier contact", "dia-contact-1");
        var name = new Canary("her name", "Dia-name-2", union(MEMBERS, DISK));
        canaries.add(name);
        search();
        canaries.remove(name);
        post("dia", "/people/leave", "erase", "yes");
        nowhere("the name of one who left", "Dia-name-2");
        nowhere("her contact", "dia-contact-2");
        search();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    @Test
    void a_list_that_was_looked_at_and_dropped_is_forgotten() {
        var draft = post("ana", "/people/import", "pasted", "Name,Note\nEli-canary,note-canary\n");
        String at = draft.headers().firstValue("Location").orElseThrow();
        assertTrue(client.get(cookies.get("ana"), at).body().contains("Eli-canary"));
        post("ana", at.substring(path("").length()) + "/drop");
        nowhere("a name in a list", "Eli-canary");
        nowhere("a note in a list", "note-canary");
        search();
    }

    @Test
    void what_a_member_puts_into_a_draw_is_told_by_her_alone() {
        var ends = server.now().plus(Duration.ofDays(200));
        var called =
                new DrawAct.Called(
                        1, List.of(Grant.of(AnnouncementRules.ANNOUNCE)), ends, List.of());
        var words = List.of(Words.kept("task", "To tell"), Words.kept("title", "Herald"));
        decided(MatterKey.MANDATES, Enactment.of(called, words));
        comesIn("ana", code(ANNA));
        String secret = "canarysecret234567abcdef";
        String page = "/draws/" + called(clerk);
        post("ana", page + "/commit", "secret", secret);
        nowhere("a secret", secret);
        nowhere("a secret in groups", secret.replaceAll("(.{4})(?!$)", "$1-"));
        List.of("ben", "cem", "dia").forEach(cookies::remove);
        search();
    }

    private static long called(Clerk clerk) {
        for (long seq = clerk.journal().head().size() - 1; seq >= 0; seq--) {
            if (Objects.requireNonNull(clerk.journal().entry(seq))
                    .leaf()
                    .type()
                    .equals("draw.called")) {
                return seq;
            }
        }
        throw new AssertionError("No draw was called.");
    }

    private void decided(MatterKey matter, Enactment enactment) {
        hear(BEN, Asks.put(matter, enactment));
        server.pass(Duration.ofDays(4));
        var vote = clerk.standing().assembly().votes().open().firstEntry().getValue();
        List.of(ANNA, BEN, CEM).forEach(each -> hear(each, Asks.casts(vote.id(), Choice.YES)));
        server.pass(Duration.between(server.now(), vote.closes()));
    }

    @Test
    void what_is_noted_about_somebody_is_nowhere_and_neither_are_the_codes_that_open_it() {
        String text = noted("Eli-note-canary", "said-canary");
        String cipher = text.substring(text.lastIndexOf('.') + 1);
        canaries.add(new Canary("a sealed note", cipher, DISK));
        String page =
                post(
                                "ana",
                                "/keys/prepare",
                                "guard",
                                "codes",
                                "holder",
                                ANNA.toString(),
                                "holder",
                                CEM.toString())
                        .body();
        var codes =
                Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){6}")
                        .matcher(page)
                        .results()
                        .map(found -> found.group())
                        .toList();
        codes.forEach(code -> {
            nowhere("an unlock code", code);
            nowhere("an unlock code as typed", code.replace("-", ""));
        });
        post("cem", "/keys/confirm", "confirming", codes.getLast());
        search();
        Keyring keyring = server.keyring(clerk.journal().organ());
        assertEquals(
                "→ 0", Transcript.answer("key backup DIR/keys --data DIR/data", folder).getLast());
        assertEquals(-1, Leaving.files(folder.resolve("keys")).indexOf("-canary"));
        assertEquals(1, keyring.shred(List.of(new Token(text.split("\\.", -1)[1]))));
        assertEquals(new NotOpened(Unreadable.SHREDDED), keyring.open(unit(), text));
        search();
        assertEquals("→ 0", Transcript.answer("verify DIR/data", folder).getLast());
    }

    /// Ana opens a campaign, adds a yard and notes somebody in it; what stands in the record.
    private String noted(String name, String said) {
        var opened =
                new CampaignAct.Opened(
                        List.of(MatterKey.SHIFTS), 1, server.now().plus(Duration.ofDays(200)));
        var words =
                List.of(
                        Words.kept("acts", "Signed"),
                        Words.kept("aim", "Our plan"),
                        Words.kept("title", "Our shift plan"));
        decided(MatterKey.EVERYDAY, Enactment.of(opened, words));
        var campaign = clerk.standing().states().of(CAMPAIGNS).all().lastKey();
        var yard = new NewUnit(-1, UnitKind.PLACE, "North yard", 12);
        hear(ANNA, new AddUnits(UnitPath.of(campaign), List.of(yard)));
        comesIn("ana", code(ANNA));
        comesIn("cem", code(CEM));
        List.of("ben", "dia").forEach(cookies::remove);
        var command = client.commandId();
        Keyring keyring = server.keyring(clerk.journal().organ());
        Token about = keyring.fresh(command, 1).getFirst();
        var says = Json.object().put("name", name).put("said", said).done();
        var sealing = keyring.seal(about, unit(), command, says);
        String text = assertInstanceOf(Keyring.SealedText.class, sealing).text();
        hear(ANNA, new MapCommand.Note(new MapCommand.NoteIn(new UnitId(unit()), text)));
        nowhere("the name of somebody noted", name);
        nowhere("what she said", said);
        assertEquals(new Keyring.Opened(says), keyring.open(unit(), text));
        return text;
    }

    private long unit() {
        return clerk.standing().states().of(CAMPAIGNS).units().firstEntry().getValue().id().seq();
    }
}
