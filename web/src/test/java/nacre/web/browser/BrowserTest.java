// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;

/// A test in a real Chromium. Whatever the browser's console says against a page fails the test:
/// above all, that the policy of the house blocked something.
public abstract class BrowserTest {
    public static final int PHONE = 360;
    public static final int WIDE = 1280;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--headless",
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        var found = List.copyOf(complaints);
        complaints.clear();
        Assertions.assertEquals(List.of(), found, "the browser's console");
    }

    /// A fresh browser of somebody with a device of this width.
    protected Page visitor(int width) {
        return visitor(width, options -> {});
    }

    /// The same without scripts.
    protected Page visitorWithoutScript(int width) {
        return visitor(width, options -> options.setJavaScriptEnabled(false));
    }

    /// The same in the dark.
    protected Page visitorInTheDark(int width) {
        return visitor(width, options -> options.setColorScheme(ColorScheme.DARK));
    }

    private Page visitor(int width, Consumer<Browser.NewContextOptions> change) {
        var options =
                new Browser.NewContextOptions()
                        .setViewportSize(width, width == PHONE ? 740 : 900)
                        .setLocale("en-GB");
        change.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(10_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /// Answers of 4xx are pages like others here; the console reports each.
    private static boolean isExpected(String complaint) {
        return complaint.startsWith(
                "Failed to load resource: the server responded with a status of 4");
    }

    /// Gives a browser an authenticator of its own, which says yes to everything: a phone's finger.
    protected static void withAuthenticator(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("ctap2Version", "ctap2_1");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    /// Takes a picture, `target/screens/NAME-WIDTH.png`, of the whole page.
    protected static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens/" + name + "-" + width + ".png"))
                        .setFullPage(true));
    }
}
