// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.map.MapAct;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapRules;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.Campaign;
import nacre.journal.Keyring;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// Lists of a few people that somebody takes along: hers alone, for some days, with her name on
/// every sheet.
final class WalkPages implements Pages {
    private static final String PATH = "/o/{organ}/map/{unit:\\d+}/take";
    private static final String LIST = "/o/{organ}/map/lists/{list:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;

    WalkPages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.post(PATH, this::take).get(LIST, this::show);
    }

    private Response take(Request request) {
        Visit visit = visits.of(request);
        return door.reading(visit, MapPages.unit(visit), this::take);
    }

    private Response take(MapVisit inside) {
        Visit visit = inside.visit();
        Form form = visit.request().form();
        List<String> tokens =
                inside.index().in(inside.unit().id()).stream()
                        .filter(each -> form.has("people", Long.toString(each.seq())))
                        .map(each -> each.token().hex())
                        .toList();
        if (tokens.isEmpty() || tokens.size() > MapRules.MOST_LISTED) {
            Form wrong =
                    form.wrong(
                            "people",
                            visit.text().of("map.wrong.list", "most", MapRules.MOST_LISTED));
            return Response.unfinished(
                    templates.mapList(
                            visit.page(visit.text().of("map.page")).withProblem(),
                            UnitListView.of(inside),
                            wrong,
                            visit.told()));
        }
        Instant until =
                inside.today()
                        .plusDays(form.has("days", "7") ? 7 : 1)
                        .plusDays(1)
                        .atStartOfDay(visit.zone())
                        .toInstant();
        String sealed = inside.seal(inside.fresh(), inside.unit().id(), new Note.Along(tokens));
        var command = new MapCommand.TakeList(inside.unit().id(), tokens.size(), until, sealed);
        Reply reply = visit.hear(command);
        return reply instanceof Reply.Recorded(var receipt)
                ? Response.seeOther(visit.path("/map/lists/" + receipt.first()))
                : visit.answer(
                        reply,
                        inside.path(),
                        visit.text().of("map.page"),
                        (page, told) ->
                                templates.mapList(page, UnitListView.of(inside), form, told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Maps.Reading list = find(visit, request.path("list", Numbers::read));
        Instant until = list.until();
        if (until == null || !request.now().isBefore(until)) {
            return door.closed(visit, visit.text().of("map.list.over"));
        }
        return door.reading(
                visit,
                list.unit(),
                inside ->
                        Response.page(
                                templates.mapWalk(
                                        visit.page(visit.text().of("map.list")),
                                        inside.path(),
                                        visit.name(visit.me()),
                                        visit.text().day(inside.today()),
                                        visit.text().deadline(until),
                                        people(inside, list),
                                        who(visit),
                                        inside.today().toString())));
    }

    /// Whose notes are kept on a device until there is a line: nobody else's session sends them.
    static String who(Visit visit) {
        return visit.standing().organ() + "/" + visit.me();
    }

    /// A list that she took herself.
    ///
    /// @throws Stop if there is none
    private static Maps.Reading find(Visit visit, long entry) {
        for (Campaign campaign : MapVisit.campaigns(visit).all().values()) {
            for (Maps.Reading each : MapVisit.maps(visit).readings(campaign.id())) {
                if (each.entry() == entry
                        && each.until() != null
                        && each.member().equals(visit.me())) {
                    return each;
                }
            }
        }
        throw new Stop(new Trouble.NoPage());
    }

    private static List<PersonView> people(MapVisit inside, Maps.Reading list) {
        var people = new ArrayList<PersonView>();
        for (String token : tokens(inside, list)) {
            Known known = inside.index().find(new Token(token));
            // Who has moved to where she may not look is no longer on her list.
            if (known != null && known.unit().equals(inside.unit().id())) {
                people.add(PersonView.of(inside, known));
            }
        }
        return people;
    }

    private static List<String> tokens(MapVisit inside, Maps.Reading list) {
        String text = inside.visit().clerk().contents().find(list.entry(), MapAct.SEALED);
        SealedNote sealed = text == null ? null : SealedNote.read(text);
        return note(inside, sealed) instanceof Note.Along(var tokens) ? tokens : List.of();
    }

    private static @Nullable Note note(MapVisit inside, @Nullable SealedNote sealed) {
        return sealed != null
                        && inside.keyring().open(inside.unit().id().seq(), sealed.text())
                                instanceof Keyring.Opened(var says)
                ? Note.read(says)
                : null;
    }
}
