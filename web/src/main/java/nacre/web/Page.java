// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.function.Supplier;
import nacre.web.words.Text;

/// What every page needs besides its own view: words, title, what stands around it. Each template
/// takes one as its first parameter and hands it to the layout.
///
/// `commands` draws a fresh id for each form, so that a form sent twice is done once.
public record Page(Text text, String title, Around around, String path, Supplier<String> commands) {

    /// A sentence of the reader's language.
    public String say(String key, Object... namesAndValues) {
        return text.of(key, namesAndValues);
    }

    /// A fresh command id for one form.
    public String command() {
        return commands.get();
    }

    /// The same page, its title saying that something has to be changed first.
    public Page withProblem() {
        return new Page(text, text.of("page.problem", "title", title), around, path, commands);
    }

    /// The title as browsers show it: the page, the organ, the house.
    public String fullTitle() {
        return around.organ().isEmpty()
                ? title + " – Nacre"
                : title + " – " + around.organ() + " – Nacre";
    }

    /// The language for `lang`.
    public String language() {
        return text.words().locale().toLanguageTag();
    }
}
