// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.journal.OrganId;

/// Of two organs that merge, either one is over and all of its people have come who did not stay
/// out, each once and nobody else, or nobody has come at all. Judged from both records, once all
/// letters have arrived.
final class Merged {
    private final Set<MemberId> roll = new TreeSet<>();
    private final Set<MemberId> staying = new TreeSet<>();

    private Merged() {}

    static void check(Collection<Told> all) {
        for (Told from : all) {
            for (Told into : all) {
                Set<MemberId> coming = coming(from, into.organ());
                List<MemberId> came = came(into, from.organ());
                Broken.unless(
                        came.size() == coming.size() && coming.containsAll(came),
                        "From %s should come %s to %s, and came %s.",
                        from.organ(),
                        coming,
                        into.organ(),
                        came);
            }
        }
    }

    /// Who goes along when one organ became part of another; nobody if it did not.
    private static Set<MemberId> coming(Told from, OrganId into) {
        var books = new Merged();
        for (Event event : from.events()) {
            if (event.act() instanceof MergerAct.Made(var other)) {
                books.roll.removeAll(books.staying);
                return other.equals(into) ? books.roll : Set.of();
            }
            books.follow(event);
        }
        return Set.of();
    }

    private void follow(Event event) {
        switch (event.act()) {
            case RollAct.Founded f -> roll.add(new MemberId(event.seq()));
            case RollAct.Added a -> roll.add(new MemberId(event.seq()));
            case RollAct.TakenIn t -> roll.add(new MemberId(event.seq()));
            case RollAct.Admitted(var member) -> roll.add(member);
            case RollAct.Left l -> gone(event.actor());
            case RollAct.Removed(var member) -> gone(member);
            case RollAct.TakenOff(var member) -> gone(member);
            case MergerAct.Agreed a -> staying.clear();
            case MergerAct.StayedOut(var other, boolean stays) when stays ->
                    staying.add(event.actor());
            case MergerAct.StayedOut s -> staying.remove(event.actor());
            default -> {}
        }
    }

    private void gone(MemberId member) {
        roll.remove(member);
        staying.remove(member);
    }

    private static List<MemberId> came(Told into, OrganId from) {
        return into.events().stream()
                .filter(event ->
                        event.act() instanceof RollAct.TakenIn taken && taken.from().equals(from))
                .map(event -> ((RollAct.TakenIn) event.act()).member())
                .toList();
    }
}
