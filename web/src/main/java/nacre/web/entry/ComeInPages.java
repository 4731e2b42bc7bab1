// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.time.Duration;
import java.time.Instant;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import nacre.web.session.PersonId;
import nacre.web.session.Session;
import org.jspecify.annotations.Nullable;

/// The page where people come in, and coming in by a code.
///
/// A link carries its code behind `#`, which browsers send to no server: so no log holds it, and a
/// mail scanner that opens the link uses nothing up.
final class ComeInPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Desk desk;

    ComeInPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/come-in", this::show).post("/come-in", this::byCode);
    }

    private Response show(Request request) {
        return Response.page(
                templates.comein(view(request), Form.empty(), request.host(), to(request)));
    }

    private Response byCode(Request request) {
        String typed = request.form("code", 100);
        if (!Codes.isCode(typed)) {
            return again(request, typed, request.text().of("comein.code.form"));
        }
        Duration pause = desk.attempts().begin(typed, request.address());
        if (pause.isPositive()) {
            throw new Stop(new Trouble.TooManyAttempts(pause));
        }
        Grant seen = desk.codes().look(typed, request.now());
        if (seen != null && desk.arrivals().whyNotYet(seen) instanceof Record reason) {
            desk.attempts().succeeded(typed, request.address());
            return again(request, typed, request.text().refusal(reason));
        }
        Grant grant = desk.codes().take(typed, request.now());
        if (grant == null) {
            return again(request, "", request.text().of("comein.code.unknown"));
        }
        desk.attempts().succeeded(typed, request.address());
        return arrive(request, grant);
    }

    private Response arrive(Request request, Grant grant) {
        PersonId person = person(request, grant);
        return switch (desk.arrivals().arrive(grant, person, request.now())) {
            case Arrivals.Arrival.Refused(Record reason) ->
                    again(request, "", request.text().refusal(reason));
            case Arrivals.Arrival.Welcome(String path) -> {
                if (grant.kind() == Grant.Kind.COMEBACK) {
                    desk.release(grant.membership(), request.now());
                }
                if (isMembership(grant)) {
                    desk.persons().join(person, grant.membership(), request.now());
                }
                yield welcome(request, person, path);
            }
        };
    }

    private Response welcome(Request request, PersonId person, String path) {
        Session.Kind kind = kind(request);
        String token = desk.sessions().open(person, kind, request.now());
        boolean hasPasskey = !desk.book().of(person, request.now()).isEmpty();
        String next =
                kind == Session.Kind.SHARED || hasPasskey
                        ? request.onward(path)
                        : "/account/first?to=" + request.onward(path);
        return request.remembered(Response.seeOther(next), token, kind);
    }

    private static boolean isMembership(Grant grant) {
        return grant.kind() == Grant.Kind.MEMBER || grant.kind() == Grant.Kind.COMEBACK;
    }

    /// Somebody new where all that she came in with before is to end. Else who holds the membership
    /// already; else who has come in on this device, if that can be she; else somebody new.
    private PersonId person(Request request, Grant grant) {
        if (grant.kind() == Grant.Kind.COMEBACK) {
            return desk.persons().fresh();
        }
        PersonId holder = holder(grant, request.now());
        if (holder != null) {
            return holder;
        }
        return switch (request.reader()) {
            case Reader.Known known when canBe(known, request, grant) -> known.person().id();
            case Reader known -> desk.persons().fresh();
        };
    }

    /// Whether who types a code can be who has come in on this device: not where others use it too,
    /// and not if that is another member of the same organ, in whose name she would act then.
    private static boolean canBe(Reader.Known known, Request request, Grant grant) {
        boolean isOwn =
                known.session().kind() == Session.Kind.OWN && kind(request) == Session.Kind.OWN;
        return isOwn && known.person().in(grant.organ()) == null;
    }

    private @Nullable PersonId holder(Grant grant, Instant now) {
        return grant.kind() == Grant.Kind.MEMBER
                ? desk.persons().holder(grant.membership(), now)
                : null;
    }

    private Response again(Request request, String typed, String problem) {
        var form = Form.empty().with("code", typed).wrong("code", problem);
        return Response.unfinished(
                templates.comein(view(request).withProblem(), form, request.host(), to(request)));
    }

    private static Page view(Request request) {
        return request.barePage(request.text().of("comein.title"));
    }

    private static String to(Request request) {
        return request.onward(request.isPost() ? request.form("to", 500) : request.query("to"));
    }

    static Session.Kind kind(Request request) {
        return request.form("shared").isEmpty() ? Session.Kind.OWN : Session.Kind.SHARED;
    }
}
