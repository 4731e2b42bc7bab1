// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.erasure;

import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// What happened to content.
public sealed interface ErasureAct extends Act {

    /// A content field of an earlier entry was erased: its value and its salt are gone, its
    /// commitment stays.
    ///
    /// @param entry whose content
    /// @param field which field
    /// @param subject the member whom a personal field is about; null for kept content
    record Erased(long entry, String field, @Nullable MemberId subject) implements ErasureAct {}

    @Override
    default String type() {
        return "content.erased";
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Erased(long entry, String field, var subject) -> {
                var facts = Json.object().put("entry", entry).put("field", field);
                if (subject != null) {
                    facts.put("subject", subject.seq());
                }
                yield facts.done();
            }
        };
    }

    /// Reads the permanent form.
    static ErasureAct read(String type, Json.Fields facts) {
        if (!type.equals("content.erased")) {
            throw new Malformed("type", "an act about content", type);
        }
        facts.only("entry", "field", "subject");
        return new Erased(
                facts.whole("entry"),
                facts.text("field"),
                facts.has("subject") ? new MemberId(facts.whole("subject")) : null);
    }
}
