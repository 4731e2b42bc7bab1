// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.charter.Matter;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Vote;
import nacre.ballot.Outcome;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.decide.DecideView.Row;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Makes the view of all proposals.
final class DecideViews {
    private static final int MOST_DECIDED = 20;

    private final Visit visit;
    private final String words;
    private final String matter;
    private final boolean isAgreements;
    private final List<Row> asks = new ArrayList<>();
    private final List<Row> open = new ArrayList<>();
    private final List<Row> discussed = new ArrayList<>();
    private final List<Row> ended = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();

    private record Decided(Vote.Closed vote, Row row) {}

    private DecideViews(Visit visit) {
        this.visit = visit;
        this.words = visit.request().query("q").strip();
        this.matter = visit.request().query("matter");
        this.isAgreements = visit.request().query("only").equals("agreements");
    }

    static DecideView of(Visit visit) {
        return new DecideViews(visit).view();
    }

    private DecideView view() {
        for (Proposal proposal : visit.assembly().proposals().all().descendingMap().values()) {
            if (isWanted(proposal)) {
                sort(proposal);
            }
        }
        decided.sort(Comparator.comparing((Decided each) -> each.vote().closes()).reversed());
        String older = visit.request().query("older");
        int from =
                older.matches("\\d{1,6}") ? Math.min(decided.size(), Integer.parseInt(older)) : 0;
        int to = Math.min(decided.size(), from + MOST_DECIDED);
        return new DecideView(
                visit.path("/decide"),
                visit.text()
                        .of(
                                asks.isEmpty() ? "decide.asks.none" : "decide.asks",
                                "count",
                                asks.size()),
                asks,
                open,
                discussed,
                decided.subList(from, to).stream().map(Decided::row).toList(),
                ended,
                to < decided.size() ? path(isAgreements, to) : "",
                path(!isAgreements, 0),
                visit.path("/agreements"),
                isAgreements,
                !words.isEmpty() || !matter.isEmpty(),
                visit.isReader(),
                matters(),
                Form.empty().with("q", words).with("matter", matter));
    }

    private boolean isWanted(Proposal proposal) {
        if (isAgreements && !isAgreement(proposal)) {
            return false;
        }
        if (!matter.isEmpty() && !proposal.matter().value().equals(matter)) {
            return false;
        }
        return words.isEmpty()
                || holds(visit.title(proposal))
                || holds(visit.clerk().contents().text(proposal.text(), "text"));
    }

    /// Whether it passed and does nothing but say what was agreed.
    private boolean isAgreement(Proposal proposal) {
        return !(proposal.question() instanceof Question.Bundle)
                && proposal.enactments().stream()
                        .allMatch(enactment -> enactment.type().equals(AgreementAct.MADE))
                && ProposalWords.vote(visit, proposal) instanceof Vote.Closed closed
                && closed.outcome() instanceof Outcome.Passed;
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private void sort(Proposal proposal) {
        var text = visit.text();
        switch (proposal.stage()) {
            case Proposal.Stage.Discussed _, Proposal.Stage.Referred _ ->
                    discussed.add(row(proposal, ProposalWords.opens(visit, proposal)));
            case Proposal.Stage.Withdrawn(var at) ->
                    ended.add(row(proposal, text.of("decide.withdrawn", "when", at)));
            case Proposal.Stage.Lapsed(var at) ->
                    ended.add(
                            row(
                                    proposal,
                                    text.of(ProposalWords.lapsed(visit, proposal), "when", at)));
            case Proposal.Stage.Accepted(var at) ->
                    ended.add(row(proposal, text.of("amend.accepted", "when", at)));
            case Proposal.Stage.Voted _ -> sort(proposal, ProposalWords.vote(visit, proposal));
            case Proposal.Stage.Bundled _ -> sortPart(proposal);
        }
    }

    /// What is in a bundle stands where the bundle does, but asks nobody by itself.
    private void sortPart(Proposal part) {
        Row row = row(part, ProposalWords.opens(visit, part));
        if (ProposalWords.decidingVote(visit, part) instanceof Vote.Closed closed) {
            decided.add(new Decided(closed, row));
        } else {
            open.add(row);
        }
    }

    private void sort(Proposal proposal, @Nullable Vote vote) {
        switch (vote) {
            case Vote.Open running -> sort(proposal, running);
            case Vote.Closed closed ->
                    decided.add(new Decided(closed, row(proposal, decided(closed))));
            case null -> {}
        }
    }

    private String decided(Vote.Closed vote) {
        String sentence = OutcomeWords.sentence(visit, vote);
        String more = Settled.afterwards(visit, vote);
        return more.isEmpty() ? sentence : sentence + ". " + more;
    }

    private void sort(Proposal proposal, Vote.Open vote) {
        var text = visit.text();
        String line =
                text.of("decide.closes", "when", text.deadline(vote.ends()))
                        + ". "
                        + OutcomeWords.outlook(visit, vote);
        boolean isHers = visit.isAsked(vote);
        (isHers ? asks : open).add(row(proposal, line));
    }

    private Row row(Proposal proposal, String line) {
        var state = ProposalViews.state(visit, proposal);
        return new Row(
                state.mark(),
                state.color(),
                ProposalWords.path(visit, proposal),
                visit.title(proposal),
                line);
    }

    private List<Option> matters() {
        var options = new ArrayList<Option>();
        options.add(new Option("", visit.text().of("decide.search.all")));
        for (Matter each : visit.assembly().charter().matters()) {
            options.add(new Option(each.key().value(), visit.charter().title(each.key())));
        }
        return options;
    }

    private String path(boolean agreements, int older) {
        var query = new ArrayList<String>();
        if (agreements) {
            query.add("only=agreements");
        }
        if (!words.isEmpty()) {
            query.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (!matter.isEmpty()) {
            query.add("matter=" + URLEncoder.encode(matter, StandardCharsets.UTF_8));
        }
        if (older > 0) {
            query.add("older=" + older);
        }
        return visit.path("/decide") + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
