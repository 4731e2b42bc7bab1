// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nacre.web.Around;
import nacre.web.House;
import nacre.web.Response;
import nacre.web.TestServer;
import nacre.web.entry.Arrivals;
import nacre.web.passkey.ShelfPasskeys;
import nacre.web.session.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoPagesTest {
    private static final Stage.Role ANNA = role("driver", "7", "Anna");
    private static final Stage.Role BERTA = role("committee", "9", "Berta");
    private static final Stage.Role GONE = role("holder", "11", "Clara");

    private final List<Integer> passed = new ArrayList<>();
    private final TestServer server =
            TestServer.housing(
                    DemoPagesTest::house,
                    house ->
                            List.of(
                                    new DemoPages(house, stage()),
                                    routes ->
                                            routes.get(
                                                    "/inside",
                                                    request ->
                                                            Response.json(
                                                                    200,
                                                                    request.person()
                                                                            .memberships()
                                                                            .toString()))));

    private static Stage.Role role(String kind, String member, String name) {
        return new Stage.Role(kind, new Grant(Grant.Kind.MEMBER, "depot", member), name, "Depot");
    }

    private Stage stage() {
        return new Stage() {
            @Override
            public List<Role> roles() {
                return List.of(ANNA, BERTA, GONE);
            }

            @Override
            public void pass(int days) {
                passed.add(days);
                server.pass(Duration.ofDays(days));
            }
        };
    }

    private record Left(String member) {}

    private static House house(TestServer server) {
        return new House(
                server.shelf,
                TestServer.KEY,
                server::now,
                server.random,
                request -> Around.nothing(),
                (grant, person, at) ->
                        grant.equals(GONE.grant())
                                ? new Arrivals.Arrival.Refused(new Left("11"))
                                : new Arrivals.Arrival.Welcome("/inside"),
                new ShelfPasskeys(server.shelf, "Anna"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private String inside(String cookie) {
        return server.send(server.request("/inside").header("Cookie", cookie)).body();
    }

    @Test
    void a_visitor_becomes_one_after_another_and_never_two_at_once() {
        var first = server.post("/demo/as", "who", "0");
        assertEquals(303, first.statusCode());
        String anna = cookie(first);
        assertEquals("[Membership[organ=depot, member=7]]", inside(anna));
        String berta = cookie(server.postAs(anna, "/demo/as", "who", "1"));
        assertEquals("[Membership[organ=depot, member=9]]", inside(berta));
        assertFalse(inside(anna).contains("member="), "Anna is nobody's session any more.");
        String again = cookie(server.postAs(berta, "/demo/as", "who", "0"));
        assertEquals("[Membership[organ=depot, member=7]]", inside(again));
    }

    @Test
    void the_page_names_all_and_whom_one_is() {
        String body = server.get("/demo").body();
        assertEquals(3, Pattern.compile("Be (Anna|Berta|Clara)<").matcher(body).results().count());
        String anna = cookie(server.post("/demo/as", "who", "0"));
        body = server.send(server.request("/demo").header("Cookie", anna)).body();
        assertTrue(body.contains("You are here as her."), body);
        assertFalse(body.contains("Be Anna"), body);
    }

    @Test
    void days_pass_one_or_seven_at_a_time() {
        assertEquals(303, server.post("/demo/days", "days", "1").statusCode());
        assertEquals(303, server.post("/demo/days", "days", "7").statusCode());
        for (String wrong : List.of("0", "-1", "8", "2147483648", "many", "")) {
            assertEquals(400, server.post("/demo/days", "days", wrong).statusCode(), wrong);
        }
        assertEquals(List.of(1, 7), passed);
    }

    @Test
    void whoever_lets_days_pass_is_still_in_afterwards() {
        String anna = cookie(server.post("/demo/as", "who", "0"));
        for (int week = 0; week < 8; week++) {
            anna = cookie(server.postAs(anna, "/demo/days", "days", "7"));
        }
        assertEquals("[Membership[organ=depot, member=7]]", inside(anna));
    }

    @Test
    void nobody_is_who_is_not_there() {
        for (String wrong : List.of("3", "-1", "x", "", "99999999999999999999")) {
            assertEquals(400, server.post("/demo/as", "who", wrong).statusCode(), wrong);
        }
        assertEquals(403, server.post("/demo/as", "who", "2").statusCode());
    }

    @Test
    void another_site_moves_nothing() {
        var foreign =
                server.send(
                        server.raw("/demo/days")
                                .header("Origin", "https://elsewhere.example")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("days=7")));
        assertEquals(403, foreign.statusCode());
        assertEquals(List.of(), passed);
    }
}
