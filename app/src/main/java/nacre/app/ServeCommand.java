// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import nacre.store.Store;
import nacre.web.Settings;
import nacre.web.Transport;
import nacre.web.founding.FoundingGate;

/// Serves a data folder until it is told to stop.
final class ServeCommand implements Command {
    private static final Duration LONGEST_UNSEEN_SLEEP = Duration.ofDays(30);
    private static final int PORT = 8080;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.folder("data"),
                Argument.number("port"),
                Argument.text("listen", "ADDRESS"),
                Argument.text("origin", "URL"),
                Argument.files("tls", "CERT KEY"),
                Argument.choice("behind-proxy"),
                Argument.text("host", "NAME"),
                Argument.choice("open-founding"),
                Argument.choice("clock-checked"));
    }

    @Override
    public Answer run(Given given, Voice voice) {
        Settings settings = settings(given);
        var random = new SecureRandom();
        InstantSource clock = InstantSource.system();
        var time = new Timekeeper(clock, System::nanoTime);
        var store = Store.open(given.path("data"), random);
        if (isClockDoubtful(store.lastHeartbeat(), clock.instant())
                && !given.has("clock-checked")) {
            store.close();
            voice.complain(Line.of("serve.clock"));
            return Answer.COULD_NOT;
        }
        var gate = given.has("open-founding") ? FoundingGate.OPEN : FoundingGate.CODE;
        try (var server = Server.start(store, settings, clock, time::isSteady, random, gate)) {
            voice.say(Line.of("serve.at", "origin", server.origin()));
            if (gate == FoundingGate.CODE) {
                voice.say(Line.of("serve.found", "link", server.setUpLink()));
            }
            Waiting.untilStopped();
        }
        return Answer.YES;
    }

    /// Whether the server seems to have slept for so long, or its clock to have gone back so far,
    /// that somebody should look at the clock first.
    static boolean isClockDoubtful(@org.jspecify.annotations.Nullable Instant last, Instant now) {
        return last != null
                && (Duration.between(last, now).compareTo(LONGEST_UNSEEN_SLEEP) > 0
                        || now.isBefore(last.minus(Server.NAP)));
    }

    private static Settings settings(Given given) {
        return new Settings(
                address(given.has("listen") ? given.text("listen") : "localhost"),
                given.number("port", PORT),
                transport(given),
                ZoneId.systemDefault(),
                given.has("host") ? given.text("host") : "");
    }

    private static Transport transport(Given given) {
        List<Path> tls = given.paths("tls");
        if (tls.isEmpty() && !given.has("behind-proxy")) {
            return new Transport.Plain();
        }
        URI origin = URI.create(given.has("origin") ? given.text("origin") : "");
        return tls.isEmpty()
                ? new Transport.BehindProxy(origin)
                : new Transport.Tls(tls.get(0), tls.get(1), origin);
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("There is no address «%s».".formatted(name), e);
        }
    }
}
