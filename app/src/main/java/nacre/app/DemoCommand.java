// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nacre.app.demo.Demo;
import nacre.journal.Json;
import nacre.store.Store;
import nacre.web.Settings;
import nacre.web.Transport;
import nacre.web.Web;
import nacre.web.founding.FoundingGate;
import nacre.web.session.Grant;

/// Lives through the demo town's eight months in a fresh folder, then serves it.
final class DemoCommand implements Command {
    private static final int PORT = 8080;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.number("port"));
    }

    @Override
    public Answer run(Given given, Voice voice) {
        var settings =
                new Settings(
                        InetAddress.getLoopbackAddress(),
                        given.number("port", PORT),
                        new Transport.Plain(),
                        Demo.ZONE,
                        "");
        Web.requireFree(settings); // or eight months would be lived in vain
        var random = new SecureRandom();
        Path folder = folder();
        var store = Store.open(folder, random);
        Demo demo = Demo.live(store.journals(), store.keyrings());
        InstantSource clock = from(demo.end(), InstantSource.system());
        store.heartbeat(clock.instant());
        try (var server =
                Server.start(store, settings, clock, () -> true, random, FoundingGate.CODE)) {
            voice.say(demoLine("demo.at", server.origin(), folder.toString()));
            for (Demo.Guest guest : demo.guests()) {
                var grant =
                        new Grant(
                                Grant.Kind.MEMBER,
                                guest.organ().value(),
                                Long.toString(guest.member().seq()),
                                Long.toString(guest.sheet()));
                String code = server.codes().issue(grant, Duration.ofDays(1), clock.instant());
                voice.say(link(guest, server.origin() + "/come-in#" + code));
            }
            voice.say(Line.of("demo.stop"));
            Waiting.untilStopped();
        }
        return Answer.YES;
    }

    private static Line demoLine(String key, String origin, String folder) {
        return new Line(key, Json.object().put("folder", folder).put("origin", origin).done());
    }

    private static Line link(Demo.Guest guest, String link) {
        return new Line(
                "demo." + guest.kind(),
                Json.object()
                        .put("link", link)
                        .put("name", guest.name())
                        .put("organ", guest.in())
                        .done());
    }

    /// The demo's clock goes on from where its story ends, so that its deadlines stay ahead.
    private static InstantSource from(Instant start, InstantSource real) {
        Duration apart = Duration.between(real.instant(), start);
        return () -> real.instant().plus(apart);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("nacre-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
