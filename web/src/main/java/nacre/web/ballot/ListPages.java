// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.unit.UnitId;
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

/// The list of one unit of a ballot, for those who steer there and nobody else. A form changes what
/// it showed; who stands on another part of a long list stays.
final class ListPages implements Pages {
    private static final String LIST = BallotPages.PATH + "/list/{unit:\\d+}";
    private static final String MEMBER = "member";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final BallotPages ballots;
    private final ListDoor door;

    ListPages(Visits visits, BallotPages ballots, ListDoor door) {
        this.visits = visits;
        this.ballots = ballots;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(LIST, this::show).post(LIST, this::list);
    }

    private static UnitId unit(Visit visit, ActionBallot ballot) {
        UnitId unit = visit.request().path("unit", seq -> new UnitId(Numbers.read(seq)));
        if (!BallotViews.unitsOf(visit, ballot).contains(unit)) {
            throw new Stop(new Trouble.NoPage());
        }
        return unit;
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = BallotPages.find(visit);
        BallotPages.requireSteering(visit, ballot);
        UnitId unit = unit(visit, ballot);
        BallotLists lists = door.read(visit, ballot);
        if (lists.areLocked()) {
            return ballots.locked(visit, ballot);
        }
        var ticked = new LinkedHashMap<String, List<String>>();
        ticked.put(MEMBER, lists.in(unit).stream().map(MemberId::toString).toList());
        return Response.page(
                templates.ballotNames(
                        visit.page(visit.text().of("ballot.names")),
                        NamesView.of(visit, ballot, unit, lists),
                        new Form(ticked, new LinkedHashMap<>()),
                        visit.told()));
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = BallotPages.find(visit);
        BallotPages.requireSteering(visit, ballot);
        UnitId unit = unit(visit, ballot);
        if (!door.isOpen(visit)) {
            return ballots.locked(visit, ballot);
        }
        BallotLists lists = door.read(visit, ballot);
        List<MemberId> chosen = chosen(visit, lists, unit);
        NamesView view = NamesView.of(visit, ballot, unit, lists);
        Response answer =
                visit.answer(
                        door.list(visit, ballot, unit, chosen),
                        view.names().isOne() ? view.ballot().value() : view.path(),
                        visit.text().of("ballot.names"),
                        (page, told) -> templates.ballotNames(page, view, request.form(), told));
        ballots.shred(visit);
        return answer;
    }

    /// Everybody who may be on this list; or of those who were shown, who was ticked, and of all
    /// others, who stood there before.
    private static List<MemberId> chosen(Visit visit, BallotLists lists, UnitId unit) {
        Form form = visit.request().form();
        boolean isEverybody = form.has("who", "all");
        Set<String> shown = new HashSet<>(form.all("shown"));
        Set<String> ticked = new HashSet<>(form.all(MEMBER));
        var chosen = new ArrayList<MemberId>();
        for (Member each : visit.assembly().roll().everybody()) {
            UnitId where = each.isOnTheRoll() ? lists.unitOf(each.id()) : null;
            boolean isFree = each.isOnTheRoll() && (where == null || where.equals(unit));
            String member = each.id().toString();
            boolean isChosen = shown.contains(member) ? ticked.contains(member) : where != null;
            if (isFree && (isEverybody || isChosen)) {
                chosen.add(each.id());
            }
        }
        return chosen;
    }
}
