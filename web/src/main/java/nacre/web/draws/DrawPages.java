// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.draws;

import static nacre.assembly.draw.DrawPart.DRAW;

import java.util.List;
import java.util.random.RandomGenerator;
import nacre.assembly.draw.Draw;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.draw.DrawId;
import nacre.assembly.draw.Draws;
import nacre.assembly.draw.Secret;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Drawing members by lot: all draws, and one, in which members put in and tell their secrets.
public final class DrawPages implements Pages {
    private static final String PATH = "/o/{organ}/draws";
    private static final String PAGE = PATH + "/{draw:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final RandomGenerator random;

    /// The draws of these organs.
    ///
    /// @param random a secure one, for the secrets that are offered
    public DrawPages(Visits visits, RandomGenerator random) {
        this.visits = visits;
        this.random = random;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PAGE, this::show)
                .post(PAGE + "/commit", this::commit)
                .post(PAGE + "/reveal", this::reveal);
    }

    private static Draws draws(Visit visit) {
        return visit.standing().states().of(DRAW);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        List<DrawLine> lines =
                draws(visit).in(visit.assembly()).stream()
                        .map(draw -> DrawLine.of(visit, draw))
                        .toList()
                        .reversed();
        return Response.page(
                templates.drawsList(
                        visit.page(visit.text().of("draws.title")),
                        visit.path(""),
                        lines.stream().filter(DrawLine::isOpen).toList(),
                        lines.stream().filter(line -> !line.isOpen()).toList()));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Draw draw = draw(visit);
        Form form =
                draw.stage() == Draw.Stage.COMMITTING
                        ? Form.empty().with("secret", Secret.groups(Secret.random(random)))
                        : Form.empty();
        return Response.page(
                templates.drawsDraw(
                        visit.page(visit.text().of("draws.page")),
                        DrawView.of(visit, draw),
                        form,
                        visit.told()));
    }

    /// The secret comes only as far as here; the record gets what stands for it.
    private Response commit(Request request) {
        Visit visit = visits.of(request);
        Draw draw = draw(visit);
        String secret = Secret.read(request.form("secret"));
        if (!Secret.isOne(secret)) {
            return again(visit, draw);
        }
        var stands = Secret.commitment(draw.id(), draw.round(), visit.me(), secret);
        return answer(visit, draw, new DrawCommand.Commit(draw.id(), stands));
    }

    private Response reveal(Request request) {
        Visit visit = visits.of(request);
        Draw draw = draw(visit);
        String secret = Secret.read(request.form("secret"));
        return Secret.isOne(secret)
                ? answer(visit, draw, new DrawCommand.Reveal(draw.id(), secret))
                : again(visit, draw);
    }

    private Response again(Visit visit, Draw draw) {
        Form form = visit.request().form().wrong("secret", visit.text().of("draws.secret.wrong"));
        return Response.page(
                422,
                templates.drawsDraw(
                        visit.page(visit.text().of("draws.page")).withProblem(),
                        DrawView.of(visit, draw),
                        form,
                        Told.nothing()));
    }

    private Response answer(Visit visit, Draw draw, DrawCommand command) {
        return visit.answer(
                visit.hear(command),
                visit.path("/draws/" + draw.id()),
                visit.text().of("draws.page"),
                (Page page, Told told) ->
                        templates.drawsDraw(
                                page, DrawView.of(visit, draw), visit.request().form(), told));
    }

    private static Draw draw(Visit visit) {
        DrawId id = visit.request().path("draw", seq -> new DrawId(Numbers.read(seq)));
        Draw draw = draws(visit).find(id);
        if (draw == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return draw.in(visit.assembly());
    }
}
