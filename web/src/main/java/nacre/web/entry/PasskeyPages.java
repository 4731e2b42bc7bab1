// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nacre.journal.Json;
import nacre.web.Pages;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.passkey.NewPasskey;
import nacre.web.passkey.Passkey;
import nacre.web.passkey.Passkeys;
import nacre.web.session.Session;

/// What the house's script asks for and sends when a device makes a passkey or signs with one. All
/// answers are JSON: `{"to": path}`, or a status of 4xx.
final class PasskeyPages implements Pages {
    private static final int LONGEST_ANSWER = 20_000;

    private final Desk desk;

    PasskeyPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/come-in/question", this::question)
                .post("/come-in/passkey", this::comeIn)
                .post("/account/passkeys/question", this::newQuestion)
                .post("/account/passkeys", this::add);
    }

    private Response question(Request request) {
        Json.Fields question = desk.questions().sign(request.origin(), request.now());
        return Response.json(200, question.write());
    }

    private Response comeIn(Request request) {
        String answer = request.form("answer", LONGEST_ANSWER);
        Passkeys.Claim claim = desk.passkeys().claim(answer);
        if (claim == null) {
            throw new Stop(new Trouble.BadField("answer", ""));
        }
        Duration pause = desk.attempts().begin(claim.credential(), request.address());
        if (pause.isPositive()) {
            throw new Stop(new Trouble.TooManyAttempts(pause));
        }
        Passkey passkey = desk.book().find(claim.credential(), request.now());
        if (passkey == null || !isRight(request, claim, passkey, answer)) {
            return Response.json(422, "{}");
        }
        desk.attempts().succeeded(claim.credential(), request.address());
        desk.arrivals().signedIn(desk.persons().person(passkey.person(), request.now()));
        Session.Kind kind = ComeInPages.kind(request);
        String token = desk.sessions().open(passkey.person(), kind, request.now());
        return request.remembered(to(request.onward(request.form("to", 500))), token, kind);
    }

    private boolean isRight(Request request, Passkeys.Claim claim, Passkey passkey, String answer) {
        if (!desk.questions().isAnswered(claim.challenge(), request.now())) {
            return false;
        }
        long count =
                desk.passkeys()
                        .verifySignature(answer, passkey, claim.challenge(), request.origin());
        return count >= 0 && desk.book().signed(passkey, count, request.now());
    }

    private Response newQuestion(Request request) {
        Reader.Known known = request.known();
        var person = known.person().id();
        Json.Fields question =
                desk.questions()
                        .make(
                                person,
                                desk.book().nameOf(person, request.now()),
                                desk.book().of(person, request.now()),
                                request.origin(),
                                request.now());
        return Response.json(200, question.write());
    }

    private Response add(Request request) {
        var person = request.known().person().id();
        String answer = request.form("answer", LONGEST_ANSWER);
        String challenge = desk.passkeys().challengeOfNew(answer);
        if (challenge == null || !desk.questions().isAnswered(person, challenge, request.now())) {
            return Response.json(422, "{}");
        }
        NewPasskey made = desk.passkeys().verifyNew(answer, challenge, request.origin());
        if (made == null || desk.book().find(made.credential(), request.now()) != null) {
            return Response.json(422, "{}");
        }
        desk.book().add(kept(request, made), request.now());
        return to(request.onward(request.form("to", 500)));
    }

    private static Passkey kept(Request request, NewPasskey made) {
        return new Passkey(
                request.known().person().id(),
                made.credential(),
                made.key(),
                made.signCount(),
                made.isSynced(),
                request.form("label", 60),
                request.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Response to(String path) {
        return Response.json(200, Json.object().put("to", path).done().write());
    }
}
