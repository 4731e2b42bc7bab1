// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Those who come from another organ, until each is on the roll: theirs is over, or this one has
/// split off from it.
///
/// @param from their organ
public record Coming(OrganId from, PVector<Comer> members) {

    /// One of them.
    ///
    /// @param member her entry on her organ's record
    /// @param described the entry there that holds her name
    /// @param since since when she was a member there: she does not wait here again
    public record Comer(MemberId member, long described, Instant since) {
        Json form() {
            return Json.object()
                    .put("described", described)
                    .put("member", member.seq())
                    .put("since", since.getEpochSecond())
                    .done();
        }

        /// Somebody who is on the roll.
        public static Comer of(Member member) {
            return new Comer(member.id(), member.described(), member.since());
        }

        static Comer read(Json.Fields fields) {
            fields.only("described", "member", "since");
            return new Comer(
                    new MemberId(fields.whole("member")),
                    fields.whole("described"),
                    Instant.ofEpochSecond(fields.whole("since")));
        }
    }

    /// These people as a letter names them.
    public static Json.Items form(List<Comer> members) {
        return new Json.Items(members.stream().map(Comer::form).toList());
    }

    /// Reads whom a letter names.
    ///
    /// @throws nacre.journal.Malformed if they are not in their form
    public static Coming read(OrganId from, Json.Items items) {
        PVector<Comer> members = TreePVector.empty();
        for (Json item : items.values()) {
            members = members.plus(Comer.read(fields(item)));
        }
        return new Coming(from, members);
    }

    private static Json.Fields fields(Json item) {
        if (item instanceof Json.Fields fields) {
            return fields;
        }
        throw new nacre.journal.Malformed("members", "objects", item.write());
    }

    Coming withoutFirst() {
        return new Coming(from, members.minus(0));
    }
}
