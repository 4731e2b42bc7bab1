// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import nacre.web.jte.StaticTemplates;
import nacre.web.session.RandomHex;

/// Makes a page of whatever kept a request from its own answer.
final class Troubles {
    private static final System.Logger LOG = System.getLogger("nacre.web");

    private final StaticTemplates templates = new StaticTemplates();
    private final Frame frame;

    Troubles(Frame frame) {
        this.frame = frame;
    }

    /// The handler's answer, or the page that says why there is none.
    Response answer(Request request, Handler handler) {
        try {
            return handler.answer(request);
        } catch (Stop stop) {
            return page(request, stop.trouble());
        } catch (ComeInFirst first) {
            return comeIn(request);
        } catch (Detour detour) {
            return Response.seeOther(detour.path());
        } catch (RuntimeException e) {
            return page(request, mistake(e));
        }
    }

    private Response page(Request request, Trouble trouble) {
        Form typed = request.formRead();
        return switch (trouble) {
            case Trouble.BadField bad when typed != null ->
                    mend(request, bad, typed, bad.field().name());
            case Trouble.LongText text when typed != null ->
                    mend(request, text, typed, text.field().name());
            case Trouble.OurMistake mistake when typed != null -> mend(request, mistake, typed, "");
            case Trouble other -> plain(request, other);
        };
    }

    /// What was typed comes back with the page, for browsers do not keep what must not be stored;
    /// one field can be changed, and all is sent again under the same command id.
    private Response mend(Request request, Trouble trouble, Form typed, String field) {
        String name = trouble.getClass().getSimpleName();
        var page = request.barePage(request.text().of("trouble." + name + ".title"));
        String what = request.text().told("trouble", trouble);
        Form form = field.isEmpty() ? typed : typed.wrong(field, what);
        return Response.page(
                trouble.status(), templates.mend(page, request.path(), form, field, what));
    }

    private Response plain(Request request, Trouble trouble) {
        String name = trouble.getClass().getSimpleName();
        var page = request.barePage(request.text().of("trouble." + name + ".title"));
        return Response.page(
                trouble.status(),
                templates.trouble(
                        page,
                        request.text().told("trouble", trouble),
                        page.say("trouble." + name + ".todo")));
    }

    private Response comeIn(Request request) {
        if (!request.isPost()) {
            return Response.seeOther("/come-in?to=" + request.onward(request.path()));
        }
        var page = request.barePage(request.text().of("away.title"));
        return Response.page(401, templates.away(page, request.path(), request.form()));
    }

    /// Writes down where it happened, not what: an exception's message may hold what people typed.
    private Trouble mistake(RuntimeException e) {
        String reference = RandomHex.of(frame.random(), 4);
        String where =
                Arrays.stream(e.getStackTrace())
                        .map(StackTraceElement::toString)
                        .takeWhile(line -> !line.startsWith("io.helidon"))
                        .collect(Collectors.joining("\n  at "));
        LOG.log(
                System.Logger.Level.ERROR,
                "{0}: {1}\n  at {2}",
                reference,
                e.getClass().getName(),
                where);
        return new Trouble.OurMistake(reference);
    }
}
