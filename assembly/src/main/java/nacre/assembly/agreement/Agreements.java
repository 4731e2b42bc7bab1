// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.agreement;

import static nacre.assembly.part.Unfoldable.unless;

import java.util.Comparator;
import java.util.List;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// All agreements, by id.
public record Agreements(PSortedMap<AgreementId, Agreement> all) {

    /// None.
    public static Agreements empty() {
        return new Agreements(TreePMap.empty());
    }

    /// The agreement, or null.
    public @Nullable Agreement find(AgreementId id) {
        return all.get(id);
    }

    /// Those that hold, in the order in which they come up for review.
    public List<Agreement> inForce() {
        return all.values().stream()
                .filter(Agreement::isInForce)
                .sorted(Comparator.comparing(Agreement::review))
                .toList();
    }

    /// The agreements once this is on the record.
    public Agreements after(AgreementAct act, Stamp stamp) {
        return switch (act) {
            case AgreementAct.Made(var review, var renews) -> {
                var made =
                        new Agreement(
                                new AgreementId(stamp.seq()),
                                decision(stamp),
                                stamp.effective(),
                                review,
                                new Agreement.State.InForce());
                Agreements next = with(made);
                yield renews == null
                        ? next
                        : next.with(holding(renews).state(new Agreement.State.Renewed(made.id())));
            }
            case AgreementAct.CameUp(var id) -> {
                unless(
                        holding(id).state() instanceof Agreement.State.InForce,
                        "Agreement %s is under review.",
                        id);
                yield with(holding(id).state(new Agreement.State.UnderReview()));
            }
            case AgreementAct.Ended(var id) -> {
                decision(stamp);
                yield with(holding(id).state(new Agreement.State.Ended(stamp.effective())));
            }
        };
    }

    private static long decision(Stamp stamp) {
        if (stamp.authority() instanceof Authority.Decision(long seq)) {
            return seq;
        }
        throw new Unfoldable("Entry %d needs a decision.".formatted(stamp.seq()));
    }

    private Agreement holding(AgreementId id) {
        Agreement agreement = Unfoldable.needed(all.get(id), "There is no agreement %s.", id);
        unless(agreement.isInForce(), "Agreement %s is over.", id);
        return agreement;
    }

    private Agreements with(Agreement agreement) {
        return new Agreements(all.plus(agreement.id(), agreement));
    }
}
