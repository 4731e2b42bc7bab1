// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.vote.Decision;
import org.jspecify.annotations.Nullable;

/// When agreements can be made, renewed and ended: by a decision on the matter on which they were
/// made, so that none is undone by an easier rule than that by which it came about.
public final class AgreementRules {

    /// How far away a review date may be.
    public static final Duration LONGEST = Duration.ofDays(3660);

    private AgreementRules() {}

    /// What an enactment comes to now.
    public static Ruling enact(Assembly assembly, AgreementAct act, Instant now) {
        return Ruling.unless(whyNot(assembly, act, now), act);
    }

    private static @Nullable Refusal whyNot(Assembly assembly, AgreementAct act, Instant now) {
        return switch (act) {
            case AgreementAct.Made(var review, var renews) -> {
                Instant latest = now.plus(LONGEST);
                if (!review.isAfter(now) || review.isAfter(latest)) {
                    yield new AgreementRefusal.ReviewDoesNotFit(review, now, latest);
                }
                yield renews == null ? null : whyNotHolding(assembly, renews);
            }
            case AgreementAct.Ended(var id) -> whyNotHolding(assembly, id);
            case AgreementAct.CameUp(var id) -> new AgreementRefusal.AgreementIsOver(id);
        };
    }

    private static @Nullable Refusal whyNotHolding(Assembly assembly, AgreementId id) {
        Agreement agreement = assembly.agreements().find(id);
        if (agreement == null) {
            return new AgreementRefusal.UnknownAgreement(id);
        }
        return agreement.isInForce() ? null : new AgreementRefusal.AgreementIsOver(id);
    }

    /// Why one proposal cannot bring about all of these, or null.
    public static @Nullable Refusal whyNotTogether(List<Enactment> enactments) {
        long dates = enactments.stream().filter(e -> e.type().equals(AgreementAct.MADE)).count();
        return dates > 1 ? new AgreementRefusal.OneReviewDate(dates) : null;
    }

    /// The matter on which an enactment has to be decided, for the agreement that it renews or ends
    /// was made on it; null if any will do, or the charter no longer has that matter.
    public static @Nullable MatterKey matter(Assembly assembly, Enactment enactment) {
        AgreementId id = about(enactment);
        Agreement agreement = id == null ? null : assembly.agreements().find(id);
        Decision decision =
                agreement == null ? null : assembly.votes().decision(agreement.decision());
        if (decision == null) {
            return null;
        }
        MatterKey matter = assembly.proposals().needed(decision.proposal()).matter();
        return assembly.charter().find(matter) == null ? null : matter;
    }

    private static @Nullable AgreementId about(Enactment enactment) {
        if (!enactment.type().equals(AgreementAct.MADE)
                && !enactment.type().equals(AgreementAct.ENDED)) {
            return null;
        }
        return switch (AgreementAct.read(enactment.type(), enactment.facts())) {
            case AgreementAct.Made(var review, var renews) -> renews;
            case AgreementAct.Ended(var agreement) -> agreement;
            case AgreementAct.CameUp(var agreement) -> agreement;
        };
    }
}
