// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.merger;

import java.time.Instant;
import nacre.assembly.merger.StayOut;
import nacre.assembly.roll.RollCommand;
import nacre.journal.CommandId;
import nacre.journal.OrganId;
import nacre.organ.Reply;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.organ.Whereabouts;
import nacre.web.passkey.PasskeyBook;
import nacre.web.session.Persons;

/// Organs that become one: what waits for the other, who stays out, and how members of the one that
/// is over come into the one that goes on.
public final class MergerPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final Persons persons;
    private final PasskeyBook passkeys;

    /// The pages of mergers in this house.
    public MergerPages(House house, Visits visits) {
        this.visits = visits;
        this.persons = new Persons(house.shelf(), house.random());
        this.passkeys = house.passkeys();
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/mergers", this::show)
                .post("/o/{organ}/mergers/stay", this::stay)
                .post("/o/{organ}/mergers/enter", this::enter)
                .post("/o/{organ}/mergers/once", this::once);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.mergerMergers(
                        visit.page(title(visit)), MergersView.of(visit), visit.told()));
    }

    private Response stay(Request request) {
        Visit visit = visits.of(request);
        OrganId other = request.form("other", OrganId::new);
        var command = new StayOut(other, request.form().has("stays", "yes"));
        return answer(visit, visit.hear(command), visit.path("/mergers"));
    }

    /// She comes in where her organ went, and her passkeys with her.
    private Response enter(Request request) {
        Visit visit = visits.of(request);
        Whereabouts now = needed(visit, "enter");
        Instant at = request.now();
        Reply reply = hear(visit, now, new RollCommand.Enter());
        boolean isIn =
                reply instanceof Reply.Recorded || isEntered(now); // sent twice, or by another way
        if (isIn) {
            persons.join(request.person().id(), now.membership(), at);
            passkeys.joined(request.person().id(), now.membership(), at);
            return Response.seeOther("/o/" + now.membership().organ());
        }
        return answer(visit, reply, visit.path("/mergers"));
    }

    private static boolean isEntered(Whereabouts now) {
        var member = now.clerk().standing().assembly().roll().find(now.member());
        return member != null && member.hasEntered();
    }

    /// Who is on the roll twice leaves it with the entry that came along.
    private Response once(Request request) {
        Visit visit = visits.of(request);
        Whereabouts now = needed(visit, "twice");
        return answer(
                visit, hear(visit, now, new RollCommand.Leave()), "/o/" + now.membership().organ());
    }

    private static Whereabouts needed(Visit visit, String state) {
        Whereabouts now = MergersView.whereabouts(visit);
        if (now == null || !MergersView.state(visit, now).equals(state)) {
            throw new Stop(new Trouble.NoPage());
        }
        return now;
    }

    private static Reply hear(Visit visit, Whereabouts now, RollCommand command) {
        var id = new CommandId(visit.request().command());
        return now.clerk().hear(new nacre.organ.Request(id, command, now.member()));
    }

    private Response answer(Visit visit, Reply reply, String path) {
        return visit.answer(
                reply,
                path,
                title(visit),
                (page, told) -> templates.mergerMergers(page, MergersView.of(visit), told));
    }

    private static String title(Visit visit) {
        return visit.text().of("merger.title");
    }
}
