// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.util.List;
import nacre.assembly.founding.FoundingPlan;
import nacre.journal.OrganId;
import nacre.organ.Reply;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;

/// A draft as a whole: what its founders read, accept and found by.
final class DraftPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final FoundingDesk desk;

    DraftPages(FoundingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/found/{draft}", this::show)
                .post("/found/{draft}/accept", this::accept)
                .post("/found/{draft}/found", this::found);
    }

    private Response show(Request request) {
        Response founded = founded(request);
        if (founded != null) {
            return founded;
        }
        DraftVisit visit = desk.visit(request);
        return visit.me().name().isEmpty() || visit.draft().name().isEmpty()
                ? Response.seeOther(visit.path("/words"))
                : page(200, visit, "");
    }

    /// The way on for those whose draft has become an organ; null if it has not.
    private @org.jspecify.annotations.Nullable Response founded(Request request) {
        String id = request.path("draft", each -> each);
        return desk.drafts().find(id, request.now()) instanceof Drafts.Kept.Founded(var organ)
                        && request.person().in(organ.value()) != null
                ? Response.seeOther("/o/" + organ)
                : null;
    }

    private Response accept(Request request) {
        DraftVisit visit = desk.visit(request);
        String hash = request.form("hash");
        if (!hash.equals(visit.draft().hash())) {
            return page(409, visit, visit.text().of("founding.changed"));
        }
        desk.drafts()
                .change(
                        visit.id(),
                        draft -> draft.with(visit.me().place(), me -> me.accepting(hash)),
                        request.now());
        return Response.seeOther(visit.path(""));
    }

    /// One after the other, so that two founders who press at once found one organ.
    private synchronized Response found(Request request) {
        Response founded = founded(request);
        if (founded != null) {
            return founded;
        }
        DraftVisit visit = desk.visit(request);
        if (!visit.draft().isAcceptedByAll()
                || !request.form("hash").equals(visit.draft().hash())) {
            return page(409, visit, visit.text().of("founding.changed"));
        }
        return switch (desk.organs().found(visit.draft().plan())) {
            case Reply.Recorded(var receipt) -> {
                join(receipt.organ(), visit);
                yield Response.seeOther("/o/" + receipt.organ());
            }
            case Reply.Refused(var why) ->
                    page(409, visit, visit.charter().refusal(why, value -> value));
            case Reply.NotRecorded n -> page(503, visit, visit.text().of("founding.notrecorded"));
            case Reply.Unknown u -> page(503, visit, visit.text().of("founding.notrecorded"));
        };
    }

    private void join(OrganId organ, DraftVisit visit) {
        var now = visit.request().now();
        desk.drafts().founded(visit.id(), organ, now);
        List<FoundingDraft.Founder> founders = visit.draft().founders();
        for (int i = 0; i < founders.size(); i++) {
            var person = new PersonId(founders.get(i).person());
            String member = FoundingPlan.founder(i).toString();
            desk.join(person, new Membership(organ.value(), member), now);
        }
    }

    private Response page(int status, DraftVisit visit, String problem) {
        return Response.page(
                status,
                templates.foundingDraft(
                        visit.page("founding.draft.title"),
                        DraftView.of(visit, desk.organs().misfit(visit.draft().plan())),
                        problem));
    }
}
