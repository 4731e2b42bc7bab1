// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Command;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Texts;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;
import nacre.organ.Receipt;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
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
import nacre.web.roll.RollCsv;

/// One proposal: its text, its discussion, its vote, what came of it.
public final class ProposalPages implements Pages {
    private static final String PAGE = "/o/{organ}/decide/{proposal:\\d+}";

    /// What the file says of each answer where members are persons.
    private static final List<String> NAMED = List.of("name", "answer");

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final ProposalViews views;

    /// The pages of proposals in these organs.
    public ProposalPages(Visits visits) {
        this.visits = visits;
        this.views = new ProposalViews(new AllEnactments(visits.parts()));
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PAGE, this::show)
                .get(PAGE + "/answers.csv", this::answers)
                .post(PAGE + "/vote", this::vote)
                .post(PAGE + "/prevented", this::prevented)
                .post(PAGE + "/comment", this::comment)
                .post(PAGE + "/stand", this::stand)
                .post(PAGE + "/stand-down", this::standDown)
                .post(PAGE + "/view", this::state)
                .post(PAGE + "/erase", this::erase)
                .post(PAGE + "/accept", this::accept)
                .post(PAGE + "/proviso", this::depend)
                .post(PAGE + "/withdraw", this::withdraw)
                .post(PAGE + "/refer", this::refer)
                .post(PAGE + "/open", this::open)
                .post(PAGE + "/more-time", this::extend)
                .post(PAGE + "/again", this::again);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        return page(visit, visit.told());
    }

    private Response vote(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        Vote vote = ProposalWords.vote(visit, proposal);
        Ballot answer =
                request.form("answer").equals("picked")
                        ? Choices.read(request.form().all("pick"))
                        : Ballot.read(request.form("answer"));
        if (vote == null || answer == null) {
            throw new Stop(new Trouble.BadField("answer", request.form("answer")));
        }
        boolean isAgainst = answer instanceof Ballot.Took(var stance) && stance.isAgainst();
        String aim = isAgainst ? request.form("aim", Texts.LONGEST_TEXT) : "";
        String reason = isAgainst ? request.form("reason", Texts.LONGEST_TEXT) : "";
        var command = new VoteCommand.CastVote(vote.id(), answer, aim, reason);
        return heard(visit, proposal, command, "#vote");
    }

    private Response prevented(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        Vote vote = ProposalWords.vote(visit, proposal);
        if (vote == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return heard(visit, proposal, new VoteCommand.SayPrevented(vote.id()), "#vote");
    }

    private Response stand(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        String text = request.form("words", Texts.LONGEST_TEXT);
        var command = new CandidacyCommand.Stand(proposal.id(), text.strip());
        return heard(visit, proposal, command, "#stand");
    }

    private Response standDown(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        return heard(visit, proposal, new CandidacyCommand.StandDown(proposal.id()), "#stand");
    }

    private Response comment(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        String to = request.form("to");
        Long first = to.isEmpty() ? null : request.form("to", Numbers::read);
        String text = request.form("text", Texts.LONGEST_TEXT);
        var command = new ProposalCommand.PostComment(proposal.id(), first, text);
        return heard(visit, proposal, command, "#c");
    }

    private Response state(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        String text = request.form("view", Texts.LONGEST_TEXT);
        return heard(visit, proposal, new ProposalCommand.StateView(proposal.id(), text), "#c");
    }

    private Response erase(Request request) {
        Visit visit = visits.of(request);
        var field = new EraseContent.Field(request.form("entry", Numbers::read), "text");
        return heard(
                visit, find(visit), new EraseContent(visit.me(), List.of(field)), "#discussion");
    }

    private Response withdraw(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        return heard(visit, proposal, new ProposalCommand.WithdrawProposal(proposal.id()), "");
    }

    private Response refer(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        return heard(visit, proposal, new ProposalCommand.ReferProposal(proposal.id()), "");
    }

    private Response open(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        return chaired(visit, proposal, new VoteCommand.OpenVote(proposal.id()));
    }

    private Response extend(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        LocalDate day = Days.read(request.form("day"));
        if (day == null) {
            return page(visit, Told.notDone(visit.text().of("decide.day.wrong")));
        }
        ZonedDateTime opens = proposal.opens().atZone(visit.zone());
        Instant later = opens.with(day).toInstant();
        return chaired(visit, proposal, new ProposalCommand.ExtendDiscussion(proposal.id(), later));
    }

    private Response accept(Request request) {
        Visit visit = visits.of(request);
        Proposal amendment = find(visit);
        var command = new AmendmentCommand.AcceptAmendment(amendment.id());
        return heard(visit, amendment, command, "");
    }

    private Response depend(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        ProposalId onlyIf =
                request.form("only-if").isEmpty()
                        ? null
                        : new ProposalId(request.form("only-if", Numbers::read));
        return heard(visit, proposal, new SetProviso(proposal.id(), onlyIf), "#bonds");
    }

    private Response again(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        Decision decision = ProposalWords.decision(visit, proposal);
        if (decision == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return heard(visit, proposal, new VoteCommand.EnactAgain(decision.seq()), "#result");
    }

    private Response answers(Request request) {
        Visit visit = visits.of(request);
        Proposal proposal = find(visit);
        Vote vote = ProposalWords.vote(visit, proposal);
        if (vote == null) {
            throw new Stop(new Trouble.NoPage());
        }
        boolean isOfOrgans = visit.assembly().isCouncil();
        var header =
                Stream.of("organ", "name", "answer", "by", "weight")
                        .filter(column ->
                                isOfOrgans ? !column.equals("name") : NAMED.contains(column))
                        .map(column -> visit.text().of("decide.csv." + column))
                        .toList();
        var rows =
                VoteViews.named(visit, vote).stream()
                        .map(named ->
                                named.by().isEmpty()
                                        ? List.of(named.name(), named.answer())
                                        : List.of(
                                                named.name(),
                                                named.answer(),
                                                named.by(),
                                                Long.toString(named.weight())))
                        .toList();
        return Csv.file("answers-" + proposal.id() + ".csv", RollCsv.write(header, rows));
    }

    private Response chaired(Visit visit, Proposal proposal, Command command) {
        var mandate = new MandateId(visit.request().form("mandate", Numbers::read));
        return answer(visit, proposal, visit.hear(command, mandate), receipt -> "");
    }

    private Response heard(Visit visit, Proposal proposal, Command command, String anchor) {
        Function<Receipt, String> at =
                receipt -> anchor.equals("#c") ? anchor + receipt.first() : anchor;
        return answer(visit, proposal, visit.hear(command), at);
    }

    private Response answer(
            Visit visit, Proposal proposal, Reply reply, Function<Receipt, String> anchor) {
        String path = ProposalWords.path(visit, proposal);
        if (reply instanceof Reply.Recorded(var receipt)) {
            return Response.seeOther(path + "?done=" + receipt.first() + anchor.apply(receipt));
        }
        Visit now = visits.of(visit.request());
        return now.answer(
                reply,
                path,
                visit.title(proposal),
                (page, told) ->
                        templates.decideProposal(
                                page, views.of(now, find(now), told, now.request().form())));
    }

    private Response page(Visit visit, Told told) {
        Proposal proposal = find(visit);
        var page = visit.page(visit.title(proposal));
        var view = views.of(visit, proposal, told, Form.empty());
        return told.kind() == Told.Kind.NOT_DONE
                ? Response.conflict(templates.decideProposal(page.withProblem(), view))
                : Response.page(templates.decideProposal(page, view));
    }

    static Proposal find(Visit visit) {
        ProposalId id =
                visit.request().path("proposal", text -> new ProposalId(Numbers.read(text)));
        Proposal proposal = visit.assembly().proposals().find(id);
        if (proposal == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return proposal;
    }
}
