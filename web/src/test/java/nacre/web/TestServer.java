// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nacre.journal.Shelf;
import nacre.web.entry.Arrivals;
import nacre.web.passkey.ShelfPasskeys;

/// A real server on a free port, with a shelf in memory, chance from a seed and a clock that only a
/// test moves; and a plain client that speaks to it as a browser would.
public final class TestServer implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    public static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    public final Shelf shelf = Shelf.inMemory();
    public final RandomGenerator random = new Random(7);
    private final Web web;

    private TestServer(Transport transport, Surroundings surroundings, Pages... pages) {
        InstantSource clock = now::get;
        web =
                Web.start(
                        new Settings(
                                InetAddress.getLoopbackAddress(), 0, transport, ZoneOffset.UTC, ""),
                        new House(
                                shelf,
                                KEY,
                                clock,
                                random,
                                surroundings,
                                (grant, person, at) -> new Arrivals.Arrival.Welcome("/inside"),
                                new ShelfPasskeys(shelf, "Anna")),
                        List.of(pages));
    }

    private TestServer(Function<TestServer, House> house, Function<House, List<Pages>> pages) {
        var built = house.apply(this);
        var settings =
                new Settings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        new Transport.Plain(),
                        ZoneOffset.UTC,
                        "");
        web = Web.start(settings, built, pages.apply(built));
    }

    /// A server of a house that is built on this server's shelf, chance and clock.
    public static TestServer housing(
            Function<TestServer, House> house, Function<House, List<Pages>> pages) {
        return new TestServer(house, pages);
    }

    /// A server of these pages with nothing around them.
    public static TestServer of(Pages... pages) {
        return with(new Transport.Plain(), pages);
    }

    /// A server that speaks so.
    public static TestServer with(Transport transport, Pages... pages) {
        return new TestServer(transport, request -> Around.nothing(), pages);
    }

    /// A server that believes a proxy on this machine.
    public static TestServer behindProxy(URI origin, Pages... pages) {
        return with(new Transport.BehindProxy(origin), pages);
    }

    /// A server of these pages.
    public static TestServer around(Surroundings surroundings, Pages... pages) {
        return new TestServer(new Transport.Plain(), surroundings, pages);
    }

    /// Lets time pass.
    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    public Instant now() {
        return now.get();
    }

    public String origin() {
        return web.origin();
    }

    public int port() {
        return web.port();
    }

    /// A request that can still be changed, as a browser on a page of this house would make it.
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en");
    }

    /// A request to the port itself, without a word about where it comes from.
    public HttpRequest.Builder raw(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// Posts a form: name, value, name, value …
    public HttpResponse<String> post(String path, String... fields) {
        return send(posting(path, fields));
    }

    /// Posts a form with a cookie.
    public HttpResponse<String> postAs(String cookie, String path, String... fields) {
        return send(posting(path, fields).header("Cookie", cookie));
    }

    /// Posts a form that is written already.
    public HttpResponse<String> postBody(String path, String form) {
        return send(posting(path).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder posting(String path, String... fields) {
        return request(path)
                .header("Origin", origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    @Override
    public void close() {
        web.close();
        client.close();
    }
}
