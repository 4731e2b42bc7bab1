// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Method;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Counting;
import nacre.ballot.Stance;
import nacre.ballot.Tally;
import nacre.web.Bar;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// The answers that a vote on one proposal offers, and what pages call them.
///
/// @param method a word for the family of sentences: `choice`, `consent` or `consensus`
/// @param answers all that may be given, those for it first; none in a choice between options
public record BallotWords(String method, List<Ballot> answers) {

    /// Copies the list.
    public BallotWords {
        answers = List.copyOf(answers);
    }

    /// Those of a vote that is counted so.
    public static BallotWords of(Counting counting) {
        return switch (counting) {
            case Counting.Majority _ -> CHOICES;
            case Counting.SenseCheck _ -> CHOICES;
            case Counting.Consent _ -> CONSENT;
            case Counting.Consensus _ -> CONSENSUS;
            case Counting.Options _ -> new BallotWords("options", List.of());
        };
    }

    private static final BallotWords CHOICES =
            new BallotWords(
                    "choice",
                    List.of(
                            new Ballot.Said(Choice.YES),
                            new Ballot.Said(Choice.NO),
                            new Ballot.Said(Choice.ABSTAIN)));

    private static final BallotWords CONSENT =
            new BallotWords(
                    "consent",
                    List.of(new Ballot.Took(Stance.CONSENT), new Ballot.Took(Stance.OBJECTION)));

    private static final BallotWords CONSENSUS =
            new BallotWords(
                    "consensus",
                    List.of(
                            new Ballot.Took(Stance.AGREE),
                            new Ballot.Took(Stance.BLOCK),
                            new Ballot.Took(Stance.STAND_ASIDE)));

    /// The answers of a vote by this method; none where one picks among options.
    static List<Ballot> of(Method method) {
        if (method == Method.CONSENT) {
            return CONSENT.answers();
        }
        if (method == Method.CONSENSUS) {
            return CONSENSUS.answers();
        }
        boolean isYesOrNo = method == Method.MAJORITY || method == Method.SENSE_CHECK;
        return isYesOrNo ? CHOICES.answers() : List.of();
    }

    /// The words of one answer in a family of sentences, `decide.said.` and so on.
    public static String say(Visit visit, Vote vote, String family, Ballot ballot) {
        return ballot instanceof Ballot.Picked(var options) && !options.isEmpty()
                ? visit.text()
                        .of(
                                family + "options",
                                "options",
                                OptionWords.of(visit, vote).names(options))
                : say(visit.text(), family, ballot);
    }

    /// The same where only the numbers of options are known, as in a vote of another organ.
    public static String say(Text text, String family, Ballot ballot) {
        return switch (ballot) {
            case Ballot.Said(var choice) -> text.of(family + choice.word());
            case Ballot.Took(var stance) -> text.of(family + stance.word());
            case Ballot.Picked(var options) when options.isEmpty() -> text.of(family + "none");
            case Ballot.Picked(var options) ->
                    text.of(
                            family + "options",
                            "options",
                            options.stream().map(Object::toString).toList());
        };
    }

    /// The words of one answer in a vote that may be over, by its entry.
    public static String say(Visit visit, VoteId id, String family, Ballot ballot) {
        Vote vote = visit.assembly().votes().find(id);
        if (vote == null) {
            throw new IllegalStateException(
                    "There is no vote %s. Maybe its answers are read before it is folded."
                            .formatted(id));
        }
        return say(visit, vote, family, ballot);
    }

    /// How many gave each answer, and how many none, as the key of a bar.
    List<SumView.Key> keys(Text text, Tally tally) {
        var keys = new ArrayList<SumView.Key>();
        for (Ballot ballot : answers) {
            keys.add(key(side(ballot), counted(text, tally, ballot)));
        }
        keys.addAll(PreventedView.keys(text, tally));
        return keys;
    }

    /// How many gave each answer, in words.
    String counted(Text text, Tally tally) {
        return text.list(answers.stream().map(ballot -> counted(text, tally, ballot)).toList());
    }

    private static String counted(Text text, Tally tally, Ballot ballot) {
        return text.of("decide.key." + ballot.form(), "count", tally.of(side(ballot)));
    }

    private static Choice side(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Said(var choice) -> choice;
            case Ballot.Took(var stance) -> stance.side();
            case Ballot.Picked picked ->
                    throw new IllegalArgumentException("%s has no side.".formatted(picked));
        };
    }

    private static SumView.Key key(Choice side, String words) {
        return switch (side) {
            case YES -> new SumView.Key("f-act", "", words);
            case NO -> new SumView.Key("", "url(#hatch)", words);
            case ABSTAIN -> new SumView.Key("", "url(#dots)", words);
        };
    }

    /// A bar over all on the roll with every answer on it.
    static Bar bar(String sentence, Tally tally) {
        return Bar.of(sentence)
                .with(Bar.Fill.SOLID, tally.yes(), tally.entitled())
                .with(Bar.Fill.HATCHED, tally.no(), tally.entitled())
                .with(Bar.Fill.DOTTED, tally.abstain(), tally.entitled());
    }
}
