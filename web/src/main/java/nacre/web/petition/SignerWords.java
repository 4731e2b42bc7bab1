// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import nacre.assembly.part.MemberId;
import nacre.campaign.petition.Petition;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Those who signed, by name.
final class SignerWords {

    private SignerWords() {}

    /// Whether this is a member, or was one; else a guest, who goes by the entry of her link.
    static boolean isMember(Visit visit, long who) {
        return visit.assembly().roll().find(new MemberId(who)) != null;
    }

    /// The name of who signed; null of a guest whose name is not on the record any more.
    static @Nullable String name(Visit visit, long who, Petition.Signature signature) {
        return isMember(visit, who)
                ? visit.name(new MemberId(who))
                : visit.clerk().contents().find(signature.entry(), "name");
    }
}
