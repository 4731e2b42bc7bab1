// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.CommandId;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Receipt;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Surroundings;
import nacre.web.Pages;
import nacre.web.TestServer;
import nacre.web.part.PartsPages;
import nacre.web.session.Membership;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;

/// A branch of five, Ana, Ben and Cem founders, Dia and Eli put on the roll by Ana, served by a
/// real server: for tests of pages of organs. Ana holds a mandate to keep the roll, invite and
/// announce.
public final class Branch implements AutoCloseable {
    public static final MemberId ANA = FoundingPlan.founder(0);
    public static final MemberId BEN = FoundingPlan.founder(1);
    public static final MemberId CEM = FoundingPlan.founder(2);

    private final Random random = new Random(11);
    public final TestServer server;
    public final Clerk clerk;
    private final Persons persons;
    private final Sessions sessions;
    private final Clock clock = new Clock();

    private static final class Clock {
        private Instant now = TestServer.NOON;
    }

    /// A branch whose name and texts hold what somebody might do harm with.
    public Branch(Function<Visits, List<Pages>> pages) {
        this(Template.WORKPLACE_BRANCH.charter(), pages);
    }

    /// The same under this charter.
    public Branch(Charter charter, Function<Visits, List<Pages>> pages) {
        this(charter, PartsPages.none(), pages);
    }

    /// The same with other parts and their pages. Ana has all powers of these parts.
    public Branch(Charter charter, PartsPages parts, Function<Visits, List<Pages>> pages) {
        var organs =
                new Organs(
                        Journals.inMemory(),
                        parts.parts(),
                        Surroundings.steady(() -> clock.now, random));
        var visits = new Visits(organs, null, parts);
        server =
                TestServer.around(
                        new OrganSurroundings(visits), pages.apply(visits).toArray(Pages[]::new));
        persons = new Persons(server.shelf, server.random);
        sessions = new Sessions(server.shelf, server.random);
        clerk = found(organs, charter, parts);
        hear(ANA, new RollCommand.AddMembers(List.of(person("Dia"), person("Eli"))));
    }

    /// All powers that these parts have, for Ana.
    private static List<FoundingPlan.FirstMandate> mandatesOf(PartsPages parts) {
        var powers = parts.all().stream().flatMap(each -> each.part().powers().stream());
        List<Grant> grants = powers.map(Grant::of).toList();
        return grants.isEmpty()
                ? List.of()
                : List.of(
                        new FoundingPlan.FirstMandate(
                                List.of(0),
                                grants,
                                "Treasurer",
                                "Keep what belongs to all.",
                                Duration.ofDays(90)));
    }

    private static Clerk found(Organs organs, Charter charter, PartsPages parts) {
        var first =
                new FoundingPlan.FirstMandate(
                        List.of(0),
                        List.of(
                                Grant.of(nacre.assembly.roll.RollRules.KEEP_THE_ROLL),
                                Grant.of(nacre.assembly.signin.SignInRules.INVITE),
                                Grant.of(
                                        nacre.assembly.announcement.AnnouncementRules.ANNOUNCE, 3)),
                        "Secretary",
                        "Keep the roll, invite, and tell members what happens.",
                        Duration.ofDays(90));
        var firsts = new ArrayList<>(List.of(first));
        firsts.addAll(mandatesOf(parts));
        Reply reply =
                organs.found(
                        new FoundingPlan(
                                "Depot North",
                                "A branch of drivers and mechanics.",
                                ZoneId.of("Europe/London"),
                                charter,
                                List.of(),
                                List.of(person("Ana"), person("Ben"), person("Cem")),
                                firsts));
        OrganId organ = ((Reply.Recorded) reply).receipt().organ();
        Clerk clerk = organs.find(organ);
        if (clerk == null) {
            throw new IllegalStateException("The organ was founded and is not there.");
        }
        return clerk;
    }

    private static Person person(String name) {
        return new Person(name, name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
    }

    /// The address of a page of the organ.
    public String path(String path) {
        return "/o/" + clerk.journal().organ() + path;
    }

    /// Lets a member do something; it must be recorded.
    public Receipt hear(MemberId actor, Command command) {
        var id = new CommandId(command());
        Reply reply = clerk.hear(new Request(id, command, actor));
        if (reply instanceof Reply.Recorded(var receipt)) {
            return receipt;
        }
        throw new IllegalStateException(command + ": " + reply);
    }

    /// Everybody on the roll answers the vote opened last.
    public void everybodyVotes(Choice choice) {
        VoteId vote = clerk.standing().assembly().votes().open().lastKey();
        for (MemberId member : List.copyOf(clerk.standing().assembly().roll().people().keySet())) {
            if (clerk.standing().assembly().roll().contains(member)) {
                hear(member, new VoteCommand.CastVote(vote, new Ballot.Said(choice)));
            }
        }
    }

    /// Lets time pass, and records what falls due by it.
    public void pass(Duration time) {
        server.pass(time);
        clock.now = clock.now.plus(time);
        clerk.catchUp();
    }

    /// A fresh command id.
    public String command() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /// The cookie of a member who has come in.
    public String cookie(MemberId member) {
        var membership =
                new Membership(clerk.journal().organ().value(), Long.toString(member.seq()));
        var person = persons.holder(membership, server.now());
        if (person == null) {
            person = persons.fresh();
            persons.join(person, membership, server.now());
        }
        return "nacre=" + sessions.open(person, Session.Kind.OWN, server.now());
    }

    /// The cookie of somebody who has come in and is no member here.
    public String foreigner() {
        return "nacre=" + sessions.open(persons.fresh(), Session.Kind.OWN, server.now());
    }

    /// A page as this member sees it.
    public HttpResponse<String> get(MemberId member, String path) {
        return get(cookie(member), path);
    }

    /// A page as the bearer of this cookie sees it.
    public HttpResponse<String> get(String cookie, String path) {
        HttpRequest.Builder request = server.request(path).header("Cookie", cookie);
        return server.send(request);
    }

    /// Sends a form with a file.
    public HttpResponse<String> upload(MemberId member, String to, String file, String... fields) {
        var body = new StringBuilder();
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("command", command()));
        for (int i = 0; i < all.size(); i += 2) {
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                    .append(all.get(i))
                    .append("\"\r\n\r\n")
                    .append(all.get(i + 1))
                    .append("\r\n");
        }
        body.append("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"")
                .append("\r\n\r\n")
                .append(file)
                .append("\r\n--edge--\r\n");
        return server.send(
                server.request(to)
                        .header("Cookie", cookie(member))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body.toString(), StandardCharsets.UTF_8)));
    }

    /// Sends a form with a fresh command id: name, value, name, value …
    public HttpResponse<String> post(MemberId member, String path, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "command";
        all[1] = command();
        return server.postAs(cookie(member), path, all);
    }

    @Override
    public void close() {
        server.close();
    }
}
