// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static nacre.ballot.Base.ENTITLED;
import static nacre.ballot.Base.NOT_PREVENTED;
import static nacre.ballot.Base.YES_AND_NO;
import static nacre.ballot.Comparator.AT_LEAST;
import static nacre.ballot.Comparator.MORE_THAN;
import static nacre.ballot.Counted.ANSWERED;
import static nacre.ballot.Counted.YES;

/// Rules from books and laws, and short ways to write tallies.
final class Rules {

    static final Condition MAJORITY = share(YES, MORE_THAN, 1, 2, YES_AND_NO);
    static final Condition TWO_THIRDS = share(YES, AT_LEAST, 2, 3, YES_AND_NO);

    /// Trade Union Act 2016: half of the entitled vote and most of the votes are yes; until 17
    /// February 2026 also 40 % of the entitled in important public services. Every valid paper
    /// there is a yes or a no.
    static final Rule BRITISH_PUBLIC_SERVICE =
            Rule.of(
                    share(ANSWERED, AT_LEAST, 50, 100, ENTITLED),
                    MAJORITY,
                    share(YES, AT_LEAST, 40, 100, ENTITLED));

    /// IG Metall, rulebook §22: at least 75 % of the entitled.
    static final Rule IG_METALL = Rule.of(share(YES, AT_LEAST, 75, 100, ENTITLED));

    /// ver.di: more than 75 % of the entitled who are not prevented.
    static final Rule VERDI = Rule.of(share(YES, MORE_THAN, 75, 100, NOT_PREVENTED));

    private Rules() {}

    static Condition share(
            Counted counted, Comparator comparator, long numerator, long denominator, Base base) {
        return new Condition.Share(counted, comparator, new Fraction(numerator, denominator), base);
    }

    static Tally tally(long yes, long no, long abstain, long entitled) {
        return new Tally(yes, no, abstain, entitled, entitled, new Presence.NotRecorded());
    }
}
