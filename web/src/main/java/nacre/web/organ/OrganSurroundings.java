// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.util.ArrayList;
import java.util.List;
import nacre.journal.OrganId;
import nacre.web.Around;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Surroundings;
import nacre.web.session.Membership;

/// What stands around the pages of organs: her organs, the places of the one she is in, and how far
/// its record goes.
public final class OrganSurroundings implements Surroundings {
    private static final List<String> PLACES = List.of("decide", "mandates", "people");
    private static final List<String> MORE =
            List.of("meetings", "charter", "record", "announcements");

    private final Visits visits;

    /// Surroundings of the pages of these organs.
    public OrganSurroundings(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Around around(Request request) {
        if (!(request.reader() instanceof Reader.Known known)) {
            return Around.nothing();
        }
        String path = request.path();
        var links = new ArrayList<Around.OrganLink>();
        boolean isToday = path.equals("/");
        boolean isInOne = known.person().memberships().size() == 1;
        if (!isInOne) {
            links.add(new Around.OrganLink("/", request.text().of("organs.all"), "", isToday));
        }
        Visit here = null;
        for (Membership membership : known.person().memberships()) {
            Visit visit = visits.find(membership, request);
            if (visit != null) {
                boolean isHere = isInOne || isHere(path, membership.organ());
                links.add(link(visit, isHere));
                here = isHere ? visit : here;
            }
        }
        return here == null
                ? new Around(
                        request.text().of("organs.all"),
                        links,
                        today(isToday),
                        new Around.Rest.Nowhere())
                : new Around(here.organName(), links, places(here, path), rest(here));
    }

    private static boolean isHere(String path, String organ) {
        String base = "/o/" + new OrganId(organ);
        return path.equals(base) || path.startsWith(base + "/");
    }

    private static Around.OrganLink link(Visit visit, boolean isHere) {
        long members = visit.assembly().roll().entitled();
        String line = visit.text().of("organs.members", "count", members);
        return new Around.OrganLink(visit.path(""), visit.organName(), line, isHere);
    }

    private static List<Around.Place> today(boolean isHere) {
        return List.of(new Around.Place("/", "place.today", isHere, false));
    }

    private static List<Around.Place> places(Visit visit, String path) {
        var places = new ArrayList<>(today(path.equals("/")));
        places.add(
                new Around.Place(
                        visit.path(""), "place.organ", path.equals(visit.path("")), false));
        for (String key : PLACES) {
            places.add(place(visit, path, key, false));
        }
        for (String key : MORE) {
            places.add(place(visit, path, key, true));
        }
        return places;
    }

    private static Around.Place place(Visit visit, String path, String key, boolean isMore) {
        String at = visit.path("/" + key);
        return new Around.Place(
                at, "place." + key, path.equals(at) || path.startsWith(at + "/"), isMore);
    }

    private static Around.Rest rest(Visit visit) {
        return new Around.Rest.UpTo(visit.standing().size() - 1, visit.path("/record"));
    }
}
