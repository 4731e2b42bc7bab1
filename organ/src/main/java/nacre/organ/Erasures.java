// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import nacre.assembly.erasure.EraseContent;
import nacre.assembly.erasure.ErasureRefusal;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Journal;
import org.jspecify.annotations.Nullable;

/// Holds what is to be erased against the content that is there; rules cannot, for they read no
/// content.
final class Erasures {

    private Erasures() {}

    /// Why a command names content that cannot be erased so, or null.
    static @Nullable Refusal whyNot(EraseContent erase, Journal journal) {
        for (EraseContent.Field field : erase.fields()) {
            Entry entry = journal.entry(field.entry());
            Content content = entry == null ? null : find(entry, field.field());
            if (content == null) {
                return new ErasureRefusal.NoSuchContent(field.entry(), field.field());
            }
            if (content.isErased()) {
                return new ErasureRefusal.ErasedBefore(field.entry(), field.field());
            }
            if (!isAbout(content, erase.subject())) {
                return new ErasureRefusal.NotAboutHer(
                        field.entry(), field.field(), erase.subject());
            }
        }
        return null;
    }

    /// Whether a field is personal and about this member.
    static boolean isAbout(Content content, MemberId subject) {
        Long about = content.subject();
        return content.keeping() == Content.Keeping.PERSONAL
                && about != null
                && about == subject.seq();
    }

    static @Nullable Content find(Entry entry, String field) {
        for (Content content : entry.content()) {
            if (content.field().equals(field)) {
                return content;
            }
        }
        return null;
    }
}
