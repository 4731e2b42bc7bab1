// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.slot;

import java.util.function.Predicate;
import nacre.assembly.part.MemberId;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// Who does a shift.
///
/// @param on those who have a place
/// @param waiting for a place, first come first
/// @param offers those of `on` who offer their place to others
/// @param absent who said too late to give it back that she cannot come
/// @param free those of `on` who may give back at any time, for it was moved under them
public record Crew(
        PSortedSet<MemberId> on,
        PVector<MemberId> waiting,
        PSortedSet<MemberId> offers,
        PSortedSet<MemberId> absent,
        PSortedSet<MemberId> free) {

    static Crew nobody() {
        return new Crew(
                TreePSet.empty(),
                TreePVector.empty(),
                TreePSet.empty(),
                TreePSet.empty(),
                TreePSet.empty());
    }

    Crew joined(MemberId member) {
        return new Crew(on.plus(member), waiting.minus(member), offers, absent.minus(member), free);
    }

    Crew waited(MemberId member) {
        return new Crew(on, waiting.plus(member), offers, absent, free);
    }

    Crew without(MemberId member) {
        return new Crew(
                on.minus(member),
                waiting.minus(member),
                offers.minus(member),
                absent,
                free.minus(member));
    }

    Crew cannotCome(MemberId member) {
        Crew rest = without(member);
        return new Crew(rest.on, rest.waiting, rest.offers, absent.plus(member), rest.free);
    }

    Crew offered(MemberId member) {
        return new Crew(on, waiting, offers.plus(member), absent, free);
    }

    Crew kept(MemberId member) {
        return new Crew(on, waiting, offers.minus(member), absent, free);
    }

    /// All who are on it now may give it back at any time.
    Crew moved() {
        return new Crew(on, waiting, offers, absent, on);
    }

    Crew only(Predicate<MemberId> kept) {
        Crew rest = this;
        for (MemberId member : on) {
            rest = kept.test(member) ? rest : rest.without(member);
        }
        for (MemberId member : waiting) {
            rest = kept.test(member) ? rest : rest.without(member);
        }
        return rest;
    }
}
