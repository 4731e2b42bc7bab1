// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Instant;
import java.util.function.Function;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.part.MemberId;
import nacre.organ.Reply;
import nacre.web.House;
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
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import nacre.web.session.LostCalls;
import nacre.web.sheet.CodeCard;

/// Where members vouch for one who lost every way in, where she herself says no, and where two of
/// those who vouch hand her a code.
final class ComebackPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final Codes codes;
    private final LostCalls calls;

    ComebackPages(House house, Visits visits) {
        this.visits = visits;
        this.calls = new LostCalls(house.shelf(), house.key());
        this.codes = new Codes(house.shelf(), house.key(), house.random());
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/o/{organ}/people/back", this::list)
                .post("/o/{organ}/people/back", this::begin)
                .get("/o/{organ}/people/back/{id}", this::show)
                .post("/o/{organ}/people/back/{id}/vouch", vouching(ComebackCommand.Vouch::new))
                .post("/o/{organ}/people/back/{id}/unvouch", vouching(ComebackCommand.Unvouch::new))
                .post(
                        "/o/{organ}/people/back/{id}/stop",
                        vouching(ComebackCommand.StopComeback::new))
                .post("/o/{organ}/people/back/{id}/code", this::makeCode)
                .post("/o/{organ}/people/back/{id}/confirm", this::confirm);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.peopleBacks(
                        visit.page(visit.text().of("comeback.title")), view(visit), visit.told()));
    }

    private ComebacksView view(Visit visit) {
        return ComebacksView.of(visit, calls.asked(visit.request().now()));
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        var member = new MemberId(request.form("member", Numbers::read));
        Reply reply = visit.hear(new ComebackCommand.BeginComeback(member));
        return visit.answerNew(
                reply,
                visit.path("/people/back"),
                visit.text().of("comeback.title"),
                (page, told) -> templates.peopleBacks(page, view(visit), told));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.peopleBack(
                        visit.page(title(visit)),
                        ComebackView.of(visit, found(visit)),
                        visit.told()));
    }

    private nacre.web.Handler vouching(Function<ComebackId, ComebackCommand> command) {
        return request -> {
            Visit visit = visits.of(request);
            return answer(visit, visit.hear(command.apply(found(visit).id())));
        };
    }

    private Response confirm(Request request) {
        Visit visit = visits.of(request);
        long code = request.form("code", Numbers::read);
        return answer(visit, visit.hear(new ComebackCommand.ConfirmCode(found(visit).id(), code)));
    }

    private Response answer(Visit visit, Reply reply) {
        Comeback comeback = found(visit);
        return visit.answer(
                reply,
                visit.path("/people/back/" + comeback.id()),
                title(visit),
                (page, told) -> templates.peopleBack(page, view(visit, comeback), told));
    }

    private static ComebackView view(Visit visit, Comeback comeback) {
        return ComebackView.of(visit, comeback);
    }

    /// The code is shown now and never again; whoever made it can make a new one.
    private Response makeCode(Request request) {
        Visit visit = visits.of(request);
        Comeback comeback = found(visit);
        Reply reply = visit.hear(new ComebackCommand.MakeCode(comeback.id()));
        if (!(reply instanceof Reply.Recorded(var receipt))) {
            return answer(visit, reply);
        }
        Instant now = request.now();
        var grant =
                new Grant(
                        Grant.Kind.COMEBACK,
                        visit.standing().organ().value(),
                        Long.toString(comeback.member().seq()),
                        Long.toString(receipt.first()));
        codes.revoke(grant, now);
        String address = request.origin() + "/come-in";
        String code = codes.issue(grant, Comeback.TO_COME_BACK, now);
        CodeCard card = CodeCard.of(visit.name(comeback.member()), code, address + "#" + code);
        return Response.page(
                templates.peopleBackcode(
                        visit.page(visit.text().of("comeback.code.title")),
                        visit.path("/people/back/" + comeback.id()),
                        address,
                        card));
    }

    private static Comeback found(Visit visit) {
        String id = visit.request().path("id", Function.identity());
        Comeback found =
                Numbers.isOne(id)
                        ? visit.assembly()
                                .signIns()
                                .comebacks()
                                .find(new ComebackId(Numbers.read(id)))
                        : null;
        if (found == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return found;
    }

    private static String title(Visit visit) {
        return visit.text().of("comeback.one.title");
    }
}
