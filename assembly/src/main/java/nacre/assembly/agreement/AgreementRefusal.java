// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.agreement;

import java.time.Instant;
import nacre.assembly.part.Refusal;

/// Why an agreement can be neither made nor ended so.
public sealed interface AgreementRefusal extends Refusal {

    /// There is no such agreement.
    record UnknownAgreement(AgreementId agreement) implements AgreementRefusal {}

    /// It was renewed or ended before.
    record AgreementIsOver(AgreementId agreement) implements AgreementRefusal {}

    /// The review date is over, or too far away.
    record ReviewDoesNotFit(Instant review, Instant earliest, Instant latest)
            implements AgreementRefusal {}

    /// A proposal has one text, and so one review date.
    record OneReviewDate(long dates) implements AgreementRefusal {}
}
