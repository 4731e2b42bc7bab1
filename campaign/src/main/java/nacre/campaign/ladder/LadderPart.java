// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
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
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Target;
import nacre.journal.Json;
import org.pcollections.TreePMap;

/// The ladder of a campaign: what people do in public, one rung after the other, each only once
/// enough have done the one before.
public final class LadderPart implements Part<Ladders> {

    /// The part; it has no state of its own.
    public static final LadderPart LADDERS = new LadderPart();

    private LadderPart() {}

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public Class<Ladders> stateType() {
        return Ladders.class;
    }

    @Override
    public List<String> topics() {
        return List.of("rung");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Ladders initial() {
        return Ladders.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return RungAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Holding(
                command instanceof RungCommand.OpenRung
                        ? CampaignRules.STEER
                        : CampaignRules.ORGANISE);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return RungRules.rule(
                scene.states().of(CAMPAIGNS),
                scene.states().of(this),
                (RungCommand) command,
                scene.now());
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return RungRules.use(scene.states().of(CAMPAIGNS), scene.states().of(this), (RungAct) act);
    }

    @Override
    public Ladders after(Scene scene, Act act, Stamp stamp) {
        Ladders before = scene.states().of(this);
        Campaigns campaigns = scene.states().of(CAMPAIGNS);
        unlessAllowed(RungRules.whyNot(campaigns, before, (RungAct) act), act);
        return switch ((RungAct) act) {
            case RungAct.Opened opened -> before.opened(opened(campaigns, before, opened, stamp));
            case RungAct.Counted(var id, int group, long did) ->
                    before.with(before.needed(id).counting(group, did));
            case RungAct.Corrected(var id, int group, long did) ->
                    before.with(before.needed(id).counting(group, did));
            case RungAct.Closed(var id, boolean isMet) -> {
                Rung rung = before.needed(id);
                unless(
                        rung.stage() == Rung.Stage.OPEN && rung.isMet() == isMet,
                        "Rung %s does not close so.",
                        id);
                yield before.closed(rung, isMet);
            }
        };
    }

    private static Rung opened(
            Campaigns campaigns, Ladders before, RungAct.Opened act, Stamp stamp) {
        Instant at = stamp.effective();
        unlessAllowed(RungRules.whyNotOpened(campaigns, before, act, at), act);
        return new Rung(
                new RungId(stamp.seq()),
                at,
                act.place(),
                Target.of(campaigns, act.place(), act.whole(), act.each()),
                act.closes(),
                act.repeats(),
                act.despite(),
                TreePMap.empty(),
                Rung.Stage.OPEN);
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        if (RungAct.read(enactment.type(), enactment.facts()) instanceof RungAct.Opened opened) {
            Refusal why =
                    RungRules.whyNotOpened(
                            scene.states().of(CAMPAIGNS),
                            scene.states().of(this),
                            opened,
                            scene.now());
            return why == null ? accepted(opened) : refused(why);
        }
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    @Override
    public SortedSet<Due> dues(Ladders state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Rung rung = scene.states().of(this).needed(new RungId(due.cause()));
        return List.of(Step.of(new RungAct.Closed(rung.id(), rung.isMet())));
    }

    @Override
    public Ladders slept(Ladders state, Instant from, Instant to) {
        return state.slept(from, to);
    }
}
