// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.function.Supplier;
import nacre.web.words.Text;

/// What every page needs besides its own view: words, title, what stands around it. Each template
/// takes one as its first parameter and hands it to the layout.
///
/// `commands` draws a fresh id for each form, so that a form sent twice is done once. `kept` is the
/// id that the form of this very address keeps, because nobody can tell whether it was recorded;
/// empty for all others.
///
/// @param isDemo whether it is of a made-up town
public record Page(
        Text text,
        String title,
        Around around,
        String path,
        Supplier<String> commands,
        String kept,
        boolean isDemo) {

    /// A page on which every form gets a fresh id.
    public Page(Text text, String title, Around around, String path, Supplier<String> commands) {
        this(text, title, around, path, commands, "", false);
    }

    /// The same page, said in these words and hours.
    public Page saying(Text other) {
        return new Page(other, title, around, path, commands, kept, isDemo);
    }

    /// A sentence of the reader's language.
    public String say(String key, Object... namesAndValues) {
        return text.of(key, namesAndValues);
    }

    /// A fresh command id for one form.
    public String command() {
        return commands.get();
    }

    /// The command id for the form that goes to `action`.
    public String command(String action) {
        return kept.isEmpty() || !action.equals(path) ? command() : kept;
    }

    /// The same page, the form that was just sent keeping its command id: to send it again is safe.
    public Page keeping(String command) {
        return new Page(text, title, around, path, commands, command, isDemo);
    }

    /// The same page, its title saying that something has to be changed first.
    public Page withProblem() {
        String problem = text.of("page.problem", "title", title);
        return new Page(text, problem, around, path, commands, kept, isDemo);
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
