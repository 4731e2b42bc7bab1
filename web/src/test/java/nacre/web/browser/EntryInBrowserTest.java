// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nacre.web.Around;
import nacre.web.Response;
import nacre.web.TestServer;
import nacre.web.jte.StaticTemplates;
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
class EntryInBrowserTest extends BrowserTest {
    private static final Grant ANNA = new Grant(Grant.Kind.MEMBER, "depot", "anna");

    private TestServer server;
    private Codes codes;

    @BeforeEach
    void start() {
        var templates = new StaticTemplates();
        server =
                TestServer.around(
                        request ->
                                new Around(
                                        "Quayside Depot",
                                        List.of(
                                                new Around.OrganLink(
                                                        "/", "All my organs", "Anna", false),
                                                new Around.OrganLink(
                                                        "/inside",
                                                        "Quayside Depot",
                                                        "60 members",
                                                        true)),
                                        List.of(),
                                        new Around.Rest.UpTo(1204, "/record")),
                        routes ->
                                routes.get(
                                        "/inside",
                                        request -> {
                                            request.person();
                                            return Response.page(
                                                    templates.trouble(
                                                            request.page("Inside"),
                                                            "You are in.",
                                                            ""));
                                        }));
        codes = new Codes(server.shelf, TestServer.KEY, server.random);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_new_member_comes_in_by_link_makes_a_passkey_and_next_time_uses_it(int width) {
        Page page = visitor(width);
        withAuthenticator(page);
        page.navigate(server.origin() + "/come-in#" + code());
        assertThat(page).not().hasURL(Pattern.compile("#")); // no code stays in the address
        picture(page, "come-in");
        assertAccessible(page);
        press(page, "Come in with the code");
        page.waitForURL("**/account/first**");
        picture(page, "first");
        assertAccessible(page);
        page.getByLabel("Name for this device").fill("my <b>phone");
        press(page, "Make the passkey");
        page.waitForURL(server.origin() + "/inside");
        page.navigate(server.origin() + "/account");
        assertThat(page.getByText("my <b>phone")).isVisible();
        picture(page, "account");
        assertAccessible(page);
        press(page, "Leave on this device");
        page.waitForURL("**/come-in");
        press(page, "Come in with a passkey");
        page.waitForURL(server.origin() + "/");
        page.navigate(server.origin() + "/inside");
        assertThat(page.getByText("You are in.")).isVisible();
        picture(page, "inside");
    }

    @Test
    void an_answer_of_a_passkey_that_somebody_overheard_opens_nothing() {
        Page page = visitor(PHONE);
        withAuthenticator(page);
        page.navigate(server.origin() + "/come-in#" + code());
        press(page, "Come in with the code");
        press(page, "Make the passkey");
        page.waitForURL(server.origin() + "/inside");
        page.context().clearCookies();
        page.navigate(server.origin() + "/come-in");
        var overheard = new AtomicReference<>("");
        page.onRequest(request -> {
            if (request.url().endsWith("/come-in/passkey")) {
                overheard.set(request.postData());
            }
        });
        press(page, "Come in with a passkey");
        page.waitForURL(server.origin() + "/");
        var again = server.postBody("/come-in/passkey", overheard.get());
        assertEquals(422, again.statusCode());
        assertTrue(again.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void an_unknown_passkey_is_refused_in_words() {
        Page page = visitor(PHONE);
        withAuthenticator(page);
        page.navigate(server.origin() + "/come-in#" + code());
        press(page, "Come in with the code");
        press(page, "Make the passkey");
        page.waitForURL(server.origin() + "/inside");
        for (var kept : server.shelf.list("passkey", server.now())) {
            server.shelf.take("passkey", kept.key(), server.now());
        }
        page.context().clearCookies();
        page.navigate(server.origin() + "/come-in");
        press(page, "Come in with a passkey");
        assertThat(page.getByText("That did not work. Try again, or use a code below."))
                .isVisible();
    }

    @Test
    void without_script_the_code_is_typed_and_a_wrong_one_is_explained() {
        Page page = visitorWithoutScript(PHONE);
        page.navigate(server.origin() + "/come-in");
        assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(1);
        page.getByLabel("Code from your card or link").fill("nonsense");
        page.locator("#code").press("Enter");
        assertThat(page).hasTitle(Pattern.compile("^Problem: "));
        assertThat(page.locator("#code")).hasValue("nonsense");
        page.getByLabel("Code from your card or link").fill(code());
        page.locator("#code").press("Enter");
        page.waitForURL("**/account/first**");
        page.locator("a", new Page.LocatorOptions().setHasText("Later")).press("Enter");
        assertThat(page.getByText("You are in.")).isVisible();
    }

    @Test
    void the_language_is_chosen_and_kept() {
        Page page = visitor(PHONE);
        page.navigate(server.origin() + "/language?to=/come-in");
        picture(page, "language");
        assertAccessible(page);
        press(page, "Español");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Entrar");
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        picture(page, "come-in-es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "trust"})
    void the_house_explains_itself(String name) {
        Page page = visitor(PHONE);
        page.navigate(server.origin() + "/" + name);
        picture(page, name);
        assertAccessible(page);
    }

    @Test
    void pages_of_trouble_are_accessible() {
        Page page = visitorInTheDark(PHONE);
        page.navigate(server.origin() + "/nothing");
        picture(page, "trouble-dark");
        assertAccessible(page);
    }

    private String code() {
        return codes.issue(ANNA, Codes.LINK, server.now());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
