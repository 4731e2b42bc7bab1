// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.journal.Json;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.skill.SkillAct;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.skill.SkillRules;
import nacre.shifts.slot.SlotAct;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotFold;
import nacre.shifts.slot.SlotRules;
import org.jspecify.annotations.Nullable;

/// Shifts: work to be done, and who does it when. A picket is no different from a shop.
///
/// Nothing here counts how often somebody came.
public final class ShiftsPart implements Part<Shifts> {

    /// The part.
    public static final ShiftsPart SHIFTS = new ShiftsPart();

    private static final String SERIES = "shifts";
    private static final String SLOT = "slot";
    private static final String SKILL = "skill";

    private ShiftsPart() {}

    @Override
    public String name() {
        return "shifts";
    }

    @Override
    public Class<Shifts> stateType() {
        return Shifts.class;
    }

    @Override
    public List<String> topics() {
        return List.of(SERIES, SLOT, SKILL);
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY);
    }

    @Override
    public List<Power> powers() {
        return List.of(SeriesRules.ROTA, SkillRules.CONFIRM_SKILLS);
    }

    @Override
    public Shifts initial() {
        return Shifts.none();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return switch (Act.topic(type)) {
            case SLOT -> SlotAct.read(type, facts);
            case SKILL -> SkillAct.read(type, facts);
            default -> SeriesAct.read(type, facts);
        };
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch (command) {
            case SlotCommand slot -> SlotRules.need(slot);
            case SkillCommand skill -> SkillRules.need(skill);
            default -> new Need.Holding(SeriesRules.ROTA);
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        Assembly assembly = scene.states().of(ASSEMBLY);
        Shifts shifts = scene.states().of(this);
        return switch (command) {
            case SlotCommand slot -> SlotRules.rule(assembly, shifts, slot, actor, scene.now());
            case SkillCommand skill -> SkillRules.rule(assembly, shifts.skills(), skill, actor);
            default -> SeriesRules.rule(assembly, shifts, (SeriesCommand) command, scene.now());
        };
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        Shifts shifts = scene.states().of(this);
        return switch (act) {
            case SlotAct slot -> SlotRules.use(shifts, slot);
            case SkillAct skill -> SkillRules.use(skill);
            default -> SeriesRules.use(shifts, (SeriesAct) act);
        };
    }

    @Override
    public Shifts after(Scene scene, Act act, Stamp stamp) {
        Assembly assembly = scene.states().of(ASSEMBLY);
        Shifts shifts = scene.states().of(this);
        return switch (act) {
            case SlotAct slot -> SlotFold.after(assembly, shifts, slot, stamp);
            case SkillAct skill ->
                    shifts.with(SkillRules.after(assembly, shifts.skills(), skill, stamp));
            default -> SeriesRules.after(shifts, (SeriesAct) act, stamp);
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return read(enactment.type(), enactment.facts()) instanceof SeriesAct act
                ? SeriesRules.enact(scene.states().of(this), act, scene.now())
                : Ruling.refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }
}
