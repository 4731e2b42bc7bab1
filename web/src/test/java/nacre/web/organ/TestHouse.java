// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.journal.CommandId;
import nacre.journal.Journals;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Parts;
import nacre.organ.Receipt;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Surroundings;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.TestServer;
import nacre.web.founding.FoundingArrivals;
import nacre.web.part.PartsPages;
import nacre.web.session.Membership;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;

/// A whole house as `app` builds one, with records in memory: codes let members and founders in.
public final class TestHouse implements AutoCloseable {
    private final TestServer server;
    private final Visits visits;
    private final House house;

    /// What pages are made from.
    public record Given(House house, Organs organs, Visits visits) {}

    private TestHouse(PartsPages parts, Function<Given, List<Pages>> pages) {
        var built = new House[1];
        var made = new Visits[1];
        server =
                TestServer.housing(
                        raw -> {
                            made[0] =
                                    new Visits(
                                            organs(raw, parts.parts()),
                                            new Persons(raw.shelf, raw.random),
                                            parts);
                            built[0] = house(raw, made[0]);
                            return built[0];
                        },
                        built0 -> pages.apply(new Given(built0, made[0].organs(), made[0])));
        visits = made[0];
        house = built[0];
    }

    /// A house that serves these pages.
    public static TestHouse serving(Function<Given, List<Pages>> pages) {
        return serving(PartsPages.none(), pages);
    }

    /// A house whose organs have these parts, with what they bring to the pages.
    public static TestHouse serving(PartsPages parts, Function<Given, List<Pages>> pages) {
        return new TestHouse(parts, pages);
    }

    private static Organs organs(TestServer server, Parts parts) {
        return new Organs(
                Journals.inMemory(), parts, Surroundings.steady(server::now, server.random));
    }

    private static House house(TestServer server, Visits visits) {
        var passkeys = new OrganPasskeys(visits.organs(), server.shelf, server.random, "Nacre");
        var members = new MemberArrivals(visits.organs(), passkeys, server.random);
        return new House(
                server.shelf,
                TestServer.KEY,
                server::now,
                server.random,
                new OrganSurroundings(visits),
                new FoundingArrivals(
                        members, server.shelf, server.random, java.time.ZoneOffset.UTC),
                passkeys);
    }

    public TestServer server() {
        return server;
    }

    public House house() {
        return house;
    }

    public Organs organs() {
        return visits.organs();
    }

    /// Founds an organ by this plan.
    public Clerk found(FoundingPlan plan) {
        if (organs().found(plan) instanceof Reply.Recorded(var receipt)) {
            Clerk clerk = organs().find(receipt.organ());
            if (clerk != null) {
                return clerk;
            }
        }
        throw new IllegalStateException("It was not founded.");
    }

    /// Lets a member do something; it must be recorded.
    public Receipt hear(Clerk clerk, MemberId actor, Command command) {
        Reply reply = clerk.hear(new Request(new CommandId(command()), command, actor));
        if (reply instanceof Reply.Recorded(var receipt)) {
            return receipt;
        }
        throw new IllegalStateException(command + ": " + reply);
    }

    /// A fresh command id.
    public String command() {
        byte[] id = new byte[16];
        server.random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /// The cookie of a member who has come in.
    public String cookie(Clerk clerk, MemberId member) {
        var persons = new Persons(server.shelf, server.random);
        var membership =
                new Membership(clerk.journal().organ().value(), Long.toString(member.seq()));
        var person = persons.holder(membership, server.now());
        if (person == null) {
            person = persons.fresh();
            persons.join(person, membership, server.now());
        }
        return "nacre="
                + new Sessions(server.shelf, server.random)
                        .open(person, Session.Kind.OWN, server.now());
    }

    /// A page as the bearer of this cookie sees it.
    public HttpResponse<String> get(String cookie, String path) {
        return server.send(server.request(path).header("Cookie", cookie));
    }

    /// Sends a form with a fresh command id: name, value, name, value …
    public HttpResponse<String> post(String cookie, String path, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "command";
        all[1] = command();
        return server.postAs(cookie, path, all);
    }

    @Override
    public void close() {
        server.close();
    }
}
