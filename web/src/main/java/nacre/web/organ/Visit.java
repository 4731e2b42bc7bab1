// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.time.ZoneId;
import java.time.ZoneOffset;
import nacre.assembly.Assembly;
import nacre.assembly.founding.Founding;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.journal.CommandId;
import nacre.organ.Clerk;
import nacre.organ.Reply;
import nacre.organ.Standing;
import nacre.web.Page;
import nacre.web.Request;
import nacre.web.charter.CharterWords;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// One member's visit to one organ for one request: how things stand, and what she asks for.
///
/// @param clerk the only way in
/// @param standing how things durably stood when the request came
/// @param me who she is there
public record Visit(Clerk clerk, Standing standing, MemberId me, Request request) {

    /// The assembly's state.
    public Assembly assembly() {
        return standing.assembly();
    }

    /// The path of a page of this organ, `path` beginning with a slash.
    public String path(String path) {
        return "/o/" + standing.organ() + path;
    }

    /// The organ's name.
    public String organName() {
        return clerk.contents().text(0, "name");
    }

    /// Where the organ's hours are counted.
    public ZoneId zone() {
        Founding founding = assembly().founding();
        return founding == null ? ZoneOffset.UTC : founding.zone();
    }

    /// The words of her language, with the organ's hours.
    public Text text() {
        Text text = request.text();
        return new Text(text.words(), zone(), text.now());
    }

    /// Somebody's name, or what stands for it once it is erased.
    public String name(MemberId member) {
        String name = clerk.contents().name(standing, member);
        return name == null ? text().of("person.erased", "id", member.seq()) : name;
    }

    /// What stands in a content field of an entry; words in its place if it was erased.
    public String words(long seq, String field) {
        String found = clerk.contents().find(seq, field);
        return found == null ? text().of("content.erased") : found;
    }

    /// The charter in force in her words.
    public CharterWords charter() {
        return charter(assembly().charters().current().seq());
    }

    /// A charter in her words, with the titles of entry `seq`, which put or proposes it.
    public CharterWords charter(long seq) {
        return new CharterWords(
                text(), matter -> clerk.contents().find(seq, "title." + matter.value()));
    }

    /// Why the rules do not allow something, with names in place of numbers.
    public String refusal(Refusal why) {
        return charter()
                .refusal(why, value -> value instanceof MemberId member ? name(member) : value);
    }

    /// The frame of a page of this organ.
    public Page page(String title) {
        Page page = request.page(title);
        return new Page(text(), page.title(), page.around(), page.path(), page.commands());
    }

    /// Asks for something, under the command id that the form carries.
    public Reply hear(Command command) {
        return hear(command, null);
    }

    /// Asks for something under a mandate.
    public Reply hear(Command command, @Nullable MandateId mandate) {
        var id = new CommandId(request.command());
        return clerk.hear(new nacre.organ.Request(id, command, me, mandate));
    }
}
