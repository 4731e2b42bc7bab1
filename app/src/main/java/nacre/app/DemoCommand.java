// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nacre.app.demo.Demo;
import nacre.app.demo.Played;
import nacre.journal.Json;
import nacre.store.Store;
import nacre.web.Settings;
import nacre.web.Transport;
import nacre.web.Web;
import nacre.web.demo.DemoPages;
import nacre.web.demo.Stage;
import nacre.web.founding.FoundingGate;

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
        Settings settings =
                new Settings(
                                InetAddress.getLoopbackAddress(),
                                given.number("port", PORT),
                                new Transport.Plain(),
                                Demo.ZONE,
                                "")
                        .forDemo();
        Web.requireFree(settings); // or eight months would be lived in vain
        var random = new SecureRandom();
        Path folder = folder();
        var store = Store.open(folder, random);
        Demo demo = Demo.live(store.journals(), store.keyrings());
        var played = new Played(demo, InstantSource.system());
        store.heartbeat(played.instant());
        try (var server = served(store, settings, played, random)) {
            voice.say(demoLine("demo.at", server.origin(), folder.toString()));
            for (Stage.Role role : played.roles()) {
                String code =
                        server.codes().issue(role.grant(), Duration.ofDays(1), played.instant());
                voice.say(link(role, server.origin() + "/come-in#" + code));
            }
            voice.say(Line.of("demo.stop"));
            Waiting.untilStopped();
        }
        return Answer.YES;
    }

    private static Line demoLine(String key, String origin, String folder) {
        return new Line(key, Json.object().put("folder", folder).put("origin", origin).done());
    }

    private static Line link(Stage.Role role, String link) {
        return new Line(
                "demo." + role.kind(),
                Json.object()
                        .put("link", link)
                        .put("name", role.name())
                        .put("organ", role.organ())
                        .done());
    }

    /// Serves the town, whose days can pass.
    static Server served(Store store, Settings settings, Played played, SecureRandom random) {
        Server server =
                Server.start(
                        store,
                        settings,
                        played,
                        () -> true,
                        random,
                        FoundingGate.CODE,
                        house -> List.of(new DemoPages(house, played)));
        played.goOnIn(server.organs());
        return server;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("nacre-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
