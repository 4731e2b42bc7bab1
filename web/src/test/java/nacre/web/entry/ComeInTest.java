// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nacre.web.Response;
import nacre.web.TestServer;
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComeInTest {
    private static final Grant ANNA = new Grant(Grant.Kind.MEMBER, "depot", "anna");

    private TestServer server;
    private Codes codes;

    @BeforeEach
    void start() {
        server =
                TestServer.of(routes ->
                        routes.get(
                                "/inside",
                                request ->
                                        Response.json(
                                                200, request.person().memberships().toString())));
        codes = new Codes(server.shelf, TestServer.KEY, server.random);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_code_opens_the_door_and_the_membership_is_known_inside() {
        var answer = enter(codes.issue(ANNA, Codes.SHEET, server.now()));
        assertEquals(303, answer.statusCode());
        assertEquals("/account/first?to=/inside", location(answer));
        String inside = inside(cookie(answer)).body();
        assertTrue(inside.contains("organ=depot, member=anna"), inside);
    }

    @Test
    void it_may_be_typed_in_any_case_with_or_without_spaces_and_dashes() {
        String code = codes.issue(ANNA, Codes.SHEET, server.now());
        String typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " – ") + " ";
        assertEquals(303, enter(typed).statusCode());
    }

    @Test
    void it_works_once_even_for_32_at_the_same_instant() throws Exception {
        String code = codes.issue(ANNA, Codes.SHEET, server.now());
        var go = new CountDownLatch(1);
        Callable<Integer> try_it =
                () -> {
                    go.await();
                    return enter(code).statusCode();
                };
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                tries.add(threads.submit(try_it));
            }
            go.countDown();
            for (Future<Integer> one : tries) {
                answers.add(one.get());
            }
        }
        assertEquals(1, answers.stream().filter(status -> status == 303).count(), "" + answers);
    }

    @Test
    void a_code_of_32_threads_on_the_shelf_goes_to_one()
            throws ExecutionException, InterruptedException {
        String code = codes.issue(ANNA, Codes.SHEET, server.now());
        int got = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                tries.add(threads.submit(() -> codes.take(code, server.now()) != null));
            }
            for (Future<Boolean> one : tries) {
                got += one.get() ? 1 : 0;
            }
        }
        assertEquals(1, got);
    }

    @Test
    void it_grows_old() {
        String code = codes.issue(ANNA, Codes.LINK, server.now());
        server.pass(Codes.LINK);
        var answer = enter(code);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("This code does not open anything"), answer.body());
    }

    @Test
    void looking_at_the_link_uses_nothing_up() {
        String code = codes.issue(ANNA, Codes.LINK, server.now());
        assertEquals(200, server.get("/come-in").statusCode());
        assertEquals(303, enter(code).statusCode());
    }

    @Test
    void the_shelf_holds_neither_code_nor_token() {
        String code = codes.issue(ANNA, Codes.SHEET, server.now());
        String token = cookie(enter(code)).replace("nacre=", "");
        String all = "" + server.shelf.list("code", server.now());
        all += server.shelf.list("session", server.now());
        assertFalse(all.contains(code.replace("-", "")));
        assertFalse(all.contains(token));
    }

    @Test
    void the_same_code_may_fail_five_times_a_minute() {
        for (int i = 0; i < 5; i++) {
            assertEquals(422, enter("ABCD-EFGH-JKMN").statusCode());
        }
        var answer = enter("ABCD-EFGH-JKMN");
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("Too many attempts"), answer.body());
        server.pass(Duration.ofSeconds(13));
        assertEquals(422, enter("ABCD-EFGH-JKMN").statusCode());
    }

    @Test
    void one_address_may_fail_sixty_times_and_right_codes_do_not_count() {
        for (int i = 0; i < 100; i++) {
            var grant = new Grant(Grant.Kind.MEMBER, "depot", "m" + i);
            assertEquals(303, enter(codes.issue(grant, Codes.SHEET, server.now())).statusCode());
        }
        for (int i = 0; i < 60; i++) {
            assertEquals(422, enter(wrong(i)).statusCode(), "attempt " + i);
        }
        assertEquals(429, enter(wrong(60)).statusCode());
    }

    @Test
    void whoever_comes_in_again_is_the_same_person() {
        enter(codes.issue(ANNA, Codes.SHEET, server.now()));
        var before = server.shelf.list("person", server.now());
        enter(codes.issue(ANNA, Codes.SHEET, server.now()));
        assertEquals(before, server.shelf.list("person", server.now()));
    }

    @Test
    void a_second_organ_joins_the_first_on_the_same_device() {
        String cookie = cookie(enter(codes.issue(ANNA, Codes.SHEET, server.now())));
        var bakery = new Grant(Grant.Kind.MEMBER, "bakery", "anna7");
        String code = codes.issue(bakery, Codes.SHEET, server.now());
        var answer = server.postAs(cookie, "/come-in", "code", code, "to", "/inside");
        String inside = inside(cookie(answer)).body();
        assertTrue(inside.contains("depot") && inside.contains("bakery"), inside);
    }

    @Test
    void where_another_member_of_the_organ_is_in_she_comes_in_as_herself() {
        String annas = cookie(enter(codes.issue(ANNA, Codes.SHEET, server.now())));
        var ben = new Grant(Grant.Kind.MEMBER, "depot", "ben");
        String code = codes.issue(ben, Codes.SHEET, server.now());
        var answer = server.postAs(annas, "/come-in", "code", code, "to", "/inside");
        String inside = inside(cookie(answer)).body();
        assertTrue(inside.contains("member=ben") && !inside.contains("member=anna"), inside);
        assertFalse(inside(annas).body().contains("ben"), inside(annas).body());
    }

    @Test
    void on_a_device_that_others_use_nobody_is_taken_for_who_is_in_there() {
        var bakery = new Grant(Grant.Kind.MEMBER, "bakery", "ben");
        for (String[] shared : new String[][] {{"yes", ""}, {"", "yes"}}) {
            String anna = codes.issue(ANNA, Codes.SHEET, server.now());
            String annas = cookie(server.post("/come-in", "code", anna, "shared", shared[0]));
            String bens = codes.issue(bakery, Codes.SHEET, server.now());
            server.postAs(annas, "/come-in", "code", bens, "shared", shared[1]);
            assertFalse(inside(annas).body().contains("bakery"), inside(annas).body());
        }
    }

    @Test
    void behind_a_proxy_only_what_the_proxy_wrote_says_where_she_comes_from() {
        try (var proxied = TestServer.behindProxy(URI.create("https://branch.example"))) {
            for (int i = 0; i < 60; i++) {
                assertEquals(422, guesses(proxied, wrong(i), "10.0.0." + i, "203.0.113.7"));
            }
            assertEquals(429, guesses(proxied, wrong(60), "10.0.0.60", "203.0.113.7"));
            assertEquals(422, guesses(proxied, wrong(61), "203.0.113.7", "203.0.113.8"));
        }
    }

    /// A wrong code, sent with an address that the guesser made up and the one that the proxy saw.
    private static int guesses(TestServer server, String code, String made, String seen) {
        String form = TestServer.encoded("code", code, "to", "/");
        return server.send(
                        server.raw("/come-in")
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Host", "branch.example")
                                .header("X-Forwarded-For", made + ", " + seen)
                                .header("Origin", "https://branch.example")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)))
                .statusCode();
    }

    @Test
    void no_way_leads_out_of_the_house() {
        String code = codes.issue(ANNA, Codes.SHEET, server.now());
        for (String to :
                new String[] {"//evil.example", "/\\evil.example", "https://evil.example"}) {
            var answer = server.get("/come-in?to=" + TestServer.encoded("", to).substring(1));
            assertFalse(answer.body().contains("evil"), to);
        }
        assertNotEquals("", code);
    }

    private HttpResponse<String> enter(String code) {
        return server.post("/come-in", "code", code, "to", "/inside");
    }

    private HttpResponse<String> inside(String cookie) {
        return server.send(server.request("/inside").header("Cookie", cookie));
    }

    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String wrong(int number) {
        return "ABCDEFGHJK" + (char) ('A' + number / 8) + (char) ('2' + number % 8);
    }
}
