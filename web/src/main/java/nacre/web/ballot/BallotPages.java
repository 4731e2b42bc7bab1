// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.Member;
import nacre.ballot.Word;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotAct.About;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.BallotRules;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitId;
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
import nacre.web.campaign.UnitWords;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// One action ballot: how it stands, answering, its lists, what its committee states, its letters.
final class BallotPages implements Pages {
    private static final long FORTNIGHT = 14;
    private static final String PATH = "/o/{organ}/campaigns/{campaign:\\d+}/ballots/{ballot:\\d+}";
    private static final String LIST = PATH + "/list/{unit:\\d+}";
    private static final String LETTER = PATH + "/letters/{about:[a-z]+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    BallotPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .post(PATH, this::answer)
                .post(PATH + "/object", this::object)
                .post(PATH + "/call", this::call)
                .post(PATH + "/notice", this::notice)
                .post(PATH + "/open", this::open)
                .post(PATH + "/withdraw", this::withdraw)
                .get(LIST, this::names)
                .post(LIST, this::list)
                .get(LETTER, this::letter)
                .get(LETTER + "/file", this::file);
    }

    private static ActionBallot find(Visit visit) {
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
        LocalDate today = ActionBallotWords.today(visit);
        Form form =
                Form.empty()
                        .with("given", today.toString())
                        .with("last", today.plusDays(FORTNIGHT).toString());
        return Response.page(
                model(visit, find(visit), form)
                        .apply(visit.page(visit.text().of("ballot.page")), visit.told()));
    }

    private BiFunction<Page, Told, JteModel> model(Visit visit, ActionBallot ballot, Form form) {
        return (page, told) ->
                templates.ballotBallot(page, BallotView.of(visit, ballot), form, told);
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
                        new BallotCommand.StateNotice(ballot.id(), of, given, begins));
    }

    private Response open(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        requireSteering(visit, ballot);
        var typed = new TypedForm(visit, "ballot", request.form());
        LocalDate last = typed.day("last");
        return typed.form().isWrong()
                ? wrong(visit, ballot, typed.form())
                : hear(
                        visit,
                        ballot,
                        new BallotCommand.OpenBallot(
                                ballot.id(), last, BallotLists.of(visit, ballot).everybody()));
    }

    private Response withdraw(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        return hear(visit, ballot, new BallotCommand.WithdrawBallot(ballot.id()));
    }

    private static void requireSteering(Visit visit, ActionBallot ballot) {
        if (!BallotView.maySteer(visit, ballot)) {
            throw new Stop(new Trouble.NotForYou());
        }
    }

    private static UnitId unit(Visit visit, ActionBallot ballot) {
        UnitId unit = visit.request().path("unit", seq -> new UnitId(Numbers.read(seq)));
        if (!BallotViews.unitsOf(visit, ballot).contains(unit)) {
            throw new Stop(new Trouble.NoPage());
        }
        return unit;
    }

    /// The list of one unit, for those who steer there and nobody else.
    private Response names(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        requireSteering(visit, ballot);
        UnitId unit = unit(visit, ballot);
        BallotLists lists = BallotLists.of(visit, ballot);
        var values = new LinkedHashMap<String, List<String>>();
        values.put("member", lists.in(unit).stream().map(MemberId::toString).toList());
        return Response.page(
                listing(
                        visit,
                        ballot,
                        unit,
                        visit.page(visit.text().of("ballot.names")),
                        new Form(values, new LinkedHashMap<>()),
                        Told.nothing()));
    }

    private JteModel listing(
            Visit visit, ActionBallot ballot, UnitId unit, Page page, Form form, Told told) {
        BallotLists lists = BallotLists.of(visit, ballot);
        var here = new ArrayList<Option>();
        var elsewhere = new ArrayList<Option>();
        for (MemberId member : roll(visit)) {
            UnitId other = lists.unitOf(member);
            if (other == null || other.equals(unit)) {
                here.add(new Option(member.toString(), visit.name(member)));
            } else {
                elsewhere.add(new Option(visit.name(member), UnitWords.name(visit, other)));
            }
        }
        Comparator<Option> byName = Comparator.comparing(Option::label);
        here.sort(byName);
        elsewhere.sort(Comparator.comparing(Option::value));
        String path = ActionBallotWords.path(visit, ballot);
        return templates.ballotNames(
                page,
                new Option(path, ActionBallotWords.question(visit, ballot)),
                path + "/list/" + unit,
                UnitWords.name(visit, unit),
                here,
                elsewhere,
                form,
                told);
    }

    private static List<MemberId> roll(Visit visit) {
        return visit.assembly().roll().everybody().stream()
                .filter(Member::isOnTheRoll)
                .map(Member::id)
                .toList();
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        ActionBallot ballot = find(visit);
        requireSteering(visit, ballot);
        UnitId unit = unit(visit, ballot);
        BallotLists lists = BallotLists.of(visit, ballot);
        boolean isEverybody = request.form().has("who", "all");
        List<MemberId> free =
                roll(visit).stream()
                        .filter(member -> {
                            UnitId other = lists.unitOf(member);
                            return other == null || other.equals(unit);
                        })
                        .toList();
        List<String> ticked = request.form().all("member");
        List<MemberId> chosen =
                free.stream()
                        .filter(member -> isEverybody || ticked.contains(member.toString()))
                        .toList();
        return visit.answer(
                visit.hear(new BallotCommand.ListEntitled(ballot.id(), unit, chosen)),
                ActionBallotWords.path(visit, ballot),
                visit.text().of("ballot.names"),
                (page, told) -> listing(visit, ballot, unit, page, request.form(), told));
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
