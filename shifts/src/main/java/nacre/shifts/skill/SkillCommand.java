// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import java.time.LocalDate;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What may be asked about skills.
public sealed interface SkillCommand extends Command {

    /// Gives a skill a name.
    record NameSkill(SkillKey skill, String title) implements SkillCommand {}

    /// Says that one has it.
    record SaySkill(SkillKey skill) implements SkillCommand {}

    /// Says so no longer.
    record UnsaySkill(SkillKey skill) implements SkillCommand {}

    /// Confirms that somebody has it.
    ///
    /// @param until the last day that it counts, or null if it does not run out
    record ConfirmSkill(MemberId member, SkillKey skill, @Nullable LocalDate until)
            implements SkillCommand {}

    /// Confirms it no longer.
    record WithdrawSkill(MemberId member, SkillKey skill) implements SkillCommand {}

    @Override
    default String type() {
        return switch (this) {
            case NameSkill c -> "skill.name-skill";
            case SaySkill c -> "skill.say-skill";
            case UnsaySkill c -> "skill.unsay-skill";
            case ConfirmSkill c -> "skill.confirm-skill";
            case WithdrawSkill c -> "skill.withdraw-skill";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case NameSkill(var skill, var title) ->
                    Json.object().put("skill", skill.value()).put("title", title).done();
            case SaySkill(var skill) -> Json.object().put("skill", skill.value()).done();
            case UnsaySkill(var skill) -> Json.object().put("skill", skill.value()).done();
            case ConfirmSkill(var member, var skill, var until) -> {
                var form = Json.object().put("member", member.seq()).put("skill", skill.value());
                yield until == null ? form.done() : form.put("until", until.toString()).done();
            }
            case WithdrawSkill(var member, var skill) ->
                    Json.object().put("member", member.seq()).put("skill", skill.value()).done();
        };
    }
}
