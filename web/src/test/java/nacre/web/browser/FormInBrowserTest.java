// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nacre.web.Around;
import nacre.web.Form;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.TestServer;
import nacre.web.jte.StaticTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A page with a form, as other people make them: sent quietly where there is script, whole
/// without.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormInBrowserTest extends BrowserTest {
    private final StaticTemplates templates = new StaticTemplates();
    private final AtomicReference<String> sent = new AtomicReference<>("");
    private TestServer server;

    @BeforeEach
    void start() {
        server =
                TestServer.around(
                        request ->
                                new Around(
                                        "Quayside Depot",
                                        List.of(
                                                new Around.OrganLink(
                                                        "/", "Quayside Depot", "", true)),
                                        List.of(
                                                new Around.Place("/", "place.today", false, false),
                                                new Around.Place(
                                                        "/say", "place.decide", true, false),
                                                new Around.Place(
                                                        "/r", "place.record", false, true)),
                                        new Around.Rest.UpTo(7, "/r")),
                        this::routes);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void routes(Routes routes) {
        routes.get("/say", request -> Response.page(page(request, Form.empty())))
                .get(
                        "/",
                        request -> Response.page(templates.trouble(request.page("Front"), "", "")))
                .post("/say", this::say);
    }

    private Response say(Request request) {
        String words = request.form("words", 200);
        if (words.length() < 3) {
            return Response.unfinished(page(request, request.form().wrong("words", "Say more.")));
        }
        sent.set(request.command() + " " + words);
        return Response.seeOther("/");
    }

    private JteModel page(Request request, Form form) {
        var page = request.page("Say it");
        var field =
                templates.tagField(
                        form,
                        "words",
                        "Your words",
                        "A few.",
                        "Seen by all.",
                        "",
                        "off",
                        "",
                        "text",
                        3);
        return templates.layout(
                form.isWrong() ? page.withProblem() : page,
                out -> {
                    out.writeContent("<h1>Say it</h1>");
                    templates.tagErrors(page, form).render(out);
                    templates
                            .tagForm(
                                    page,
                                    "/say",
                                    inner -> {
                                        field.render(inner);
                                        inner.writeContent("<button>Say it</button>");
                                    },
                                    "",
                                    "",
                                    false)
                            .render(out);
                });
    }

    @Test
    void with_script_a_form_is_sent_quietly_and_a_problem_gets_the_focus() {
        Page page = visitor(PHONE);
        page.navigate(server.origin() + "/say");
        page.evaluate("window.stayed = true");
        page.getByLabel("Your words").fill("ab");
        press(page);
        assertThat(page.getByText("Say more.").first()).isVisible();
        assertThat(page).hasTitle(Pattern.compile("^Problem: Say it"));
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertAccessible(page);
        picture(page, "form-problem");
        assertThat(page.getByLabel("Your words")).hasValue("ab");
        page.getByLabel("Your words").fill("abc <b>");
        press(page);
        page.waitForURL(server.origin() + "/");
        assertEquals(true, page.evaluate("window.stayed"));
        assertTrue(sent.get().endsWith(" abc <b>"), sent.get());
        page.goBack();
        assertThat(page.getByLabel("Your words")).isVisible();
    }

    @Test
    void without_script_it_is_a_form() {
        Page page = visitorWithoutScript(PHONE);
        page.navigate(server.origin() + "/say");
        page.getByLabel("Your words").fill("without script");
        press(page);
        page.waitForURL(server.origin() + "/");
        assertTrue(sent.get().endsWith(" without script"), sent.get());
    }

    @Test
    void a_text_that_is_too_long_comes_back_to_be_mended() {
        Page page = visitor(PHONE);
        page.navigate(server.origin() + "/say");
        page.getByLabel("Your words").fill("x".repeat(201));
        press(page);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("This text is too long");
        picture(page, "mend");
        assertAccessible(page);
        page.locator("#words").fill("short enough");
        page.locator("main button").click();
        page.waitForURL(server.origin() + "/");
        assertTrue(sent.get().matches("[0-9a-f]{32} short enough"), sent.get());
    }

    @Test
    void places_are_reached_at_both_widths() {
        Page page = visitor(WIDE);
        page.navigate(server.origin() + "/say");
        assertAccessible(page);
        picture(page, "form");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Today")).click();
        page.waitForURL(server.origin() + "/");
    }

    private static void press(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Say it")).click();
    }
}
