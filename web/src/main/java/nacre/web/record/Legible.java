// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.List;
import nacre.assembly.AssemblyPart;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Content;
import nacre.journal.Leaf;

/// What content a member may read: everything of the assembly but other people's contact data and
/// sign-ins; of other parts only what is not personal, or about herself.
public final class Legible {
    private static final List<String> HERS_ALONE = List.of("contact", "credential");

    private final MemberId reader;

    /// What this member may read.
    public Legible(MemberId reader) {
        this.reader = reader;
    }

    /// Whether she may read this field of an entry.
    public boolean isFor(Leaf leaf, Content content) {
        Long subject = content.subject();
        if (subject != null && subject == reader.seq()) {
            return true;
        }
        boolean isAssembly = AssemblyPart.ASSEMBLY.topics().contains(Act.topic(leaf.type()));
        return isAssembly
                ? !HERS_ALONE.contains(content.field())
                : content.keeping() == Content.Keeping.KEPT;
    }
}
