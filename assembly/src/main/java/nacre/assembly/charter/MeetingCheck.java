// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Fraction;

/// Whether what a charter says about meetings leaves those who cannot come their say.
final class MeetingCheck {
    private static final Duration MONTH = Duration.ofDays(31);
    private static final Duration DAY = Duration.ofDays(1);

    private MeetingCheck() {}

    static void addProblems(Charter charter, List<CharterProblem> problems) {
        MeetingTerms terms = charter.meetings();
        Fraction share = terms.callShare();
        if (share.isMoreThan(MeetingTerms.MOST_TO_CALL) || share.numerator() == 0) {
            problems.add(new CharterProblem.CallShareOutOfRange(share, MeetingTerms.MOST_TO_CALL));
        }
        addTime("notice", terms.notice(), Duration.ofHours(1), MONTH, problems);
        addTime("floor", terms.floorNotice(), Duration.ZERO, DAY, problems);
        if (terms.voting() instanceof Duration voting) {
            addTime("voting", voting, Duration.ofMinutes(5), DAY, problems);
        }
        for (MatterKey key : terms.floor()) {
            if (charter.find(key) == null || MatterCheck.OURS.contains(key)) {
                problems.add(new CharterProblem.NotAFloorMatter(key));
            }
        }
    }

    private static void addTime(
            String what,
            Duration time,
            Duration least,
            Duration most,
            List<CharterProblem> problems) {
        if (CharterCheck.isOutside(time, least, most)) {
            problems.add(new CharterProblem.MeetingTimeOutOfRange(what, time, least, most));
        }
    }
}
