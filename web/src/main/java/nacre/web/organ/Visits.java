// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import nacre.assembly.council.Seat;
import nacre.assembly.part.MemberId;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Standing;
import nacre.web.Request;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.session.Membership;
import org.jspecify.annotations.Nullable;

/// Leads a person who has come in to the organ that a request names, as the member she is there.
public final class Visits {
    private final Organs organs;

    /// Visits to these organs.
    public Visits(Organs organs) {
        this.organs = organs;
    }

    /// The organs themselves.
    public Organs organs() {
        return organs;
    }

    /// The visit that a request to `/o/{organ}/…` asks for.
    ///
    /// Somebody who has not come in is led to where one does.
    ///
    /// @throws Stop with `NoPage` if there is no such organ or she is no member: strangers cannot
    ///     tell which
    public Visit of(Request request) {
        String organ = request.path("organ", path -> new OrganId(path).value());
        Membership membership = request.person().in(organ);
        Visit visit = membership == null ? seated(organ, request) : find(membership, request);
        if (visit == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return visit;
    }

    /// The visit of a delegate, who comes into a council through her own organ; null if she has no
    /// seat in it.
    private @Nullable Visit seated(String organ, Request request) {
        Clerk clerk = organs.find(new OrganId(organ));
        if (clerk == null || !clerk.standing().assembly().isCouncil()) {
            return null;
        }
        clerk.catchUp();
        Standing standing = clerk.standing();
        for (Seat seat : standing.assembly().ties().council().seats().values()) {
            Membership hers = request.person().in(seat.organ().value());
            if (hers != null
                    && hers.member().equals(seat.holder().toString())
                    && standing.assembly().voice(seat.id()) != null) {
                return new Visit(clerk, standing, seat.id(), request);
            }
        }
        return null;
    }

    /// The visit of a member, or of somebody who was one and asks for what remains hers by right.
    ///
    /// @throws Stop with `NoPage` if there is no such organ or she never was a member
    public Visit orFormer(Request request) {
        String organ = request.path("organ", path -> new OrganId(path).value());
        Membership membership = request.person().in(organ);
        Clerk clerk = membership == null ? null : organs.find(new OrganId(organ));
        if (membership == null || clerk == null) {
            throw new Stop(new Trouble.NoPage());
        }
        clerk.catchUp();
        var me = new MemberId(Long.parseLong(membership.member()));
        return new Visit(clerk, clerk.standing(), me, request);
    }

    /// The visit of a member, or null if she is not on the roll any more.
    public @Nullable Visit find(Membership membership, Request request) {
        Clerk clerk = organs.find(new OrganId(membership.organ()));
        if (clerk == null) {
            return null;
        }
        clerk.catchUp();
        var me = new MemberId(Long.parseLong(membership.member()));
        return clerk.standing().assembly().roll().contains(me)
                ? new Visit(clerk, clerk.standing(), me, request)
                : null;
    }
}
