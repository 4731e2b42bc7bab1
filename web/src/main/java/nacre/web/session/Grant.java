// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import nacre.journal.Json;

/// What a code opens, once.
public record Grant(Kind kind, String organ, String member) {

    /// What for.
    public enum Kind {
        /// A membership: `organ` and `member` say which.
        MEMBER,
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
                .done();
    }

    static Grant read(Json.Fields fields) {
        return new Grant(
                Kind.valueOf(fields.text("kind")), fields.text("organ"), fields.text("member"));
    }
}
