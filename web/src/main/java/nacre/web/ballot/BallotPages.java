// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.campaign.ballot.BallotPart.BALLOTS;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Word;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotAct.About;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.BallotRules;
import nacre.campaign.unit.Campaign;
import nacre.journal.Hash;
import nacre.organ.Clerk;
import nacre.organ.Shredder;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.CampaignPages;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// One action ballot: how it stands, answering, what its committee states, its letters.
final class BallotPages implements Pages {
    private static final long FORTNIGHT = 14;
    static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/ballots/{ballot:\\d+}";
    private static final String LETTER = PATH + "/letters/{about:[a-z]+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final ListDoor door;
    private final Shredder shredder;

    BallotPages(Visits visits, ListDoor door, Shredder shredder) {
        this.visits = visits;
        this.door = door;
        this.shredder = shredder;
    }

    @Override
    public void routes(Routes routes) {
        new ListPages(visits, this, door).routes(routes);
        routes.get(PATH, this::show)
                .post(PATH, this::answer)
                .post(PATH + "/object", this::object)
                .post(PATH + "/call", this::call)
                .post(PATH + "/notice", this::notice)
                .post(PATH + "/check", this::check)
                .post(PATH + "/open", this::open)
                .post(PATH + "/withdraw", this::withdraw)
                .get(LETTER, this::letter)
                .get(LETTER + "/file", this::file);
    }

