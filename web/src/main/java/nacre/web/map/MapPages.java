// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.map.MapCommand;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.UnitWords;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The places where she organises, who is in one of them, one person, and hiding a place.
final class MapPages implements Pages {
    private static final String PATH = "/o/{organ}/map";

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Visits visits;
    private final MapDoor door;

    MapPages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::home)
                .post(PATH + "/hide", this::hide)
                .post(PATH + "/show", this::show)
                .get(PATH + "/{unit:\\d+}", this::list)
                .get(PATH + "/people/{person:\\d+}", this::person)
                .post(PATH + "/people/{person:\\d+}/forget", this::forget);
    }

    static UnitId unit(Visit visit) {
        return visit.request().path("unit", seq -> new UnitId(Numbers.read(seq)));
    }

    private Response home(Request request) {
        Visit visit = visits.of(request);
        return Response.page(home(visit, page(visit), visit.told()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("map.page"));
    }

    private JteModel home(Visit visit, Page page, Told told) {
        var campaigns = new ArrayList<MapHomeView.Part>();
        for (Campaign campaign : MapVisit.campaigns(visit).all().values()) {
            List<MapHomeView.Place> places = places(visit, campaign);
            boolean steers = UnitWords.may(visit, STEER, campaign.path());
            if (!places.isEmpty() || steers) {
                campaigns.add(
                        new MapHomeView.Part(
                                campaign.id().toString(),
                                visit.words(campaign.id().seq(), "title"),
                                places,
                                steers,
                                hidden(visit, campaign)));
            }
        }
        boolean isOpen = door.indexes().keyring(visit.standing().organ()).isOpen();
        return TEMPLATES.mapHome(
                page,
                new MapHomeView(
                        visit.path("/map"),
                        visit.path("/keys"),
                        WalkPages.who(visit),
                        campaigns,
                        isOpen),
                told);
    }

    private static List<MapHomeView.Place> places(Visit visit, Campaign campaign) {
        return MapVisit.campaigns(visit).within(campaign.path()).stream()
                .filter(unit -> !unit.isClosed() && UnitWords.may(visit, ORGANISE, unit.path()))
                .map(unit -> place(visit, unit))
                .toList();
    }

    private static MapHomeView.Place place(Visit visit, Unit unit) {
        return new MapHomeView.Place(
                unit.path().value(),
                unit.path().depth() - 1,
                visit.words(unit.named(), "name"),
                visit.path("/map/" + unit.id()),
                MapVisit.maps(visit).isHidden(unit.path()));
    }

    /// The hidden places of a campaign, for its committee.
    private static List<MapHomeView.Place> hidden(Visit visit, Campaign campaign) {
        return MapVisit.maps(visit).hidden().keySet().stream()
                .filter(place -> place.isWithin(campaign.path()))
                .map(place ->
                        new MapHomeView.Place(
                                place.value(), 0, UnitWords.name(visit, place), "", true))
                .toList();
    }

    private Response hide(Request request) {
        Visit visit = visits.of(request);
        UnitPath place = request.form("place", UnitPath::new);
        boolean whole = request.form().has("whole", "yes");
        return answer(visit, new MapCommand.HidePlace(place, whole));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return answer(visit, new MapCommand.ShowPlace(request.form("place", UnitPath::new)));
    }

    private Response answer(Visit visit, MapCommand command) {
        return visit.answer(
                visit.hear(command),
                visit.path("/map"),
                visit.text().of("map.page"),
                (page, told) -> home(visit, page, told));
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        return door.reading(
                visit,
                unit(visit),
                inside ->
                        Response.page(
                                TEMPLATES.mapList(
                                        page(visit),
                                        UnitListView.of(inside),
                                        Form.empty(),
                                        visit.told())));
    }

    private Response person(Request request) {
        Visit visit = visits.of(request);
        return person(
                visit,
                (inside, known) ->
                        Response.page(page(door, inside, known, page(visit), visit.told())));
    }

    /// The page of one person.
    static JteModel page(MapDoor door, MapVisit inside, Known known, Page page, Told told) {
        Colleagues colleagues = Colleagues.of(door, inside, known);
        return TEMPLATES.mapPerson(
                page,
                PersonView.of(inside, known),
                colleagues.links(inside),
                colleagues.more(inside.visit()),
                told);
    }

    /// What somebody is answered who asks for one person and may look into her unit.
    Response person(Visit visit, Inside then) {
        long seq = visit.request().path("person", Numbers::read);
        return person(door, visit, seq, then);
    }

    /// What is answered once a person was found where somebody may look.
    @FunctionalInterface
    interface Inside {
        Response answer(MapVisit inside, Known known);
    }

    /// What somebody is answered who asks for the person that this entry named first. Where she is
    /// is asked of the record and not of what was noted, so that nobody learns by trying whether
    /// there is such a person.
    static Response person(MapDoor door, Visit visit, long seq, Inside then) {
        MapIndex index = door.indexes().of(visit.clerk(), visit.zone());
        if (index == null) {
            return door.locked(visit);
        }
        Known known = index.find(seq);
        Unit unit = known == null ? null : MapVisit.campaigns(visit).find(known.unit());
        if (known == null || unit == null || !UnitWords.may(visit, ORGANISE, unit.path())) {
            throw new Stop(new Trouble.NoPage());
        }
        return door.reading(visit, unit.id(), inside -> then.answer(inside, known));
    }

    /// Destroys the key to all that is noted about somebody.
    private Response forget(Request request) {
        Visit visit = visits.of(request);
        return person(
                visit,
                (inside, known) -> {
                    if (!request.form().has("sure", "yes")) {
                        return Response.seeOther(visit.path("/map/people/" + known.seq()));
                    }
                    Reply reply = visit.hear(new MapCommand.Forget(known.unit()));
                    if (reply instanceof Reply.Recorded) {
                        inside.index().destroy(known);
                    }
                    return visit.answer(
                            reply,
                            inside.path(),
                            visit.text().of("map.page"),
                            (page, told) -> page(door, inside, known, page, told));
                });
    }
}
