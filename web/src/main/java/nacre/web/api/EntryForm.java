// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.api;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Json;
import nacre.journal.Leaf;
import nacre.web.record.Legible;

/// Entries as the API says them to one member.
final class EntryForm {
    private final Legible legible;

    EntryForm(MemberId reader) {
        this.legible = new Legible(reader);
    }

    /// One entry: leaf, its hash, facts, and what she may read of the content.
    Json.Fields of(Entry entry) {
        Leaf leaf = entry.leaf();
        List<Json> content = new ArrayList<>();
        entry.content().forEach(field -> content.add(field(leaf, field)));
        return Json.object()
                .put("content", new Json.Items(content))
                .put("facts", entry.facts())
                .put("leaf", leaf.form())
                .put("leafHash", entry.leafHash().toString())
                .put("seq", entry.seq())
                .done();
    }

    private Json field(Leaf leaf, Content content) {
        var form =
                Json.object().put("class", content.keeping().word()).put("field", content.field());
        Long subject = content.subject();
        if (subject != null) {
            form.put("subject", subject);
        }
        Content.Held held = content.held();
        if (held == null) {
            form.put("erased", true);
        } else if (legible.isFor(leaf, content)) {
            form.put("value", held.value());
        } else {
            form.put("withheld", true);
        }
        return form.done();
    }
}
