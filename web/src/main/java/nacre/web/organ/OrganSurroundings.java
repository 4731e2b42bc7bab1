// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.util.ArrayList;
import java.util.List;
import nacre.journal.OrganId;
import nacre.web.Around;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Surroundings;
import nacre.web.part.PartsPages;

/// What stands around the pages of organs: her organs, the places of the one she is in, and how far
/// its record goes.
public final class OrganSurroundings implements Surroundings {
    private static final List<String> PLACES = List.of("decide", "mandates", "people");
    private static final List<String> MORE =
            List.of("meetings", "charter", "record", "announcements", "councils");

    /// A council meets in no room, and its members are organs.
    private static final List<String> COUNCIL_PLACES = List.of("decide", "mandates", "organs");

    private static final List<String> COUNCIL_MORE =
            List.of("charter", "record", "announcements", "councils");

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
        List<Visit> hers = visits.all(known.person(), request);
        var links = new ArrayList<Around.OrganLink>();
        boolean isToday = path.equals("/");
        boolean isInOne = hers.size() == 1 && known.person().memberships().size() == 1;
        if (!isInOne) {
            links.add(new Around.OrganLink("/", request.text().of("organs.all"), "", isToday));
        }
        Visit here = null;
        for (Visit visit : hers) {
            boolean isHere = isHere(path, visit.standing().organ().value());
            links.add(link(visit, isInOne || isHere));
            here = isInOne || isHere ? visit : here;
        }
        Visit read = here == null || isInOne ? visits.reading(path, request) : null;
        if (read != null) {
            links.add(link(read, true));
            here = read;
        }
        return here == null
                ? new Around(
                        request.text().of("organs.all"),
                        links,
                        today(isToday),
                        new Around.Rest.Nowhere())
                : new Around(
                        here.organName(), links, places(visits.parts(), here, path), rest(here));
    }

    private static boolean isHere(String path, String organ) {
        String base = "/o/" + new OrganId(organ);
        return path.equals(base) || path.startsWith(base + "/");
    }

    private static Around.OrganLink link(Visit visit, boolean isHere) {
        boolean isCouncil = visit.assembly().isCouncil();
        String key = isCouncil ? "organs.organs" : "organs.members";
        String line = visit.text().of(key, "count", visit.assembly().voices());
        return new Around.OrganLink(visit.path(""), visit.organName(), line, isHere);
    }

    private static List<Around.Place> today(boolean isHere) {
        return List.of(new Around.Place("/", "place.today", isHere, false));
    }

    private static List<Around.Place> places(PartsPages parts, Visit visit, String path) {
        var places = new ArrayList<>(today(path.equals("/")));
        places.add(
                new Around.Place(
                        visit.path(""), "place.organ", path.equals(visit.path("")), false));
        boolean isCouncil = visit.assembly().isCouncil();
        for (String key : isCouncil ? COUNCIL_PLACES : PLACES) {
            places.add(place(visit, path, key, false));
        }
        for (String key : isCouncil ? COUNCIL_MORE : MORE) {
            places.add(place(visit, path, key, true));
        }
        for (String key : parts.places(visit)) {
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
