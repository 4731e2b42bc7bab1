// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import java.time.LocalDate;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.shifts.DayForm;
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

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with("skill.name-skill", form -> new NameSkill(skill(form), form.text("title")))
                .with("skill.say-skill", form -> new SaySkill(skill(form)))
                .with("skill.unsay-skill", form -> new UnsaySkill(skill(form)))
                .with(
                        "skill.confirm-skill",
                        form ->
                                new ConfirmSkill(
                                        member(form),
                                        skill(form),
                                        form.has("until") ? DayForm.day(form, "until") : null))
                .with("skill.withdraw-skill", form -> new WithdrawSkill(member(form), skill(form)));
    }

    private static SkillKey skill(Json.Fields form) {
        return SkillKey.read(form, "skill");
    }

    private static MemberId member(Json.Fields form) {
        return new MemberId(form.whole("member"));
    }
}
