// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;

/// What the sealed list of a unit says: who may vote there. No rule reads it; who may look opens it
/// for a page.
///
/// @param members by pseudonym, in their order, none of them twice
public record ListedMembers(List<MemberId> members) {
    private static final String MEMBERS = "members";

    /// Puts them in order.
    public ListedMembers {
        members = members.stream().sorted(MemberId.ORDER).distinct().toList();
    }

    /// As it is sealed.
    public Json.Fields form() {
        return Json.object()
                .put(MEMBERS, Json.wholes(members.stream().map(MemberId::seq).toList()))
                .done();
    }

    /// Reads what was sealed.
    ///
    /// @throws nacre.journal.Malformed if it is no list
    public static ListedMembers read(Json.Fields says) {
        return new ListedMembers(
                says.only(MEMBERS).items(MEMBERS).wholes().stream().map(MemberId::new).toList());
    }
}
