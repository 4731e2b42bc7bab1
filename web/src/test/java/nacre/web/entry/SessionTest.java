// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nacre.web.Response;
import nacre.web.TestServer;
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {
    private static final Grant ANNA = new Grant(Grant.Kind.MEMBER, "depot", "anna");

    private TestServer server;
    private Codes codes;

    @BeforeEach
    void start() {
        server =
                TestServer.of(routes -> {
                    routes.get(
                            "/inside",
                            request -> {
                                request.person();
                                return Response.json(200, "in");
                            });
                    routes.get(
                            "/inside/{room}",
                            request -> {
                                request.person();
                                return Response.json(200, "in");
                            });
                    routes.post(
                            "/inside",
                            request -> {
                                request.person();
                                return Response.json(200, request.form("words"));
                            });
                });
        codes = new Codes(server.shelf, TestServer.KEY, server.random);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        String cookie = enter().headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertTrue(cookie.contains("Max-Age=2592000"), cookie);
        assertFalse(cookie.contains("Domain"), cookie);
    }

    @Test
    void a_session_ends_after_twelve_idle_hours() {
        String cookie = ComeInTest.cookie(enter());
        server.pass(Duration.ofHours(12).minusSeconds(1));
        assertTrue(isIn(cookie));
        server.pass(Duration.ofHours(12).minusSeconds(1));
        assertTrue(isIn(cookie));
        server.pass(Duration.ofHours(12));
        assertFalse(isIn(cookie));
    }

    @Test
    void on_a_shared_device_after_ten_idle_minutes_and_no_cookie_is_kept() {
        var answer = enter("shared", "yes");
        String set = answer.headers().firstValue("Set-Cookie").orElse("");
        assertFalse(set.contains("Max-Age"), set);
        String cookie = ComeInTest.cookie(answer);
        server.pass(Duration.ofMinutes(9));
        assertTrue(isIn(cookie));
        server.pass(Duration.ofMinutes(10));
        assertFalse(isIn(cookie));
    }

    @Test
    void in_any_case_after_thirty_days() {
        String cookie = ComeInTest.cookie(enter());
        for (int i = 0; i < 65; i++) {
            server.pass(Duration.ofHours(11));
            assertTrue(isIn(cookie), "after " + (i + 1) * 11 + " hours");
        }
        server.pass(Duration.ofHours(5));
        assertFalse(isIn(cookie));
    }

    @Test
    void leaving_ends_it_on_the_server_too() {
        String cookie = ComeInTest.cookie(enter());
        assertEquals(303, server.postAs(cookie, "/leave").statusCode());
        assertFalse(isIn(cookie));
    }

    @Test
    void leaving_elsewhere_leaves_this_one() {
        String here = ComeInTest.cookie(enter());
        String there = ComeInTest.cookie(enter());
        assertEquals(303, server.postAs(here, "/account/sessions/close-others").statusCode());
        assertTrue(isIn(here));
        assertFalse(isIn(there));
    }

    @Test
    void nobody_ends_the_session_of_another() {
        String anna = ComeInTest.cookie(enter());
        var ben = new Grant(Grant.Kind.MEMBER, "depot", "ben");
        String code = codes.issue(ben, Codes.SHEET, server.now());
        String bens = ComeInTest.cookie(server.post("/come-in", "code", code, "to", "/"));
        for (var kept : server.shelf.list("session", server.now())) {
            server.postAs(bens, "/account/sessions/close", "session", kept.key());
        }
        assertTrue(isIn(anna));
    }

    @Test
    void a_stranger_is_led_to_the_door_and_back() {
        var answer = server.get("/inside");
        assertEquals(303, answer.statusCode());
        assertEquals("/come-in?to=/inside", answer.headers().firstValue("Location").orElse(""));
    }

    /// Browsers send neither, and nothing but an address of this house comes back.
    @ParameterizedTest
    @ValueSource(strings = {"/inside/é", "http://evil.example/inside"})
    void who_is_led_to_the_door_by_no_path_of_this_house_comes_to_the_front_page(String target)
            throws IOException {
        String sent =
                "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
                        .formatted(target, server.port());
        try (var socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            var head = new BufferedReader(in).lines().takeWhile(line -> !line.isEmpty()).toList();
            assertFalse(head.getFirst().startsWith("HTTP/1.1 5"), head::toString);
            assertFalse(head.toString().contains("evil.example"), head::toString);
        }
    }

    @Test
    void what_was_typed_while_away_is_kept() {
        var answer = server.post("/inside", "command", "00", "words", "Dear \"all\" <b>");
        assertEquals(401, answer.statusCode());
        assertTrue(
                answer.body().contains("value=\"Dear &#34;all&#34; &lt;b&gt;\"")
                        || answer.body().contains("value=\"Dear &#34;all&#34; &lt;b>\""),
                answer.body());
    }

    private HttpResponse<String> enter(String... more) {
        String code = codes.issue(ANNA, Codes.SHEET, server.now());
        var fields = new String[more.length + 4];
        System.arraycopy(more, 0, fields, 4, more.length);
        fields[0] = "code";
        fields[1] = code;
        fields[2] = "to";
        fields[3] = "/inside";
        return server.post("/come-in", fields);
    }

    private boolean isIn(String cookie) {
        return server.send(server.request("/inside").header("Cookie", cookie)).statusCode() == 200;
    }
}
