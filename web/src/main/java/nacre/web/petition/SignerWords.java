// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import nacre.assembly.part.MemberId;
import nacre.campaign.petition.Petition;
import nacre.journal.Leaf;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Those who signed, by name.
public final class SignerWords {

    private SignerWords() {}

    /// Who brought an entry about: a member by name, or a guest, who has none on the record.
    public static String who(Visit visit, Leaf leaf) {
        Long actor = leaf.actor();
        return actor == null
                ? visit.text().of("petition.who.guest")
                : visit.name(new MemberId(actor));
    }

    /// Whether this is a member, or was one; else a guest, who goes by the entry of her link.
    static boolean isMember(Visit visit, long who) {
        return visit.assembly().roll().find(new MemberId(who)) != null;
    }

    /// The name of who signed; null of a guest whose name nobody can read any more.
    static @Nullable String name(
            Visit visit, SignerNames names, long who, Petition.Signature signature) {
        return isMember(visit, who)
                ? visit.name(new MemberId(who))
                : names.open(visit, who, signature);
    }
}
