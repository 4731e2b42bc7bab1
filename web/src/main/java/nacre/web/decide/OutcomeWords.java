// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.StringJoiner;
import nacre.assembly.vote.Vote;
import nacre.ballot.Base;
import nacre.ballot.Condition;
import nacre.ballot.Count;
import nacre.ballot.Counting;
import nacre.ballot.Outcome;
import nacre.ballot.Outlook;
import nacre.ballot.Sum;
import nacre.web.charter.CharterWords;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// An outcome with its reason in one sentence: «Passed: 43 of 55 yes or no (78 %); more than one
/// half was needed; 61 of 98 took part, 50 were needed».
///
/// All numbers come from the sums that decided; only the percentage is made here, rounded down, so
/// that it never says more than there was.
public final class OutcomeWords {

    private OutcomeWords() {}

    /// The sentence of a vote's outcome.
    public static String sentence(Visit visit, Vote.Closed vote) {
        return sentence(visit, vote, vote.outcome());
    }

    private static String sentence(Visit visit, Vote vote, Outcome outcome) {
        return vote.counting() instanceof Counting.Options
                ? OptionWords.of(visit, vote).sentence(vote, outcome)
                : sentence(visit.charter(), outcome);
    }

    /// The outcome, and in a choice between options which: in a few words.
    public static String head(Visit visit, Vote.Closed vote) {
        return vote.counting() instanceof Counting.Options
                ? OptionWords.of(visit, vote).head(vote, vote.outcome())
                : word(visit.text(), vote.outcome());
    }

    /// The sentence of an outcome of one proposal.
    static String sentence(CharterWords words, Outcome outcome) {
        return words.text()
                .of(
                        "decide.outcome",
                        "outcome",
                        word(words.text(), outcome),
                        "sums",
                        sums(words, outcome));
    }

    /// The sums that decided a vote, without what it came to.
    public static String sums(Visit visit, Vote.Closed vote) {
        return sums(visit.charter(), vote.outcome());
    }

    static String sums(CharterWords words, Outcome outcome) {
        var sums = new StringJoiner("; ");
        if (outcome instanceof Outcome.Objected(var _, long against, long stops)) {
            sums.add(words.text().of("decide.objected", "against", against, "stops", stops));
        }
        for (Sum sum : outcome.reason().sums()) {
            sums.add(sum(words, sum));
        }
        Count count = outcome.reason().count();
        if (count.prevented() > 0) {
            sums.add(words.text().of("decide.sum.prevented", "count", count.prevented()));
        }
        return sums.toString();
    }

    /// What an open vote still needs; of a hidden one nobody knows.
    public static String outlook(Visit visit, Vote vote) {
        Text text = visit.text();
        if (vote.isHidden()) {
            return text.of("decide.sealed.line");
        }
        String method = BallotWords.of(vote.counting()).method();
        return switch (vote.counting().outlook(vote.count())) {
            case Outlook.WouldEnd(var outcome) ->
                    text.of("decide.now", "sentence", sentence(visit, vote, outcome));
            case Outlook.NeedsYes(long more) -> text.of("outlook.NeedsYes." + method, "more", more);
            case Outlook outlook -> text.told("outlook", outlook);
        };
    }

    /// The outcome alone.
    public static String word(Text text, Outcome outcome) {
        return text.of("outcome." + outcome.word());
    }

    /// One condition with its sum.
    public static String sum(CharterWords words, Sum sum) {
        String counted = counted(words.text(), sum);
        return switch (sum.condition()) {
            case Condition.Share(var what, var _, var _, var _) when what.isTurnout() ->
                    words.text().of("decide.sum.number", "sum", counted, "needed", sum.needed());
            case Condition.Floor _ ->
                    words.text().of("decide.sum.number", "sum", counted, "needed", sum.needed());
            case Condition.Share share -> share(words, sum, share, counted);
        };
    }

    /// How many were counted, and of how many.
    static String counted(Text text, Sum sum) {
        Condition condition = sum.condition();
        String base =
                switch (condition) {
                    case Condition.Share share -> share.base().word();
                    case Condition.Floor _ -> Base.ENTITLED.word();
                };
        return text.of(
                "decide.sum.%s.of-%s".formatted(condition.counted().word(), base),
                "count",
                sum.counted(),
                "base",
                sum.base());
    }

    private static String share(
            CharterWords words, Sum sum, Condition.Share share, String counted) {
        Text text = words.text();
        String percent =
                sum.base() == 0
                        ? ""
                        : text.of(
                                "decide.sum.percent", "percent", sum.counted() * 100 / sum.base());
        String asked =
                text.of(
                        "decide.needed." + share.comparator().word(),
                        "share",
                        words.share(share.share()),
                        "parts",
                        share.share().numerator());
        return text.of(
                share.base().isFixed() ? "decide.sum.share.fixed" : "decide.sum.share",
                "sum",
                counted + percent,
                "asked",
                asked,
                "needed",
                sum.needed());
    }
}
