// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import nacre.app.demo.Demo;
import nacre.journal.Json;
import nacre.store.Store;
import nacre.web.Settings;
import nacre.web.founding.FoundingGate;

/// Lives the demo's story in a folder of its own, serves itself some pages and ends, so that the
/// JVM can write down what it loaded (JEP 514). For the start script.
final class WarmCommand implements Command {
    private static final int ROUNDS = 25;
    private static final List<String> PATHS = List.of("/", "/come-in", "/account", "/no-such-page");

    @Override
    public String name() {
        return "warm";
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public Answer run(Given given, Voice voice) {
        try {
            Path folder = Files.createTempDirectory("nacre-warm-");
            try {
                return warm(folder, voice);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Answer warm(Path folder, Voice voice) throws IOException {
        var random = new SecureRandom();
        var store = Store.open(folder, random);
        var demo = Demo.live(store.journals(), store.keyrings());
        InstantSource clock = demo::end;
        store.heartbeat(clock.instant());
        var settings = Settings.local(0, Demo.ZONE);
        long pages = 0;
        try (var server =
                Server.start(store, settings, clock, () -> true, random, FoundingGate.CODE)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : PATHS) {
                    pages += read(server.origin() + path);
                }
            }
        }
        voice.say(new Line("warm.done", Json.object().put("pages", pages).done()));
        return Answer.YES;
    }

    /// Asks for a page, reads its answer whatever it is, and counts it.
    private static long read(String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        connection.setRequestProperty("Sec-Fetch-Site", "same-origin");
        try (var in =
                connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                        ? connection.getInputStream()
                        : connection.getErrorStream()) {
            if (in != null) {
                in.readAllBytes();
            }
        }
        return 1;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
