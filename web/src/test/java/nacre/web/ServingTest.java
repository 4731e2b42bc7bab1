// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nacre.web.asset.Asset;
import nacre.web.asset.Assets;
import nacre.web.jte.StaticTemplates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServingTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(ServingTest::pages, ServingTest::forms);
    }

    private static void pages(Routes routes) {
        var templates = new StaticTemplates();
        routes.get(
                "/page",
                request ->
                        Response.page(
                                templates.trouble(
                                        request.page("<b>Title</b>"), request.query("q"), "end")));
        routes.get(
                "/numbers/{number}",
                request -> said(request.path("number", Integer::valueOf).toString()));
        routes.get(
                "/mistake",
                request -> {
                    throw new IllegalStateException("Anna's secret");
                });
    }

    private static void forms(Routes routes) {
        routes.post("/text", request -> said("" + request.form("text").length()));
        routes.post("/number", request -> said("" + request.form("number", Integer::valueOf)));
        routes.post(
                "/file",
                request -> said(request.form("words") + " " + request.file("roll").length));
    }

    private static Response said(String words) {
        return Response.json(200, words);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_answer_carries_the_headers() {
        for (String path : new String[] {"/page", "/mistake", "/nothing", Assets.style()}) {
            var headers = server.get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
            assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""));
            assertEquals(
                    "same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""));
        }
        assertEquals(
                "no-store", server.get("/page").headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void nothing_typed_becomes_markup() {
        String body = server.get("/page?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").body();
        assertFalse(body.contains("<script>alert"));
        assertFalse(body.contains("<b>Title"));
        assertTrue(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), body);
    }

    @Test
    void a_missing_page_says_what_to_do() {
        HttpResponse<String> answer = server.get("/nothing/here");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("There is no such page"), answer.body());
    }

    @Test
    void a_part_of_the_path_that_does_not_read_is_a_missing_page() {
        assertEquals(200, server.get("/numbers/7").statusCode());
        assertEquals(404, server.get("/numbers/seven").statusCode());
    }

    @Test
    void a_field_that_does_not_read_is_named() {
        HttpResponse<String> answer = server.post("/number", "number", "<seven>");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("“number” holds “&lt;seven&gt;”"), answer.body());
    }

    @Test
    void a_mistake_of_ours_tells_nobody_what_was_typed() {
        HttpResponse<String> answer = server.get("/mistake");
        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("Anna"));
        assertTrue(answer.body().contains("The mistake is ours"));
    }

    @Test
    void a_text_of_a_megabyte_gets_a_clear_answer() {
        HttpResponse<String> answer = server.post("/text", "text", "x".repeat(1_000_000));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("Yours has 1,000,000"), answer.body());
    }

    @Test
    void a_file_comes_with_its_form() {
        String body =
                """
                --line\r
                Content-Disposition: form-data; name="words"\r
                \r
                déjà\r
                --line\r
                Content-Disposition: form-data; name="roll"; filename="a.csv"\r
                Content-Type: text/csv\r
                \r
                Anna;Ben\r
                --line--\r
                """;
        var answer =
                server.send(
                        server.request("/file")
                                .header("Origin", server.origin())
                                .header("Content-Type", "multipart/form-data; boundary=line")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals("déjà 8", answer.body());
    }

    @Test
    void so_does_a_form_that_is_larger_still() {
        HttpResponse<String> answer = server.post("/text", "text", "ж".repeat(2_000_000));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("1,500 kilobytes"), answer.body());
    }

    @Test
    void assets_are_packed_kept_for_ever_and_small() {
        int total = 0;
        for (Asset asset : Assets.all()) {
            var answer =
                    server.send(server.request(asset.path()).header("Accept-Encoding", "gzip"));
            assertEquals(200, answer.statusCode(), asset.path());
            assertTrue(
                    answer.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            total += asset.bytes(true).length;
        }
        assertTrue(total < 35_000, "all assets, packed: " + total);
    }

    @Test
    void head_is_answered_without_a_body() {
        var answer =
                server.send(
                        server.request("/page")
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }
}
