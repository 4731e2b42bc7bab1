// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static nacre.campaign.guest.GuestPart.GUESTS;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.campaign.guest.Link;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkKey;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionRefusal;
import nacre.campaign.petition.PetitionRules;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyCommand;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Reply;
import nacre.web.Form;
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
import nacre.web.petition.GroupOptions;
import nacre.web.petition.PetitionView;
import nacre.web.petition.SignerNames;
import nacre.web.session.Attempts;
import nacre.web.survey.AnswerForm;
import nacre.web.survey.SurveyView;
import org.jspecify.annotations.Nullable;

/// Where people who are no members follow a link: they read what is asked, sign or answer, and take
/// it back. Nobody has to come in, and no cookie is set.
///
/// The code stands behind `#` in a link and comes in the body of each form; all of it happens at
/// one address, so no address, log or history holds a code.
final class GuestPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final LinkCodes codes;
    private final Attempts attempts;
    private final SignerNames names;

    GuestPages(Visits visits, LinkCodes codes, Attempts attempts, SignerNames names) {
        this.visits = visits;
        this.codes = codes;
        this.attempts = attempts;
        this.names = names;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/take-part", this::enter).post("/take-part", this::follow);
    }

    private Response enter(Request request) {
        return Response.page(templates.guestEnter(bare(request), Form.empty()));
    }

    private static Page bare(Request request) {
        return request.barePage(request.text().of("guest.enter"));
    }

    private Response again(Request request, String typed, String problem) {
        var form = Form.empty().with("code", typed).wrong("code", problem);
        return Response.unfinished(templates.guestEnter(bare(request).withProblem(), form));
    }

    private Response follow(Request request) {
        String typed = request.form("code", 100);
        if (!LinkCodes.isCode(typed)) {
            return again(request, typed, request.text().of("guest.code.form"));
        }
        Duration pause = attempts.begin(typed, request.address());
        if (pause.isPositive()) {
            throw new Stop(new Trouble.TooManyAttempts(pause));
        }
        Arrival arrival = arrive(typed, request);
        if (arrival == null) {
            return again(request, "", request.text().of("guest.code.unknown"));
        }
        attempts.succeeded(typed, request.address());
        if (arrival.whyNot() instanceof LinkRefusal why) {
            return arrival.isKept()
                    ? kept(arrival)
                    : again(request, "", arrival.visit().refusal(why));
        }
        Petition petition = arrival.petition();
        Survey survey = arrival.survey();
        if (petition != null) {
            return petition(arrival, petition);
        }
        if (survey != null) {
            return survey(arrival, survey);
        }
        return again(request, "", request.text().of("guest.code.unknown"));
    }

    /// Somebody whose code fits the link on the record; null if there is no such link.
    private @Nullable Arrival arrive(String typed, Request request) {
        LinkCodes.Found found = codes.find(typed, request.now());
        Clerk clerk = found == null ? null : visits.organs().find(new OrganId(found.organ()));
        if (found == null || clerk == null) {
            return null;
        }
        clerk.catchUp();
        var visit =
                new Visit(
                        clerk,
                        clerk.standing(),
                        new MemberId(found.link()),
                        request,
                        visits.neighbours());
        Link link = visit.standing().states().of(GUESTS).find(new LinkId(found.link()));
        if (link == null) {
            return null;
        }
        boolean isRight = LinkKey.after(LinkCodes.secret(typed), link.uses()).equals(link.key());
        return isRight ? new Arrival(typed, link, visit) : null;
    }

    /// Her link is too old for anything but to see what is kept of her, and to have it destroyed.
    private Response kept(Arrival arrival) {
        Form form = arrival.visit().request().form();
        Petition petition = arrival.petition();
        return petition != null && form.has("answer", "erase")
                ? done(
                        arrival,
                        new PetitionCommand.Unname(petition.id()),
                        "guest.erased",
                        Form.empty())
                : Response.page(model(arrival, page(arrival), Form.empty()));
    }

    private static Page page(Arrival arrival) {
        Visit visit = arrival.visit();
        return visit.request().barePage(visit.text().of("guest.page")).saying(visit.text());
    }

    private Response petition(Arrival arrival, Petition petition) {
        Form form = arrival.visit().request().form();
        return switch (form.value("answer")) {
            case "named" -> signNamed(arrival, petition, form);
            case "counted" -> sign(arrival, petition, form, false);
            case "back" ->
                    done(
                            arrival,
                            new PetitionCommand.TakeBack(petition.id()),
                            "done.petition.taken-back",
                            form);
            case "give-up" ->
                    done(
                            arrival,
                            new PetitionCommand.GiveUpLink(petition.id()),
                            "guest.given-up",
                            form);
            case String other -> Response.page(model(arrival, page(arrival), form));
        };
    }

    private Response signNamed(Arrival arrival, Petition petition, Form form) {
        Visit visit = arrival.visit();
        int length = form.value("name").strip().length();
        if (length == 0 || length > PetitionRules.LONGEST_NAME) {
            var why = new PetitionRefusal.SignersNameDoesNotFit(PetitionRules.LONGEST_NAME);
            return unfinished(arrival, form.wrong("name", visit.refusal(why)));
        }
        if (!names.isOpen(visit)) {
            Told told =
                    Told.notDone(visit.text().of("guest.name.locked", "organ", visit.organName()));
            return Response.conflict(model(arrival, page(arrival).withProblem(), form, told, ""));
        }
        return sign(arrival, petition, form, true);
    }

    private Response unfinished(Arrival arrival, Form wrong) {
        return Response.unfinished(model(arrival, page(arrival).withProblem(), wrong));
    }

    private Response sign(Arrival arrival, Petition petition, Form form, boolean isNamed) {
        int group = GroupOptions.chosen(form);
        if (group < 0 || group >= petition.target().groups().size()) {
            return unfinished(
                    arrival, form.wrong("group", arrival.visit().text().of("survey.wrong.group")));
        }
        String sealed =
                isNamed
                        ? names.seal(
                                arrival.visit(),
                                arrival.link().id().seq(),
                                form.value("name").strip())
                        : "";
        return done(
                arrival,
                new PetitionCommand.Sign(petition.id(), group, isNamed, sealed),
                "done.petition.signed",
                form);
    }

    private Response survey(Arrival arrival, Survey survey) {
        Form form = arrival.visit().request().form();
        return switch (form.value("do")) {
            case "back" ->
                    done(
                            arrival,
                            new SurveyCommand.TakeBackAnswer(survey.id()),
                            "guest.survey.put",
                            Form.empty());
            case "give-up" ->
                    done(
                            arrival,
                            new SurveyCommand.GiveUpSurveyLink(survey.id()),
                            "guest.given-up",
                            Form.empty());
            case "answer" -> {
                var typed = new AnswerForm(arrival.visit(), survey, form);
                SurveyCommand command = typed.read();
                yield typed.form().isWrong()
                        ? unfinished(arrival, typed.form())
                        : done(arrival, command, "guest.survey.put", Form.empty());
            }
            case String other -> Response.page(model(arrival, page(arrival), Form.empty()));
        };
    }

    /// What came of a command: the page again, with a receipt or the reason.
    private Response done(Arrival arrival, Command command, String said, Form form) {
        Page page = page(arrival);
        Visit visit = arrival.visit();
        return switch (arrival.hear(command)) {
            case Reply.Recorded r -> {
                if (arrival.petition() != null) {
                    names.sweep(visit.clerk());
                }
                yield Response.page(
                        model(arrival.after(), page, Form.empty(), visit.text().of(said)));
            }
            case Reply.Refused(var why) ->
                    Response.conflict(
                            model(
                                    arrival.after(),
                                    page.withProblem(),
                                    form,
                                    Told.notDone(visit.refusal(why)),
                                    ""));
            case Reply.NotRecorded n ->
                    Response.page(
                            503,
                            model(
                                    arrival,
                                    page.withProblem().keeping(visit.request().command()),
                                    form,
                                    Told.notNow(),
                                    ""));
            case Reply.Unknown u ->
                    Response.page(
                            503,
                            model(
                                    arrival,
                                    page.withProblem().keeping(visit.request().command()),
                                    form,
                                    Told.unknown(),
                                    ""));
        };
    }

    /// The page before anything is done.
    private JteModel model(Arrival arrival, Page page, Form form) {
        return model(arrival, page, form, "");
    }

    private JteModel model(Arrival arrival, Page page, Form form, String done) {
        return model(arrival, page, form, Told.nothing(), done);
    }

    private JteModel model(Arrival arrival, Page page, Form form, Told told, String done) {
        Visit visit = arrival.visit();
        Petition petition = arrival.petition();
        Survey survey = arrival.survey();
        if (arrival.whyNot() != null) {
            return templates.guestKept(
                    page,
                    visit.organName(),
                    arrival.code(),
                    petition == null || arrival.link().isWithdrawn()
                            ? KeptOfGuest.nothing(visit, arrival.link().about())
                            : KeptOfGuest.of(visit, petition),
                    told,
                    done);
        }
        if (petition != null) {
            return templates.guestPetition(
                    page,
                    visit.organName(),
                    arrival.code(),
                    PetitionView.of(visit, petition),
                    !names.isOpen(visit),
                    form,
                    told,
                    visit.text().moment(SignerNames.purges(visit, petition)),
                    done);
        }
        if (survey == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return templates.guestSurvey(
                page,
                visit.organName(),
                arrival.code(),
                SurveyView.of(visit, survey),
                form,
                told,
                done);
    }
}
