// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.util.List;
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
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/// What is asked of whoever decides: any member proposes a demand, a decision makes it the organ's.
public final class DemandPart implements Part<Demands> {

    /// The part; it has no state of its own.
    public static final DemandPart DEMANDS = new DemandPart();

    private DemandPart() {}

    @Override
    public String name() {
        return "demand";
    }

    @Override
    public Class<Demands> stateType() {
        return Demands.class;
    }

    @Override
    public List<String> topics() {
        return List.of("demand");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, REGISTER, CAMPAIGNS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Demands initial() {
        return Demands.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return DemandAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Right();
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return DemandRules.rule(scene, (DemandCommand) command, actor);
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        return switch ((DemandAct) act) {
            case DemandAct.Proposed p -> null;
            case DemandAct.Withdrawn w -> null;
            case DemandAct other -> throw new Unfoldable("No member may do this alone: " + other);
        };
    }

    @Override
    public Demands after(Scene scene, Act act, Stamp stamp) {
        Demands before = scene.states().of(this);
        return switch ((DemandAct) act) {
            case DemandAct.Proposed proposed -> before.with(proposed(scene, proposed, stamp));
            case DemandAct.Withdrawn(var id) -> {
                unlessAllowed(DemandRules.whyNotWithdrawn(before, id, stamp.member()), act);
                yield turned(before, id, Demand.Stage.WITHDRAWN, stamp);
            }
            case DemandAct.Raised(var id) -> decided(scene, act, id, Demand.Stage.RAISED, stamp);
            case DemandAct.Met(var id, var extent) ->
                    decided(scene, act, id, DemandRules.to(extent), stamp);
            case DemandAct.Dropped(var id) -> decided(scene, act, id, Demand.Stage.DROPPED, stamp);
        };
    }

    private static Demand proposed(Scene scene, DemandAct.Proposed act, Stamp stamp) {
        MemberId author = stamp.actor();
        unlessAllowed(DemandRules.whyNotProposed(scene, act, author, stamp.seq()), act);
        var first = new Demand.Turn(Demand.Stage.PROPOSED, stamp.seq(), stamp.effective());
        return new Demand(
                new DemandId(stamp.seq()),
                act.campaign(),
                act.aims(),
                author,
                act.survey(),
                act.breach(),
                TreePVector.singleton(first));
    }

    private Demands decided(Scene scene, Act act, DemandId id, Demand.Stage stage, Stamp stamp) {
        unlessAllowed(DemandRules.whyNotDecided(scene, (DemandAct) act), act);
        return turned(scene.states().of(this), id, stage, stamp);
    }

    private static Demands turned(Demands before, DemandId id, Demand.Stage stage, Stamp stamp) {
        return before.with(before.needed(id).turning(stage, stamp.seq(), stamp.effective()));
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return DemandRules.enact(scene, DemandAct.read(enactment.type(), enactment.facts()));
    }
}
