// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import nacre.assembly.part.MemberId;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.skill.SkillKey;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Skills: saying that one has one, naming and confirming them.
final class SkillsPages implements Pages {
    private static final String PATH = ShiftsPages.PATH + "/skills";
    private static final int LONGEST_KEY = 40;

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    SkillsPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .post(PATH + "/name", this::name)
                .post(PATH + "/say", this::say)
                .post(PATH + "/unsay", this::unsay)
                .post(PATH + "/confirm", this::confirm)
                .post(PATH + "/withdraw", this::withdraw);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.shiftsSkills(
                        page(visit), SkillsView.of(visit), Form.empty(), visit.told()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("skills"));
    }

    private Response name(Request request) {
        Visit visit = visits.of(request);
        String title = request.form("title");
        String key = key(title);
        return key.isEmpty()
                ? again(visit, "title", "skills.wrong.title")
                : answer(visit, new SkillCommand.NameSkill(new SkillKey(key), title));
    }

    /// A key from a title: its letters without accents, its digits, dashes between words. Empty if
    /// it has no letter from a to z.
    static String key(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+", "");
        String cut = plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY) : plain;
        return cut.replaceAll("-+$", "");
    }

    private Response say(Request request) {
        return answer(
                visits.of(request),
                new SkillCommand.SaySkill(request.form("skill", SkillKey::new)));
    }

    private Response unsay(Request request) {
        return answer(
                visits.of(request),
                new SkillCommand.UnsaySkill(request.form("skill", SkillKey::new)));
    }

    private Response confirm(Request request) {
        Visit visit = visits.of(request);
        LocalDate until = null;
        if (!request.form("until").isEmpty()) {
            until = Days.read(request.form("until"));
            if (until == null) {
                return again(visit, "until", "shifts.wrong.day");
            }
        }
        return answer(
                visit,
                new SkillCommand.ConfirmSkill(
                        member(request), request.form("skill", SkillKey::new), until));
    }

    private Response withdraw(Request request) {
        return answer(
                visits.of(request),
                new SkillCommand.WithdrawSkill(
                        member(request), request.form("skill", SkillKey::new)));
    }

    private static MemberId member(Request request) {
        return request.form("member", each -> new MemberId(Numbers.read(each)));
    }

    private Response again(Visit visit, String field, String key) {
        Form form = visit.request().form().wrong(field, visit.text().of(key));
        return Response.unfinished(
                templates.shiftsSkills(
                        page(visit).withProblem(), SkillsView.of(visit), form, Told.nothing()));
    }

    private Response answer(Visit visit, SkillCommand command) {
        return visit.answer(
                visit.hear(command),
                visit.path("/shifts/skills"),
                visit.text().of("skills"),
                (page, told) ->
                        templates.shiftsSkills(
                                page, SkillsView.of(visit), visit.request().form(), told));
    }
}
