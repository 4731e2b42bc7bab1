// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Template;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Word;
import nacre.journal.OrganId;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.House;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.charter.CharterWords;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.session.Attempts;
import org.jspecify.annotations.Nullable;

/// Founding a council: a member of an organ writes down what it is for, how organs count in it and
/// which it lets in. It can do nothing until two of them have joined by decisions of their own.
final class CouncilFoundingPages implements Pages {
    /// An id anywhere in what was typed: alone, or in the address of a page.
    private static final String ID = "(?:.*/o/)?([a-z2-7]{20})(?:/.*)?";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final Attempts attempts;

    CouncilFoundingPages(House house, Visits visits) {
        this.visits = visits;
        this.attempts = new Attempts(house.clock(), house.random());
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/found/council", this::show).post("/found/council", this::next);
    }

    private Response show(Request request) {
        List<Visit> hers = hers(request);
        Form form =
                Form.empty()
                        .with("zone", hers.getFirst().zone().getId())
                        .with("weighing", CouncilTerms.Weighing.ORGANS.word());
        return Response.page(templates.councilFound(page(request), view(request, hers), form));
    }

    /// The organs that a person is in.
    ///
    /// @throws Stop if she is in none: a council is founded by organs
    private List<Visit> hers(Request request) {
        List<Visit> hers = visits.all(request.person(), request);
        if (hers.isEmpty()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return hers;
    }

    private Response next(Request request) {
        List<Visit> hers = hers(request);
        var organs = new ArrayList<OrganId>();
        Form form = checked(request, hers, organs);
        if (form.isWrong()) {
            return Response.unfinished(
                    templates.councilFound(page(request).withProblem(), view(request, hers), form));
        }
        if (form.value("do").equals("back")) {
            return Response.page(templates.councilFound(page(request), view(request, hers), form));
        }
        CouncilPlan plan = plan(form, organs);
        return form.value("do").equals("found")
                ? found(request, hers, form, plan)
                : Response.page(
                        templates.councilSeen(page(request), seen(request, hers, plan), form, ""));
    }

    private Response found(Request request, List<Visit> hers, Form form, CouncilPlan plan) {
        String who = "council " + request.person().id().value();
        Duration pause = attempts.begin(who, request.address());
        if (pause.isPositive()) {
            throw new Stop(new Trouble.TooManyAttempts(pause));
        }
        return switch (visits.organs().found(plan)) {
            case Reply.Recorded(var receipt) ->
                    Response.seeOther(home(hers, plan).path("/councils/" + receipt.organ()));
            case Reply.Refused(var why) ->
                    again(request, hers, form, plan, 409, words(request).refusal(why, v -> v));
            case Reply.NotRecorded _, Reply.Unknown _ ->
                    again(
                            request,
                            hers,
                            form,
                            plan,
                            503,
                            request.text().of("founding.notrecorded"));
        };
    }

    private Response again(
            Request request,
            List<Visit> hers,
            Form form,
            CouncilPlan plan,
            int status,
            String problem) {
        return Response.page(
                status,
                templates.councilSeen(
                        page(request).withProblem(), seen(request, hers, plan), form, problem));
    }

    /// The organ of hers from whose pages she goes on: one that is let in.
    private static Visit home(List<Visit> hers, CouncilPlan plan) {
        return hers.stream()
                .filter(visit -> plan.organs().contains(visit.standing().organ()))
                .findFirst()
                .orElse(hers.getFirst());
    }

    private Form checked(Request request, List<Visit> hers, List<OrganId> organs) {
        var text = request.text();
        Form form = request.form();
        Form checked = required(request, form, "name", Texts.LONGEST_TITLE);
        checked = required(request, checked, "purpose", Texts.LONGEST_TEXT);
        if (zone(form) == null) {
            checked = checked.wrong("zone", text.of("founding.zone.wrong"));
        }
        String strange = read(form, hers, organs);
        if (!strange.isEmpty()) {
            checked = checked.wrong("others", text.of("council.found.strange", "typed", strange));
        } else if (organs.size() < CouncilRules.LEAST_ORGANS) {
            checked =
                    checked.wrong(
                            "others",
                            text.of("council.found.few", "least", CouncilRules.LEAST_ORGANS));
        } else if (hers.stream().noneMatch(v -> organs.contains(v.standing().organ()))) {
            checked = checked.wrong("organs", text.of("council.found.none"));
        }
        return checked;
    }

    private static Form required(Request request, Form form, String field, int most) {
        int length = form.value(field).strip().length();
        if (length == 0) {
            return form.wrong(field, request.text().of("council.found.missing." + field));
        }
        return length > most
                ? form.wrong(
                        field, request.text().of("founding.long", "length", length, "most", most))
                : form;
    }

    /// Reads the organs that are picked or typed; what was typed and is none, or nothing.
    private String read(Form form, List<Visit> hers, List<OrganId> organs) {
        var found = new LinkedHashSet<OrganId>();
        for (Visit visit : hers) {
            if (form.has("organs", visit.standing().organ().value())) {
                found.add(visit.standing().organ());
            }
        }
        for (String line : form.value("others").split("\\s+", -1)) {
            String id = line.replaceFirst(ID, "$1");
            if (!id.isEmpty() && !OrganId.isOne(id)) {
                return line;
            }
            if (!id.isEmpty() && visits.organs().find(new OrganId(id)) == null) {
                return line;
            }
            if (!id.isEmpty()) {
                found.add(new OrganId(id));
            }
        }
        organs.addAll(found);
        return "";
    }

    private static @Nullable ZoneId zone(Form form) {
        try {
            ZoneId zone = ZoneId.of(form.value("zone").strip());
            return zone.getId().equals(form.value("zone").strip()) ? zone : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static CouncilPlan plan(Form form, List<OrganId> organs) {
        ZoneId zone = zone(form);
        return new CouncilPlan(
                form.value("name").strip(),
                form.value("purpose").strip(),
                zone == null ? java.time.ZoneOffset.UTC : zone,
                charter(form),
                organs);
    }

    private static Charter charter(Form form) {
        String typed = form.value("weighing");
        var weighing = Word.find(CouncilTerms.Weighing.class, typed);
        if (weighing == null) {
            throw new Stop(new Trouble.BadField("weighing", typed));
        }
        return Template.COUNCIL.charter().with(new CouncilTerms(weighing));
    }

    private static Page page(Request request) {
        return request.page(request.text().of("council.found.title"));
    }

    private static CharterWords words(Request request) {
        return new CharterWords(request.text(), matter -> null);
    }

    private static FoundView view(Request request, List<Visit> hers) {
        var organs =
                hers.stream()
                        .map(v -> new Option(v.standing().organ().value(), v.organName()))
                        .toList();
        var weighings = new ArrayList<Option>();
        for (var each : CouncilTerms.Weighing.values()) {
            weighings.add(
                    new Option(each.word(), request.text().of("council.found." + each.word())));
        }
        return new FoundView(organs, weighings);
    }

    /// What is founded if she says yes.
    private static SeenView seen(Request request, List<Visit> hers, CouncilPlan plan) {
        Visit any = hers.getFirst();
        var words = words(request);
        return new SeenView(
                plan.name(),
                plan.purpose(),
                plan.zone().getId(),
                plan.organs().stream().map(any::organName).toList(),
                words.organs(plan.charter()),
                plan.charter().matters().stream()
                        .map(each ->
                                new CouncilView.Rule(words.title(each.key()), words.rule(each)))
                        .toList(),
                plan.organs().stream().map(OrganId::value).toList());
    }
}
