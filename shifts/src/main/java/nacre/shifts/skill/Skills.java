// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Which skills an organ has names for, and who has them.
///
/// @param named each by the entry that named it
/// @param held what each member has
public record Skills(
        PSortedMap<SkillKey, Long> named, PSortedMap<MemberId, PSortedMap<SkillKey, Held>> held) {

    /// That somebody has a skill.
    ///
    /// @param isSaid whether she says so herself
    /// @param confirmed what somebody with a mandate has seen; null if nobody has
    public record Held(boolean isSaid, @Nullable Confirmed confirmed) {
        static final Held NOT = new Held(false, null);

        /// Whether it counts on this day.
        public boolean counts(Proof proof, LocalDate day) {
            boolean isConfirmed = confirmed != null && confirmed.holds(day);
            return isConfirmed || (isSaid && proof == Proof.SAID);
        }
    }

    /// That somebody with a mandate has seen what shows a skill.
    ///
    /// @param until the last day that counts, or null if it does not run out
    /// @param entry where it stands
    public record Confirmed(@Nullable LocalDate until, long entry) {
        /// Whether it counts on this day.
        public boolean holds(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }

    /// None.
    public static Skills empty() {
        return new Skills(TreePMap.empty(), TreePMap.empty());
    }

    /// What a member has, by skill.
    public SortedMap<SkillKey, Held> of(MemberId member) {
        var hers = held.get(member);
        return hers == null ? Collections.emptySortedMap() : hers;
    }

    /// What a member has of one skill.
    public Held of(MemberId member, SkillKey skill) {
        return of(member).getOrDefault(skill, Held.NOT);
    }

    /// Whether a member has a skill that counts on this day.
    public boolean has(MemberId member, SkillKey skill, Proof proof, LocalDate day) {
        return of(member, skill).counts(proof, day);
    }

    Skills named(SkillKey skill, long entry) {
        return new Skills(named.plus(skill, entry), held);
    }

    Skills with(MemberId member, SkillKey skill, Held now) {
        var hers = held.getOrDefault(member, TreePMap.empty());
        var next = now.equals(Held.NOT) ? hers.minus(skill) : hers.plus(skill, now);
        return new Skills(named, next.isEmpty() ? held.minus(member) : held.plus(member, next));
    }
}