    static ActionBallot find(Visit visit) {
        Campaign campaign = CampaignPages.find(visit);
        BallotId id = visit.request().path("ballot", seq -> new BallotId(Numbers.read(seq)));
        ActionBallot ballot = ActionBallotWords.find(visit, id);
        if (ballot == null || !ballot.terms().ground().campaign().equals(campaign.id())) {
            throw new Stop(new Trouble.NoPage());
        }
        return ballot;
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                model(visit, find(visit), begun(visit))
                        .apply(visit.page(visit.text().of("ballot.page")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, ActionBallot ballot, Form form) {
        return model(visit, ballot, form, "");
    }

    private BiFunction<Page, Told, JteModel> model(
            Visit visit, ActionBallot ballot, Form form, String checked) {
        return (page, told) ->
                templates.ballotBallot(
                        page,
                        BallotView.of(visit, ballot, door.read(visit, ballot)),
                        checked,
                        form,
                        told);
    }

    /// What the forms begin with.
    private static Form begun(Visit visit) {
        LocalDate today = ActionBallotWords.today(visit);
        return Form.empty()
                .with("given", today.toString())
                .with("last", today.plusDays(FORTNIGHT).toString());
    }

    private Response hear(Visit visit, ActionBallot ballot, Command command) {
        return visit.answer(
                visit.hear(command),
                ActionBallotWords.path(visit, ballot),
                visit.text().of("ballot.page"),
                model(visit, ballot, visit.request().form()));
    }

    private Response wrong(Visit visit, ActionBallot ballot, Form form) {
        return Response.unfinished(
                model(visit, ballot, form)
                        .apply(
                                visit.page(visit.text().of("ballot.page")).withProblem(),
                                Told.nothing()));
    }

    /// Whatever she answers, what she is told is the same.
    private Response answer(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        Answer answer = Word.find(Answer.class, request.form().value("answer"));
        if (answer == null) {
            throw new Stop(new Trouble.NoPage());
        }
        Long chosen = Numbers.find(request.form().value("group"));
        int group =
                BallotViews.group(
                        visit,
                        ballot,
                        door.read(visit, ballot),
                        chosen == null || chosen > Integer.MAX_VALUE ? -1 : chosen.intValue());
        return hear(visit, ballot, new BallotCommand.AnswerBallot(ballot.id(), answer, group));
    }

    private Response object(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        var typed = new TypedForm(visit, "ballot", request.form());
        String reason = typed.needed("reason", BallotRules.LONGEST_TEXT);
        return typed.form().isWrong()
                ? wrong(visit, ballot, typed.form())
                : hear(visit, ballot, new BallotCommand.ObjectToList(ballot.id(), reason));
    }

    /// A proposal that it opens, on the charter's matter for action if it has one.
    private Response call(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        boolean hasMatter = visit.assembly().charter().find(MatterKey.ACTION) != null;
        String question = ActionBallotWords.question(visit, ballot);
        String title = visit.text().of("ballot.will.called", "question", question);
        var proposal =
                new ProposalCommand.PutProposal(
                        hasMatter ? MatterKey.ACTION : MatterKey.EVERYDAY,
                        title.length() > Texts.LONGEST_TITLE
                                ? visit.text().of("ballot.call.title")
                                : title,
                        question + "\n\n" + visit.words(ballot.id().seq(), "action"),
                        List.of(Enactment.of(new BallotAct.Called(ballot.id()), List.of())),
                        null);
        return visit.answerNew(
                visit.hear(proposal),
                visit.path("/decide"),
                visit.text().of("ballot.page"),
                model(visit, ballot, request.form()));
    }

    private Response notice(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        var typed = new TypedForm(visit, "ballot", request.form());
        About of =
                typed.chosen(
                        "of", Word.find(About.class, request.form().value("of")), About.BALLOT);
        LocalDate given = typed.day("given");
        LocalDate begins = of == About.ACTION ? typed.day("begins") : null;
        return typed.form().isWrong()
                ? wrong(visit, ballot, typed.form())
                : hear(
                        visit,
                        ballot,
                        new BallotCommand.StateNotice(
                                ballot.id(), of, given, begins, proof(request)));
    }

    /// The fingerprint of the file that came along; the file itself is not kept.
    private static @Nullable Hash proof(Request request) {
        byte[] file = request.file("file");
        return file.length == 0 ? null : Hash.sha256(file);
    }

    /// Looks at a file and forgets it: whether it is one that was stated to show a notice.
    private Response check(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        Hash proof = proof(request);
        BallotAct.Notified shown =
                ballot.notices().stream()
                        .filter(each -> proof != null && proof.equals(each.proof()))
                        .findFirst()
                        .orElse(null);
        String checked =
                shown == null
                        ? visit.text()
                                .of(proof == null ? "ballot.check.none" : "ballot.check.other")
                        : visit.text()
                                .of("ballot.check.same", "of", BallotViews.notice(visit, shown));
        return Response.page(
                model(visit, ballot, begun(visit), checked)
                        .apply(visit.page(visit.text().of("ballot.page")), Told.nothing()));
    }

    private Response open(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        requireSteering(visit, ballot);
        var typed = new TypedForm(visit, "ballot", request.form());
        LocalDate last = typed.day("last");
        if (!door.isOpen(visit)) {
            return locked(visit, ballot);
        }
        return typed.form().isWrong()
                ? wrong(visit, ballot, typed.form())
                : hear(
                        visit,
                        ballot,
                        new BallotCommand.OpenBallot(
                                ballot.id(), last, door.read(visit, ballot).everybody()));
    }

    private Response withdraw(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        Response answer = hear(visit, ballot, new BallotCommand.WithdrawBallot(ballot.id()));
        shred(visit);
        return answer;
    }

    /// Destroys the keys to lists that are gone by now, at once.
    void shred(Visit visit) {
        Clerk clerk = visit.clerk();
        shredder.shred(clerk, clerk.standing().states().of(BALLOTS).gone());
    }

    /// The ballot's page, which says that its lists are locked.
    Response locked(Visit visit, ActionBallot ballot) {
        return Response.page(
                409,
                model(visit, ballot, Form.empty())
                        .apply(
                                visit.page(visit.text().of("ballot.page")).withProblem(),
                                Told.notDone(visit.text().of("ballot.locked"))));
    }

    static void requireSteering(Visit visit, ActionBallot ballot) {
        if (!BallotView.maySteer(visit, ballot)) {
            throw new Stop(new Trouble.NotForYou());
        }
    }

    private static About about(Visit visit, ActionBallot ballot) {
        About about = Word.find(About.class, visit.request().path("about", word -> word));
        if (about == null || !Letters.of(visit, ballot).isThere(about)) {
            throw new Stop(new Trouble.NoPage());
        }
        return about;
    }

    private Response letter(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        About about = about(visit, ballot);
        String path = ActionBallotWords.path(visit, ballot);
        return Response.page(
                templates.ballotLetter(
                        visit.page(Letters.title(visit, about)),
                        new Option(path, ActionBallotWords.question(visit, ballot)),
                        path + "/letters/" + about.word() + "/file",
                        ballot.terms().language(),
                        Letters.of(visit, ballot).text(about),
                        ActionBallotWords.warnings(visit.text(), ballot.law())));
    }

    private Response file(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        About about = about(visit, ballot);
        return Response.file(
                "letter-%s-%s.txt".formatted(ballot.id(), about.word()),
                "text/plain; charset=utf-8",
                Letters.of(visit, ballot).text(about));
    }
}
