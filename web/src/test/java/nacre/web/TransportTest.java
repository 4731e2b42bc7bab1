// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransportTest {
    private static final URI ORIGIN = URI.create("https://branch.example");
    @TempDir Path folder;

    @Test
    void plain_http_is_for_this_machine_only() throws IOException {
        var everywhere = InetAddress.getByAddress(new byte[4]);
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new Settings(
                                        everywhere, 0, new Transport.Plain(), ZoneOffset.UTC, ""));
        assertTrue(refused.getMessage().contains("--tls"), refused.getMessage());
    }

    @Test
    void an_origin_is_https_and_no_more_than_a_host() {
        for (String wrong :
                new String[] {"http://a.example", "https://a.example/", "a.example", "https:a"}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Transport.BehindProxy(URI.create(wrong)),
                    wrong);
        }
    }

    @Test
    void behind_a_proxy_its_word_is_taken_and_needed() {
        try (var server = TestServer.behindProxy(ORIGIN, new Plainly())) {
            assertEquals(200, proxied(server, "https", "branch.example").statusCode());
            assertEquals(421, proxied(server, "http", "branch.example").statusCode());
            assertEquals(421, proxied(server, "https", "evil.example").statusCode());
            assertEquals(421, server.send(server.raw("/look")).statusCode());
            String policy =
                    proxied(server, "https", "branch.example")
                            .headers()
                            .firstValue("Strict-Transport-Security")
                            .orElse("");
            assertEquals("max-age=63072000", policy);
        }
    }

    @Test
    void behind_tls_the_cookie_is_bound_to_the_host() {
        try (var server = TestServer.behindProxy(ORIGIN, new Plainly())) {
            var answer =
                    server.send(
                            server.raw("/leave")
                                    .header("X-Forwarded-Proto", "https")
                                    .header("X-Forwarded-Host", "branch.example")
                                    .header("Origin", ORIGIN.toString())
                                    .POST(HttpRequest.BodyPublishers.noBody()));
            String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.startsWith("__Host-nacre="), cookie);
            assertTrue(cookie.contains("Secure") && cookie.contains("Path=/"), cookie);
        }
    }

    @Test
    void with_a_certificate_and_its_key_it_speaks_tls() throws Exception {
        Path store = folder.resolve("store.p12");
        run(
                "-genkeypair -alias a -keyalg EC -dname CN=localhost -ext SAN=dns:localhost"
                        + " -validity 9 -storetype PKCS12 -storepass secret -keystore "
                        + store);
        var keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        var tls =
                new Transport.Tls(
                        pem("CERTIFICATE", keys.getCertificate("a").getEncoded()),
                        pem("PRIVATE KEY", keys.getKey("a", "secret".toCharArray()).getEncoded()),
                        URI.create("https://localhost"));
        try (var server = TestServer.with(tls, new Plainly());
                var client = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "https://localhost:" + server.port() + "/look"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            // The port is not in the origin here, so the host is another: but TLS was spoken.
            assertEquals(421, answer.statusCode());
        }
    }

    @Test
    void files_that_are_no_certificate_and_key_are_refused() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("x.pem"), "nonsense");
        var tls = new Transport.Tls(nonsense, nonsense, ORIGIN);
        assertThrows(
                IllegalArgumentException.class, () -> TestServer.with(tls, new Plainly()).close());
    }

    private static HttpResponse<String> proxied(TestServer server, String proto, String host) {
        return server.send(
                server.raw("/look")
                        .header("X-Forwarded-Proto", proto)
                        .header("X-Forwarded-Host", host));
    }

    private Path pem(String kind, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(bytes);
        return Files.writeString(
                folder.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load((InputStream) null, null);
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static void run(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static final class Plainly implements Pages {
        @Override
        public void routes(Routes routes) {
            routes.get("/look", request -> Response.json(200, "{}"));
        }
    }
}
