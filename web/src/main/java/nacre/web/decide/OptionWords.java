// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Vote;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.ballot.Outcome;
import nacre.ballot.Picking;
import nacre.ballot.Picks;
import nacre.web.organ.Visit;

/// What the options of a vote are called, and what came of them in one sentence: «Chosen: Green
/// (12). 20 of 31 took part, 16 were needed».
final class OptionWords {
    private final Visit visit;
    private final Proposal proposal;

    OptionWords(Visit visit, Proposal proposal) {
        this.visit = visit;
        this.proposal = proposal;
    }

    static OptionWords of(Visit visit, Vote vote) {
        return new OptionWords(visit, visit.assembly().proposals().needed(vote.proposal()));
    }

    /// Its words; of an election the candidate's name.
    String name(Option option) {
        return proposal.question() instanceof Question.Election
                ? visit.name(proposal.candidate(option))
                : visit.words(proposal.text(), "option." + option);
    }

    List<String> names(List<Option> options) {
        return options.stream().map(this::name).toList();
    }

    /// The sentence.
    String sentence(Vote vote, Outcome outcome) {
        String head = head(vote, outcome);
        String sums = OutcomeWords.sums(visit.charter(), outcome);
        return sums.isEmpty() ? head : visit.text().of("option.sums", "head", head, "sums", sums);
    }

    /// The outcome, and which options.
    String head(Vote vote, Outcome outcome) {
        var text = visit.text();
        return switch (outcome) {
            case Outcome.Chosen(var _, var options, var tied) -> {
                String chosen = text.of("option.chosen", "options", counted(vote, options));
                yield tied.isEmpty()
                        ? chosen
                        : chosen + ". " + text.of("option.chosen.tied", "options", names(tied));
            }
            case Outcome.Demanded(var _, var options) ->
                    text.of("option.demanded", "options", counted(vote, options));
            case Outcome.Tied(var _, var options) ->
                    text.of(
                            "option.tied",
                            "options",
                            names(options),
                            "votes",
                            picks(vote).of(options.getFirst()));
            case Outcome.RunOff(var _, var options) ->
                    text.of(
                            "option.run-off",
                            "options",
                            counted(vote, options),
                            "votes",
                            picks(vote).answered() - picks(vote).blank());
            case Outcome.Failed _ -> text.of(failed(vote), "answered", vote.count().answered());
            case Outcome other -> OutcomeWords.word(text, other);
        };
    }

    private static String failed(Vote vote) {
        return vote.counting() instanceof Counting.Options options
                        && options.picking() == Picking.UNCONTESTED
                ? "option.failed.uncontested"
                : "option.failed";
    }

    private List<String> counted(Vote vote, List<Option> options) {
        return options.stream()
                .map(each ->
                        visit.text()
                                .of(
                                        "option.with",
                                        "option",
                                        name(each),
                                        "votes",
                                        picks(vote).of(each)))
                .toList();
    }

    private static Picks picks(Vote vote) {
        return vote.count() instanceof Picks picks
                ? picks
                : Picks.empty(
                        List.of(),
                        vote.count().entitled(),
                        vote.count().entered(),
                        vote.count().presence());
    }
}
