// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.vote.Vote;
import nacre.ballot.Base;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Picks;
import nacre.ballot.Sum;
import nacre.ballot.Tally;
import nacre.web.Bar;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// The sums of a vote as bars and words, open or closed.
///
/// @param bars turnout first, then one for each condition on what was answered
/// @param answers how many gave each answer, and how many none
public record SumView(List<Line> bars, List<Key> answers) {

    /// Copies the lists.
    public SumView {
        bars = List.copyOf(bars);
        answers = List.copyOf(answers);
    }

    /// One bar with the words over it.
    ///
    /// @param what is counted of what
    /// @param needed how many it takes, and whether they are there; empty if none are asked for
    public record Line(String what, String needed, Bar bar) {}

    /// What a filling stands for; without one, an empty part of the bar.
    public record Key(String style, String pattern, String words) {}

    static SumView of(Visit visit, Vote vote) {
        var text = visit.text();
        return switch (vote.count()) {
            case Tally tally -> of(text, BallotWords.of(vote.counting()), vote, tally);
            case Picks picks -> PicksSums.of(visit, vote, picks);
        };
    }

    private static SumView of(Text text, BallotWords ballots, Vote vote, Tally tally) {
        var sums = vote.counting().rule().reason(tally).sums();
        var lines = new ArrayList<Line>();
        lines.add(turnout(text, ballots, tally, sums));
        for (Sum sum : sums) {
            if (!sum.condition().counted().isTurnout()) {
                lines.add(share(text, tally, sum));
            }
        }
        return new SumView(lines, ballots.keys(text, tally));
    }

    private static Line turnout(Text text, BallotWords ballots, Tally tally, List<Sum> sums) {
        String what =
                text.of("decide.turnout", "count", tally.answered(), "base", tally.entitled());
        String sentence =
                text.of(
                        "decide.turnout.bar",
                        "count",
                        tally.answered(),
                        "base",
                        tally.entitled(),
                        "answers",
                        ballots.counted(text, tally),
                        "silent",
                        tally.silent());
        if (tally.prevented() > 0) {
            sentence = sentence + " " + PreventedView.said(text, tally);
        }
        Bar bar = BallotWords.bar(sentence, tally);
        for (Sum sum : sums) {
            if (sum.condition().counted().isTurnout()) {
                return new Line(
                        what, quorum(text, sum), bar.tickAt(sum.needed(), tally.entitled()));
            }
        }
        return new Line(what, "", bar);
    }

    private static String quorum(Text text, Sum sum) {
        return text.of(
                "decide.quorum." + sum.condition().counted().word(),
                "needed",
                sum.needed(),
                "state",
                state(text, sum));
    }

    private static String state(Text text, Sum sum) {
        return sum.isMet()
                ? text.of("decide.reached")
                : text.of("decide.missing", "missing", sum.missing());
    }

    private static Line share(Text text, Tally tally, Sum sum) {
        String what = OutcomeWords.counted(text, sum);
        String needed = text.of("decide.needs", "needed", sum.needed(), "state", state(text, sum));
        boolean isYes = sum.condition().counted() == Counted.YES;
        Bar bar =
                Bar.of(what + ": " + needed)
                        .with(isYes ? Bar.Fill.SOLID : Bar.Fill.HATCHED, sum.counted(), sum.base());
        return new Line(what, needed, rest(bar, tally, sum).tickAt(sum.needed(), sum.base()));
    }

    /// What stands beside the counted: the other answers, or what is missing.
    private static Bar rest(Bar bar, Tally tally, Sum sum) {
        boolean isFixed =
                !(sum.condition() instanceof Condition.Share share) || share.base().isFixed();
        if (isFixed) {
            return bar.with(Bar.Fill.GAP, sum.missing(), sum.base());
        }
        boolean isYes = sum.condition().counted() == Counted.YES;
        Bar both =
                isYes
                        ? bar.with(Bar.Fill.HATCHED, tally.no(), sum.base())
                        : bar.with(Bar.Fill.SOLID, tally.yes(), sum.base());
        return sum.base() == tally.size(Base.ANSWERED)
                ? both.with(Bar.Fill.DOTTED, tally.abstain(), sum.base())
                : both;
    }
}
