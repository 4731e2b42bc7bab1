// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.of(routes -> {
                    routes.get("/look", request -> Response.json(200, "{}"));
                    routes.post("/do", request -> Response.seeOther("/look"));
                });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, own, 303",
                "same-origin, -, 303",
                "-, own, 303",
                "-, -, 403",
                "none, own, 403",
                "same-site, own, 403",
                "cross-site, own, 403",
                "same-origin, null, 403",
                "same-origin, https://evil.example, 403",
                "-, https://evil.example, 403",
                "-, null, 403",
                "cross-site, https://evil.example, 403",
            })
    void a_change_comes_from_a_page_of_this_house(String site, String origin, int status) {
        var request =
                HttpRequest.newBuilder(URI.create(server.origin() + "/do"))
                        .POST(HttpRequest.BodyPublishers.noBody());
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("own") ? server.origin() : origin);
        }
        assertEquals(status, server.send(request).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "none, navigate, 200",
        "same-origin, cors, 200",
        "cross-site, navigate, 200",
        "cross-site, no-cors, 403",
        "same-site, cors, 403",
    })
    void other_sites_may_link_here_and_nothing_else(String site, String mode, int status) {
        var request =
                HttpRequest.newBuilder(URI.create(server.origin() + "/look"))
                        .header("Sec-Fetch-Site", site)
                        .header("Sec-Fetch-Mode", mode);
        assertEquals(status, server.send(request).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 421",
        "localhost, 421",
        "127.0.0.1:PORT, 421",
        "localhost:PORT, 200"
    })
    void another_host_name_is_not_answered(String host, int status) throws IOException {
        String sent =
                "GET /look HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                        .formatted(host.replace("PORT", "" + server.port()));
        try (var socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            String answer = new BufferedReader(in).readLine();
            assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        }
    }
}
