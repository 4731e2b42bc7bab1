// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nacre.app.demo.Demo;
import nacre.app.demo.Played;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Reply;
import nacre.store.Records;
import nacre.store.Store;
import nacre.web.Settings;
import nacre.web.founding.FoundingGate;
import nacre.web.session.Codes;
import nacre.web.session.Grant;

/// The real server over a real folder, on a free port, with a clock that only a test moves.
public final class StoryServer implements AutoCloseable {
    private final InstantSource clock;
    private final Consumer<Duration> passing;
    private final Path folder;
    private final Server server;

    /// Starts it; founding takes a set-up code.
    public StoryServer(Path folder, ZoneId zone) {
        this(folder, zone, Instant.parse("2026-11-23T12:00:00Z"));
    }

    /// The same folder served again, from that time on.
    static StoryServer again(Path folder, ZoneId zone, Instant start) {
        return new StoryServer(folder, zone, start);
    }

    private StoryServer(Path folder, ZoneId zone, Instant start) {
        var now = new AtomicReference<>(start);
        this.clock = now::get;
        this.passing = time -> now.updateAndGet(instant -> instant.plus(time));
        this.folder = folder;
        var random = new SecureRandom();
        server =
                Server.start(
                        Store.open(folder, random),
                        Settings.local(0, zone),
                        clock,
                        () -> true,
                        random,
                        FoundingGate.CODE);
    }

    /// The demo, whose days pass as its visitor wants.
    private StoryServer(Path folder, Played played, SecureRandom random) {
        this.clock = played;
        this.passing = time -> played.pass((int) time.toDays());
        this.folder = folder;
        Settings settings = Settings.local(0, Demo.ZONE).forDemo();
        server = DemoCommand.served(Store.open(folder, random), settings, played, random);
    }

    /// The demo's town, when its story ends.
    ///
    /// @param server serves it
    public record Town(Demo demo, StoryServer server) {

        /// Lives through it.
        public static Town in(Path folder) {
            Demo demo = lived(folder);
            return new Town(demo, new StoryServer(folder, Demo.ZONE, demo.end()));
        }

        /// Lives through it, and lives on when days pass.
        public static Town playedIn(Path folder) {
            Demo demo = lived(folder);
            var played = new Played(demo, demo::end);
            return new Town(demo, new StoryServer(folder, played, new SecureRandom()));
        }

        private static Demo lived(Path folder) {
            try (var store = Store.open(folder, new SecureRandom())) {
                Demo demo = Demo.live(store.journals(), store.keyrings());
                store.heartbeat(demo.end());
                return demo;
            }
        }

        /// The link by which one of those comes in whom the demo has codes for.
        public String link(Demo.Guest guest) {
            String code = server.code(guest.organ(), guest.member(), guest.sheet());
            return server.origin() + "/come-in#" + code;
        }
    }

    /// What whoever starts a server finds printed.
    public String setUpLink() {
        return server.setUpLink();
    }

    public String origin() {
        return server.origin();
    }

    /// Founds an organ by a plan that all its founders have accepted.
    public Clerk founded(FoundingPlan plan) {
        if (server.organs().found(plan) instanceof Reply.Recorded(var receipt)) {
            return Objects.requireNonNull(server.organs().find(receipt.organ()));
        }
        throw new IllegalStateException("It was not founded.");
    }

    /// A code with which a member comes in, from a sheet that was confirmed.
    public String code(OrganId organ, MemberId member, long sheet) {
        var grant =
                new Grant(
                        Grant.Kind.MEMBER, organ.value(), member.toString(), Long.toString(sheet));
        return server.codes().issue(grant, Codes.LINK, now());
    }

    public Organs organs() {
        return server.organs();
    }

    Keyring keyring(OrganId organ) {
        return server.keyrings().of(organ);
    }

    public Instant now() {
        return clock.instant();
    }

    /// Lets time pass, and what falls due by it be recorded, as the server's timer would.
    public void pass(Duration time) {
        passing.accept(time);
        server.organs().catchUp();
    }

    @Override
    public void close() {
        server.close();
    }

    /// What the command `verify` answers about the folder, line by line in JSON.
    public List<String> verify() {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var voice = new Voice(Sentences.in("en"), Voice.Format.JSON, out, out);
        var verification = new Verification(Brought.parts(), voice);
        try (var records = Records.open(folder)) {
            verification.verify(records);
        }
        Answer answer = verification.sum();
        voice.say(new Line("answer", Json.object().put("code", answer.code()).done()));
        return said.toString().lines().toList();
    }
}
