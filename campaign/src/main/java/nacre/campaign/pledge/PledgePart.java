// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxPurpose;
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
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Target;
import nacre.journal.Authority;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// Pledges: what members promise each other under seal, until enough of them do.
public final class PledgePart implements Part<Pledges> {

    /// The part; it has no state of its own.
    public static final PledgePart PLEDGES = new PledgePart();

    private PledgePart() {}

    @Override
    public String name() {
        return "pledge";
    }

    @Override
    public Class<Pledges> stateType() {
        return Pledges.class;
    }

    @Override
    public List<String> topics() {
        return List.of("pledge");
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
    public Pledges initial() {
        return Pledges.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return PledgeAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Right();
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return PledgeRules.rule(scene, scene.states().of(this), (PledgeCommand) command);
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        throw new Unfoldable("No member may do this: " + act.type());
    }

    @Override
    public Pledges after(Scene scene, Act act, Stamp stamp) {
        Pledges before = scene.states().of(this);
        return switch ((PledgeAct) act) {
            case PledgeAct.Opened opened ->
                    before.decided(decided(scene.states().of(CAMPAIGNS), opened, stamp));
            case PledgeAct.Began(var id) -> before.began(id, stamp.effective());
            case PledgeAct.Met(var id) -> {
                unless(box(scene, id) instanceof Box.Revealed, "Pledge %s is not met.", id);
                yield before.over(id, Pledge.Stage.MET, stamp.effective());
            }
            case PledgeAct.Missed(var id) -> {
                unless(box(scene, id) instanceof Box.Destroyed, "Pledge %s is not missed.", id);
                yield before.over(id, Pledge.Stage.MISSED, stamp.effective());
            }
        };
    }

    private static Pledge decided(Campaigns campaigns, PledgeAct.Opened act, Stamp stamp) {
        if (!(stamp.authority() instanceof Authority.Decision(long decision))) {
            throw new Unfoldable("Entry %d needs a decision.".formatted(stamp.seq()));
        }
        Instant at = stamp.effective();
        unlessAllowed(PledgeRules.whyNot(campaigns, act, at), act);
        return new Pledge(
                new PledgeId(stamp.seq()),
                decision,
                at,
                act.place(),
                Target.of(campaigns, act.place(), act.whole(), act.each()),
                act.by(),
                act.promise(),
                Pledge.Stage.DECIDED,
                at);
    }

    private static @Nullable Box box(Scene scene, PledgeId id) {
        return scene.states().of(ASSEMBLY).boxes().about(id.seq());
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        if (PledgeAct.read(enactment.type(), enactment.facts())
                instanceof PledgeAct.Opened opened) {
            Refusal why = PledgeRules.whyNot(scene.states().of(CAMPAIGNS), opened, scene.now());
            return why == null ? accepted(opened) : refused(why);
        }
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    @Override
    public SortedSet<Due> dues(Pledges state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Pledge pledge = scene.states().of(this).needed(new PledgeId(due.cause()));
        return List.of(
                Step.of(new BoxAct.Opened(PledgeBox.terms(pledge))),
                Step.of(new PledgeAct.Began(pledge.id())));
    }

    @Override
    public List<BoxPurpose> boxes() {
        return List.of(new PledgeBox());
    }

    /// How long a box stays open is put off with the box.
    @Override
    public Pledges slept(Pledges state, Instant from, Instant to) {
        return state;
    }
}
