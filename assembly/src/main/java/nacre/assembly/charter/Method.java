// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.List;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.ballot.Picking;
import nacre.ballot.Word;

/// How ballots become a result. The words are fixed for good, also of those that do not work yet.
public enum Method implements Word {
    MAJORITY("majority"),
    PLURALITY("plurality"),
    TWO_ROUND("two-round"),
    APPROVAL("approval"),
    SCORE("score"),
    DOTS("dots"),
    CONSENT("consent"),
    CONSENSUS("consensus"),
    SCOTTISH_STV("scottish-stv"),
    MEEK_STV("meek-stv"),
    WIGM_STV("wigm-stv"),
    SCHULZE("schulze"),
    RANKED_PAIRS("ranked-pairs"),
    COPELAND("copeland"),
    MAJORITY_JUDGMENT("majority-judgment"),
    BORDA("borda"),
    SAINTE_LAGUE("sainte-lague"),
    DHONDT("dhondt"),
    HAMILTON("hamilton"),
    EQUAL_SHARES("equal-shares"),
    GREEDY_APPROVAL("greedy-approval"),
    DRAW("draw"),
    SENSE_CHECK("sense-check");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether votes can be counted so today; a charter that asks for another is refused.
    public boolean isWorking() {
        return switch (this) {
            case MAJORITY, CONSENT, CONSENSUS, SENSE_CHECK -> true;
            case PLURALITY, TWO_ROUND, APPROVAL -> true;
            case SCORE, DOTS, MAJORITY_JUDGMENT, BORDA -> false;
            case SCOTTISH_STV, MEEK_STV, WIGM_STV -> false;
            case SCHULZE, RANKED_PAIRS, COPELAND -> false;
            case SAINTE_LAGUE, DHONDT, HAMILTON -> false;
            case EQUAL_SHARES, GREEDY_APPROVAL, DRAW -> false;
        };
    }

    /// Whether it chooses between options; the others ask about one proposal.
    public boolean isBetweenOptions() {
        return this == PLURALITY || this == TWO_ROUND || this == APPROVAL;
    }

    /// How this method counts on a matter.
    ///
    /// @param options what there is to choose from; none where one proposal is asked about
    /// @param seats how many options are chosen at most
    Counting counting(Matter matter, List<Option> options, int seats) {
        var rule = matter.rule();
        if (isBetweenOptions() == options.isEmpty()) {
            throw new IllegalStateException(
                    "%s cannot be asked of %s on «%s».".formatted(options, this, matter.key()));
        }
        return switch (this) {
            case MAJORITY -> new Counting.Majority(rule);
            case CONSENT -> new Counting.Consent(rule);
            case CONSENSUS -> new Counting.Consensus(rule, matter.terms().stops());
            case SENSE_CHECK -> new Counting.SenseCheck(rule);
            case PLURALITY -> new Counting.Options(Picking.PLURALITY, rule, options, seats);
            case TWO_ROUND -> new Counting.Options(Picking.TWO_ROUND, rule, options, seats);
            case APPROVAL -> new Counting.Options(Picking.APPROVAL, rule, options, seats);
            case SCORE, DOTS, MAJORITY_JUDGMENT, BORDA -> throw notYet();
            case SCOTTISH_STV, MEEK_STV, WIGM_STV -> throw notYet();
            case SCHULZE, RANKED_PAIRS, COPELAND -> throw notYet();
            case SAINTE_LAGUE, DHONDT, HAMILTON -> throw notYet();
            case EQUAL_SHARES, GREEDY_APPROVAL, DRAW -> throw notYet();
        };
    }

    private IllegalStateException notYet() {
        return new IllegalStateException(
                "Nothing is counted by %s. Maybe the charter was never checked.".formatted(word));
    }
}
