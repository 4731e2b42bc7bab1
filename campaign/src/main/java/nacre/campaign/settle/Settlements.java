// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// The talks of an organ, and what came of them.
///
/// @param talks by their entries
/// @param all the settlements, by their entries
/// @param dues when clauses begin that move a matter later
public record Settlements(
        PSortedMap<TalksId, Talks> talks,
        PSortedMap<SettlementId, Settlement> all,
        PSortedSet<Due> dues) {

    /// None.
    public static Settlements empty() {
        return new Settlements(TreePMap.empty(), TreePMap.empty(), TreePSet.empty());
    }

    /// The talks, or null.
    public @Nullable Talks find(TalksId id) {
        return talks.get(id);
    }

    /// The settlement, or null.
    public @Nullable Settlement find(SettlementId id) {
        return all.get(id);
    }

    /// The settlements with a clause on this matter, oldest first.
    public List<Settlement> on(MatterKey matter) {
        return all.values().stream()
                .filter(each -> each.clauses().stream().anyMatch(clause -> isOn(clause, matter)))
                .toList();
    }

    private static boolean isOn(Clause clause, MatterKey matter) {
        Clause.Move move = clause.move();
        return move != null && move.matter().equals(matter);
    }

    /// The settlement that came of talks, or null.
    public @Nullable Settlement of(TalksId id) {
        return all.values().stream()
                .filter(each -> each.talks().equals(id))
                .findFirst()
                .orElse(null);
    }

    Talks needed(TalksId id) {
        return Unfoldable.needed(talks.get(id), "There are no talks %s.", id);
    }

    Settlement needed(SettlementId id) {
        return Unfoldable.needed(all.get(id), "There is no settlement %s.", id);
    }

    Settlements with(Talks changed) {
        return new Settlements(talks.plus(changed.id(), changed), all, dues);
    }

    Settlements with(Settlement changed) {
        return new Settlements(talks, all.plus(changed.id(), changed), dues);
    }

    /// With a clause of a settlement beginning later.
    Settlements waitingFor(SettlementId id, int clause, Instant begins) {
        return new Settlements(talks, all, dues.plus(new Due(begins, id.seq(), name(clause))));
    }

    /// With nothing waiting any more that a filter does not keep.
    Settlements without(java.util.function.Predicate<Due> gone) {
        PSortedSet<Due> left = dues;
        for (Due due : dues) {
            left = gone.test(due) ? left.minus(due) : left;
        }
        return new Settlements(talks, all, left);
    }

    /// What a clause's beginning is called among what falls due.
    static String name(int clause) {
        return "clause." + clause;
    }

    /// The clause whose beginning is called so.
    static int clause(Due due) {
        return Integer.parseInt(due.what().substring("clause.".length()));
    }
}
