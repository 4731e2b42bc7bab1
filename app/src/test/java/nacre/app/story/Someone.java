// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nacre.web.browser.Accessible.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nacre.web.words.Text;

/// One person with her phone. She reads and presses what stands on the page, named by its key in
/// the text files.
final class Someone {
    private final Page page;
    private final String name;
    private final Supplier<Text> text;
    private final BiConsumer<Page, String> camera;
    private final Weight weight;

    Someone(Page page, String name, Supplier<Text> text, BiConsumer<Page, String> camera) {
        this.page = page;
        this.name = name;
        this.text = text;
        this.camera = camera;
        this.weight = new Weight(page);
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    String say(String key, Object... namesAndValues) {
        return text.get().of(key, namesAndValues);
    }

    /// Opens an address.
    Someone opens(String address) {
        weight.turn();
        page.navigate(address);
        return this;
    }

    /// Presses the button of this key.
    Someone presses(String key, Object... namesAndValues) {
        return presses(page.locator("main"), key, namesAndValues);
    }

    /// Presses the button of this key within a part of the page.
    Someone presses(Locator within, String key, Object... namesAndValues) {
        weight.turn();
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(say(key, namesAndValues))
                                .setExact(true))
                .first()
                .click();
        return this;
    }

    /// Follows the link of this key.
    Someone follows(String key, Object... namesAndValues) {
        return followsWords(say(key, namesAndValues));
    }

    /// Follows the link with these words.
    Someone followsWords(String words) {
        weight.turn();
        page.locator("main")
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        return this;
    }

    /// Opens a part of the page that is folded.
    Someone unfolds(String key) {
        page.locator("summary").filter(new Locator.FilterOptions().setHasText(say(key))).click();
        return this;
    }

    /// Types into the field whose label has this key.
    Someone types(String key, String words) {
        page.locator("main")
                .getByLabel(say(key), new Locator.GetByLabelOptions().setExact(true))
                .first()
                .fill(words);
        return this;
    }

    /// Ticks what has this label.
    Someone ticks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    /// Reads the sentence of this key.
    Someone reads(String key, Object... namesAndValues) {
        return readsWords(say(key, namesAndValues));
    }

    /// Reads these words somewhere on the page.
    Someone readsWords(String words) {
        try {
            assertThat(page.getByText(words).first()).isVisible();
        } catch (AssertionError missing) {
            String main = page.locator("main").innerText();
            throw new AssertionError(
                    "%s does not read «%s» on %s but:%n%s".formatted(name, words, page.url(), main),
                    missing);
        }
        return this;
    }

    /// Does not find the sentence of this key.
    Someone misses(String key, Object... namesAndValues) {
        assertThat(page.getByText(say(key, namesAndValues))).hasCount(0);
        return this;
    }

    /// Has arrived on the page of this title; it can be used by everyone, fits, and was light.
    Someone looks(String titleKey, Object... namesAndValues) {
        return looksAt(say(titleKey, namesAndValues));
    }

    /// The same for a heading that is somebody's own words.
    Someone looksAt(String heading) {
        assertThat(page.locator("main h1").first()).hasText(heading);
        camera.accept(page, picture(heading));
        assertAccessible(page);
        weight.assertLight(name + " on " + page.url());
        return this;
    }

    private String picture(String heading) {
        return "story-" + (name + "-" + heading).replaceAll("\\W+", "-");
    }

    /// Comes in with the code that her link carries, and makes a passkey.
    Someone comesInBy(String link) {
        opens(link).looks("comein.title").presses("comein.code.do").looks("first.title");
        return presses("make.do");
    }

    /// Comes back on a later day, with her passkey, to a page she wants to see.
    Someone comesBackTo(String address) {
        return opens(address).looks("comein.title").presses("comein.passkey.do");
    }
}
