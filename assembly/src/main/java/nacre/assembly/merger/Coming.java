// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Those who come from an organ that is over, until each is on the roll.
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

        static Comer read(Json.Fields fields) {
            fields.only("described", "member", "since");
            return new Comer(
                    new MemberId(fields.whole("member")),
                    fields.whole("described"),
                    Instant.ofEpochSecond(fields.whole("since")));
        }
    }

    static Json.Fields form(List<Comer> members) {
        var items = new Json.Items(members.stream().map(Comer::form).toList());
        return Json.object().put("members", items).done();
    }

    /// Reads what a letter says.
    ///
    /// @throws nacre.journal.Malformed if it is not in its form
    static Coming read(OrganId from, Json.Fields says) {
        PVector<Comer> members = TreePVector.empty();
        for (Json item : says.only("members").items("members").values()) {
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
