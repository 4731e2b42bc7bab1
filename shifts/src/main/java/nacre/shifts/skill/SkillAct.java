// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import java.time.LocalDate;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.DayForm;
import org.jspecify.annotations.Nullable;

/// What happened to skills.
public sealed interface SkillAct extends Act {

    /// A skill was given a name; its `title` is kept content.
    record Named(SkillKey skill) implements SkillAct {}

    /// A member says that she has it.
    record Said(SkillKey skill) implements SkillAct {}

    /// She says so no longer.
    record Unsaid(SkillKey skill) implements SkillAct {}

    /// Somebody has seen what shows it.
    ///
    /// @param until the last day that it counts, or null if it does not run out
    record Confirmed(MemberId member, SkillKey skill, @Nullable LocalDate until)
            implements SkillAct {}

    /// It is confirmed no longer.
    record Withdrawn(MemberId member, SkillKey skill) implements SkillAct {}

    /// Which skill.
    SkillKey skill();

    @Override
    default String type() {
        return switch (this) {
            case Named a -> "skill.named";
            case Said a -> "skill.said";
            case Unsaid a -> "skill.unsaid";
            case Confirmed a -> "skill.confirmed";
            case Withdrawn a -> "skill.withdrawn";
        };
    }

    @Override
    default Json.Fields facts() {
        var facts = Json.object().put("skill", skill().value());
        return switch (this) {
            case Named a -> facts.done();
            case Said a -> facts.done();
            case Unsaid a -> facts.done();
            case Confirmed(var member, var skill, var until) -> {
                if (until != null) {
                    facts.put("until", until.toString());
                }
                yield facts.put("member", member.seq()).done();
            }
            case Withdrawn(var member, var skill) -> facts.put("member", member.seq()).done();
        };
    }

    /// Reads the permanent form.
    static SkillAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "skill.named" -> new Named(alone(facts));
            case "skill.said" -> new Said(alone(facts));
            case "skill.unsaid" -> new Unsaid(alone(facts));
            case "skill.confirmed" ->
                    new Confirmed(
                            member(facts.only("member", "skill", "until")),
                            SkillKey.read(facts, "skill"),
                            facts.has("until") ? DayForm.day(facts, "until") : null);
            case "skill.withdrawn" ->
                    new Withdrawn(
                            member(facts.only("member", "skill")), SkillKey.read(facts, "skill"));
            default -> throw new Malformed("type", "an act on skills", type);
        };
    }

    private static SkillKey alone(Json.Fields facts) {
        return SkillKey.read(facts.only("skill"), "skill");
    }

    private static MemberId member(Json.Fields facts) {
        return new MemberId(facts.whole("member"));
    }
}
