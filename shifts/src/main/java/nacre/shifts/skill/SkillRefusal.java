// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why nothing can be said so about a skill.
public sealed interface SkillRefusal extends Refusal {

    /// No skill has this name.
    record UnknownSkill(SkillKey skill) implements SkillRefusal {}

    /// A skill has this name already.
    record SkillIsNamed(SkillKey skill) implements SkillRefusal {}

    /// She has said so before.
    record SaysSoAlready(SkillKey skill) implements SkillRefusal {}

    /// She does not say so.
    record DoesNotSaySo(SkillKey skill) implements SkillRefusal {}

    /// It is not confirmed.
    record SkillIsNotConfirmed(MemberId member, SkillKey skill) implements SkillRefusal {}

    /// Nobody confirms her own.
    record NobodyConfirmsHerself(SkillKey skill) implements SkillRefusal {}

    /// Whose skill it is said to be is no member.
    record NoMemberToConfirm(MemberId member) implements SkillRefusal {}
}
