// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import nacre.journal.Json;

/// What a code opens, once.
///
/// @param sheet the entry by which it was prepared, for a membership; it opens nothing before that
///     sheet is confirmed. Empty for what needs no second person
public record Grant(Kind kind, String organ, String member, String sheet) {

    /// What a code opens that needs no second person.
    public Grant(Kind kind, String organ, String member) {
        this(kind, organ, member, "");
    }

    /// What for.
    public enum Kind {
        /// A membership: `organ` and `member` say which.
        MEMBER,
        /// A membership whose bearer lost every way in, and for whom others vouched; `sheet` is the
        /// entry that made the code.
        COMEBACK,
        /// A founder's place in a draft: `organ` is the draft, `member` the place.
        FOUNDER,
        /// The founding of an organ on this server; both are empty.
        SETUP
    }

    /// The membership that it opens.
    public Membership membership() {
        return new Membership(organ, member);
    }

    Json.Fields fields() {
        return Json.object()
                .put("kind", kind.name())
                .put("member", member)
                .put("organ", organ)
                .put("sheet", sheet)
                .done();
    }

    static Grant read(Json.Fields fields) {
        return new Grant(
                Kind.valueOf(fields.text("kind")),
                fields.text("organ"),
                fields.text("member"),
                fields.has("sheet") ? fields.text("sheet") : "");
    }
}
