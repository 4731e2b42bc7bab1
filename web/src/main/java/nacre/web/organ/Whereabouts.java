// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import nacre.assembly.Assembly;
import nacre.assembly.founding.Founding;
import nacre.assembly.part.MemberId;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.web.session.Membership;
import org.jspecify.annotations.Nullable;

/// Where a member of an organ that became part of another is now.
///
/// @param clerk of the organ that goes on
/// @param member her entry there
public record Whereabouts(Clerk clerk, MemberId member) {

    /// Where she is now; null if she stayed out, or her organ is part of none.
    public static @Nullable Whereabouts of(Organs organs, OrganId from, MemberId member) {
        OrganId organ = from;
        MemberId her = member;
        while (true) {
            Clerk there = organs.find(organ);
            Founding founding = there == null ? null : there.standing().assembly().founding();
            OrganId into = founding == null ? null : founding.into();
            if (there == null || into == null) {
                return there == null || organ.equals(from) ? null : new Whereabouts(there, her);
            }
            Clerk next = organs.find(into);
            if (next == null) {
                return null;
            }
            next.catchUp();
            MemberId id = next.standing().assembly().ties().mergers().entry(organ, her);
            if (id == null) {
                return null;
            }
            organ = into;
            her = id;
        }
    }

    /// Whether she had a passkey in an organ that she came from, so that no code lets anybody in as
    /// her before she has come in herself.
    static boolean hadPasskey(Organs organs, Assembly assembly, MemberId member) {
        for (var from : assembly.ties().mergers().taken().entrySet()) {
            Clerk there = organs.find(from.getKey());
            for (var each : from.getValue().entrySet()) {
                if (there != null && each.getValue().equals(member)) {
                    Assembly before = there.standing().assembly();
                    return before.signIns().count(each.getKey()) > 0
                            || hadPasskey(organs, before, each.getKey());
                }
            }
        }
        return false;
    }

    /// Her membership there.
    public Membership membership() {
        return new Membership(clerk.journal().organ().value(), member.toString());
    }

    /// The organ's name.
    public String organName() {
        return clerk.contents().text(0, "name");
    }
}
