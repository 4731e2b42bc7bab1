// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.road;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.CampaignRules;
import nacre.journal.Json;

/// The formal ways that are taken for demands: objections, inquiries, petitions, complaints, each
/// followed to its answer. What follows in law from an answer, or from none, nothing here says.
public final class RoadPart implements Part<Roads> {

    /// The part; it has no state of its own.
    public static final RoadPart ROADS = new RoadPart();

    private RoadPart() {}

    @Override
    public String name() {
        return "road";
    }

    @Override
    public Class<Roads> stateType() {
        return Roads.class;
    }

    @Override
    public List<String> topics() {
        return List.of("road");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS, DEMANDS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Roads initial() {
        return Roads.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return RoadAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Holding(CampaignRules.STEER);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return RoadRules.rule(scene, (RoadCommand) command);
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return RoadRules.use(scene, (RoadAct) act);
    }

    @Override
    public Roads after(Scene scene, Act act, Stamp stamp) {
        Roads before = scene.states().of(this);
        ZoneId zone = scene.states().of(ASSEMBLY).zone();
        unlessAllowed(RoadRules.whyNot(scene, (RoadAct) act, stamp.effective()), act);
        return before.with(road(scene, (RoadAct) act, stamp.seq()), zone);
    }

    private static Road road(Scene scene, RoadAct act, long seq) {
        Roads before = scene.states().of(ROADS);
        return switch (act) {
            case RoadAct.Taken(var demand, var kind, var handedIn, var due) ->
                    new Road(
                            new RoadId(seq),
                            demand,
                            scene.states().of(DEMANDS).needed(demand).campaign(),
                            kind,
                            handedIn,
                            due,
                            Road.Stage.WAITING,
                            null,
                            null,
                            seq);
            case RoadAct.DueSet(var id, var due) -> before.needed(id).due(due, seq);
            case RoadAct.Answered(var id, var answer, var on) ->
                    before.needed(id).answered(answer, on, seq);
            case RoadAct.Overdue(var id) -> {
                Road road = before.needed(id);
                unless(road.stage() == Road.Stage.WAITING, "Nobody waits on road %s.", id);
                yield road.at(Road.Stage.OVERDUE, seq);
            }
            case RoadAct.Ended(var id) -> before.needed(id).at(Road.Stage.ENDED, seq);
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    @Override
    public SortedSet<Due> dues(Roads state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        return List.of(Step.of(new RoadAct.Overdue(new RoadId(due.cause()))));
    }
}
