// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.List;

/// The check of a matter's method and its terms; what it finds is added to `problems`.
record MethodCheck(Charter charter, Matter matter, List<CharterProblem> problems) {

    /// What a charter has to be able to decide in every case.
    private static final List<MatterKey> NEEDED = CharterCheck.NEEDED;

    void check() {
        MatterKey key = matter.key();
        switch (matter.method()) {
            case CONSENT, CONSENSUS -> checkStopping();
            case SENSE_CHECK -> {
                if (NEEDED.contains(key)) {
                    problems.add(new CharterProblem.MethodDecidesNothing(key, matter.method()));
                }
            }
            case PLURALITY, TWO_ROUND, APPROVAL -> {
                if (NEEDED.contains(key) && !key.equals(MatterKey.MANDATES)) {
                    problems.add(new CharterProblem.NoOptionsHere(key, matter.method()));
                }
                if (matter.asksForPresent()) {
                    problems.add(new CharterProblem.OptionsNotInMeetings(key, matter.method()));
                }
            }
            case MAJORITY -> {}
            case SCORE, DOTS, MAJORITY_JUDGMENT, BORDA -> {}
            case SCOTTISH_STV, MEEK_STV, WIGM_STV -> {}
            case SCHULZE, RANKED_PAIRS, COPELAND -> {}
            case SAINTE_LAGUE, DHONDT, HAMILTON -> {}
            case EQUAL_SHARES, GREEDY_APPROVAL, DRAW -> {}
        }
        checkTimes();
    }

    private void checkStopping() {
        MatterKey key = matter.key();
        if (matter.rule().conditions().stream().noneMatch(each -> each.counted().isTurnout())) {
            problems.add(new CharterProblem.NobodyNeedsToAnswer(key));
        }
        MatterKey fallback = matter.terms().fallback();
        if (fallback != null) {
            checkFallback(fallback);
        } else if (key.equals(MatterKey.REMOVAL)) {
            problems.add(new CharterProblem.NoWayPastAnObjection(key));
        }
    }

    private void checkFallback(MatterKey fallback) {
        Matter other = charter.find(fallback);
        if (other == null
                || other.method() != Method.MAJORITY
                || other.holder() != matter.holder()) {
            problems.add(new CharterProblem.FallbackDoesNotFit(matter.key(), fallback));
        } else if (MatterCheck.OURS.contains(matter.key())
                && other.rule().isMet(MatterCheck.JUST_A_MINORITY)) {
            problems.add(new CharterProblem.MinorityDecides(fallback));
        }
    }

    private void checkTimes() {
        Duration hour = Duration.ofHours(1);
        Duration quiet = matter.terms().quiet();
        Duration voting = matter.timing().voting();
        if (quiet != null && CharterCheck.isOutside(quiet, hour, voting)) {
            problems.add(
                    new CharterProblem.TimeOutOfRange(
                            matter.key(), Clause.QUIET, quiet, hour, voting));
        }
        Duration clarify = matter.terms().clarify();
        Duration discussion = matter.timing().discussion();
        if (clarify.compareTo(discussion) > 0) {
            problems.add(
                    new CharterProblem.TimeOutOfRange(
                            matter.key(), Clause.CLARIFY, clarify, Duration.ZERO, discussion));
        }
    }
}
