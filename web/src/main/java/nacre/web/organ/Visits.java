// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.Assembly;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.council.Seat;
import nacre.assembly.part.MemberId;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Standing;
import nacre.web.Detour;
import nacre.web.Request;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.part.PartsPages;
import nacre.web.session.Membership;
import nacre.web.session.Person;
import nacre.web.session.Persons;
import org.jspecify.annotations.Nullable;

/// Leads a person who has come in to the organ that a request names, as the member she is there.
public final class Visits {
    private final Organs organs;
    private final Neighbours neighbours;

    /// Visits to these organs.
    public Visits(Organs organs) {
        this(organs, null, PartsPages.none());
    }

    /// The same on a server that knows who has come in.
    ///
    /// @param parts what the organs' parts beside the assembly bring to the pages
    public Visits(Organs organs, @Nullable Persons persons, PartsPages parts) {
        this.organs = organs;
        this.neighbours = new Neighbours(organs, persons, parts);
    }

    /// The organs themselves.
    public Organs organs() {
        return organs;
    }

    /// What the organs' parts beside the assembly bring to the pages.
    public PartsPages parts() {
        return neighbours.parts();
    }

    /// The same organs as they see each other.
    public Neighbours neighbours() {
        return neighbours;
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
        askHer(visit);
        return visit;
    }

    /// Of whom others say that she lost her way in is asked on every page whether that is so, until
    /// she has answered: who can read this has not lost it.
    private static void askHer(Visit visit) {
        Comeback comeback = visit.assembly().signIns().comebacks().of(visit.me());
        Request request = visit.request();
        String asking = visit.path("/people/back");
        if (comeback != null
                && !request.isPost()
                && request.path().startsWith(visit.path(""))
                && !request.path().startsWith(asking)) {
            throw new Detour(asking + "/" + comeback.id());
        }
    }

    /// The visit of somebody who comes into a council through her own organ: of a delegate in her
    /// seat, else of a reader; null if no organ of hers is in it.
    private @Nullable Visit seated(String organ, Request request) {
        var id = new OrganId(organ);
        Clerk clerk = neighbours.isCouncil(id) ? organs.find(id) : null;
        if (clerk == null) {
            return null;
        }
        clerk.catchUp();
        Standing standing = clerk.standing();
        List<Seat> hers = seats(standing.assembly(), request.person());
        Seat chosen =
                hers.stream()
                        .filter(seat -> seat.id().toString().equals(request.query("seat")))
                        .findFirst()
                        .orElse(hers.isEmpty() ? null : hers.getFirst());
        if (chosen != null) {
            return new Visit(clerk, standing, chosen.id(), request, neighbours);
        }
        return reads(standing.assembly(), request.person())
                ? new Visit(clerk, standing, Visit.NOBODY, request, neighbours)
                : null;
    }

    /// The seats that a person has in a council.
    private List<Seat> seats(Assembly council, Person person) {
        return council.ties().council().seats().values().stream()
                .filter(seat -> council.voice(seat.id()) != null)
                .filter(seat -> is(person, seat.organ(), seat.holder()))
                .toList();
    }

    /// Whether a person is this member of an organ, or sits in this seat of a council.
    private boolean is(Person person, OrganId organ, MemberId member) {
        Clerk clerk = organs.find(organ);
        if (clerk == null) {
            return false;
        }
        Assembly assembly = clerk.standing().assembly();
        if (assembly.isCouncil()) {
            Seat seat = assembly.ties().council().seats().get(member);
            return seat != null && is(person, seat.organ(), seat.holder());
        }
        Membership hers = person.in(organ.value());
        return hers != null
                && hers.member().equals(member.toString())
                && assembly.roll().contains(member);
    }

    /// Whether a person is a member of one of a council's organs, or of theirs.
    private boolean reads(Assembly council, Person person) {
        for (OrganId organ : council.ties().council().members().keySet()) {
            Clerk clerk = organs.find(organ);
            Membership hers = person.in(organ.value());
            if (clerk == null) {
                continue;
            }
            Assembly assembly = clerk.standing().assembly();
            boolean isIn =
                    assembly.isCouncil()
                            ? reads(assembly, person)
                            : hers != null
                                    && assembly.roll()
                                            .contains(new MemberId(Long.parseLong(hers.member())));
            if (isIn) {
                return true;
            }
        }
        return false;
    }

    /// The visit of a reader to the council whose page this is; null if it is none, or she is more.
    @Nullable Visit reading(String path, Request request) {
        String organ = path.matches("/o/[^/]+(/.*)?") ? path.split("/", -1)[2] : "";
        if (!OrganId.isOne(organ) || request.person().in(organ) != null) {
            return null;
        }
        return seated(organ, request);
    }

    /// All visits that a person could make: to the organs she is a member of, then to the councils
    /// that she sits in.
    public List<Visit> all(Person person, Request request) {
        var visits = new ArrayList<Visit>();
        for (Membership membership : person.memberships()) {
            Visit visit = find(membership, request);
            if (visit != null) {
                visits.add(visit);
            }
        }
        for (int i = 0; i < visits.size(); i++) { // grows: councils sit in councils
            addCouncils(visits.get(i), visits);
        }
        return visits;
    }

    private void addCouncils(Visit visit, List<Visit> visits) {
        OrganId own = visit.standing().organ();
        for (OrganId council : visit.assembly().ties().memberships().doors().keySet()) {
            Clerk clerk = organs.find(council);
            if (clerk == null) {
                continue;
            }
            clerk.catchUp();
            Standing standing = clerk.standing();
            for (Seat seat : standing.assembly().ties().council().seats().values()) {
                boolean isHers = seat.organ().equals(own) && seat.holder().equals(visit.me());
                if (isHers && standing.assembly().voice(seat.id()) != null) {
                    visits.add(new Visit(clerk, standing, seat.id(), visit.request(), neighbours));
                }
            }
        }
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
        return new Visit(clerk, clerk.standing(), me, request, neighbours);
    }

    /// The visit of somebody to an organ that she left with others who founded another; null if it
    /// is not so.
    public @Nullable Visit wentAlong(Request request) {
        Membership hers = request.person().in(request.path("organ", OrganId::new).value());
        return hers == null ? null : wentAlong(hers, request);
    }

    /// All visits of that kind that a person could make.
    public List<Visit> wentAlong(Person person, Request request) {
        return person.memberships().stream()
                .map(hers -> wentAlong(hers, request))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Visit wentAlong(Membership hers, Request request) {
        Clerk clerk = organs.find(new OrganId(hers.organ()));
        if (clerk == null) {
            return null;
        }
        clerk.catchUp();
        var visit =
                new Visit(
                        clerk,
                        clerk.standing(),
                        new MemberId(Long.parseLong(hers.member())),
                        request,
                        neighbours);
        return visit.isMember() || Whereabouts.of(visit) == null ? null : visit;
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
                ? new Visit(clerk, clerk.standing(), me, request, neighbours)
                : null;
    }
}
