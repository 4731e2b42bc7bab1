// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

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
        return this == MAJORITY;
    }
}
