// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import nacre.journal.CommandId;

/// A plain client of a server, which sends forms as a browser on one of its pages would.
final class Client {
    private final StoryServer server;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Random random = new Random(23);

    Client(StoryServer server) {
        this.server = server;
    }

    CommandId commandId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return new CommandId(HexFormat.of().formatHex(id));
    }

    /// Comes in by a code; the cookie.
    String comesIn(String code) {
        var in = post("", "/come-in", "code", code, "to", "/");
        assertEquals(303, in.statusCode(), in.body());
        return in.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    HttpResponse<String> get(String cookie, String path) {
        return send(request(cookie, path));
    }

    /// Sends a form with a fresh command id: name, value, name, value …
    HttpResponse<String> post(String cookie, String path, String... fields) {
        var form = new ArrayList<String>();
        form.add("command=" + commandId().hex());
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return send(
                request(cookie, path)
                        .header("Origin", server.origin())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", form))));
    }

    private HttpRequest.Builder request(String cookie, String path) {
        var request =
                HttpRequest.newBuilder(URI.create(server.origin() + path))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
