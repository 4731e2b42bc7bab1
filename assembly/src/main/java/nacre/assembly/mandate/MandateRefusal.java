// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import java.time.Instant;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why a mandate is not given, used, reported on or taken back.
public sealed interface MandateRefusal extends Refusal {

    /// There is no such mandate.
    record UnknownMandate(MandateId mandate) implements MandateRefusal {}

    /// It is over.
    record MandateIsOver(MandateId mandate) implements MandateRefusal {}

    /// She does not hold it.
    record NotAHolder(MandateId mandate, MemberId member) implements MandateRefusal {}

    /// It names nobody.
    record NobodyHoldsIt() implements MandateRefusal {}

    /// It gives nothing.
    record GivesNoPower() implements MandateRefusal {}

    /// No part here has such a power.
    record UnknownPower(Power power) implements MandateRefusal {}

    /// A limit must be at least one.
    record LimitTooSmall(Power power, long limit) implements MandateRefusal {}

    /// She is not on the roll, so she cannot hold it.
    record HolderNotOnTheRoll(MemberId member) implements MandateRefusal {}

    /// Its end is past, or later than the charter allows.
    record EndDoesNotFit(Instant ends, Instant earliest, Instant latest)
            implements MandateRefusal {}

    /// A report would be due outside its time.
    record ReportOutsideItsTime(Instant report, Instant ends) implements MandateRefusal {}

    /// The day of a report is over before the mandate is even proposed.
    record ReportInThePast(Instant report, Instant now) implements MandateRefusal {}

    /// She has asked for this mandate back before.
    record HasAskedBefore(MandateId mandate) implements MandateRefusal {}

    /// The vote on taking it back is open.
    record RecallIsVotedOn(MandateId mandate) implements MandateRefusal {}
}
