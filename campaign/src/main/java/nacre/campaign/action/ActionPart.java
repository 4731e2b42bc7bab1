// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.shifts.ShiftsPart.SHIFTS;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.charter.MatterKey;
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
import nacre.assembly.part.States;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.Campaigns;
import nacre.journal.Authority;
import nacre.journal.Json;
import nacre.shifts.Shifts;
import nacre.shifts.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/// Actions: strikes, boycotts and whatever else people do together to make somebody give in; their
/// posts, and what happens there.
public final class ActionPart implements Part<Actions> {

    /// The part; it has no state of its own.
    public static final ActionPart ACTIONS = new ActionPart();

    private ActionPart() {}

    @Override
    public String name() {
        return "action";
    }

    @Override
    public Class<Actions> stateType() {
        return Actions.class;
    }

    @Override
    public List<String> topics() {
        return List.of("action");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, SHIFTS, CAMPAIGNS, MAPS, BALLOTS);
    }

    @Override
    public List<Power> powers() {
        return List.of(ActionRules.STEWARD, ActionRules.PRESS);
    }

    @Override
    public Actions initial() {
        return Actions.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return ActionAct.read(type, facts);
    }

    @Override
    public List<MatterKey> matters(String type) {
        // To end one takes no more than any other decision: no few can hold the others out there.
        return type.equals(ActionAct.CALLED)
                ? List.of(MatterKey.ACTION, MatterKey.WITHHOLDING)
                : List.of();
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return ActionRules.need(
                actions(scene), shifts(scene), (ActionCommand) command, actor, scene.now());
    }

    private Actions actions(Scene scene) {
        return scene.states().of(this);
    }

    private static Campaigns campaigns(Scene scene) {
        return scene.states().of(CAMPAIGNS);
    }

    private static Shifts shifts(Scene scene) {
        return scene.states().of(SHIFTS);
    }

    private ActionConditions conditions(Scene scene, Instant at) {
        return new ActionConditions(
                campaigns(scene), scene.states().of(MAPS), shifts(scene), actions(scene), at);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return ActionRules.rule(
                conditions(scene, scene.now()), (ActionCommand) command, scene.next());
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        return ActionRules.use(
                actions(scene), shifts(scene), (ActionAct) act, stamp.member(), scene.now());
    }

    @Override
    public Actions after(Scene scene, Act act, Stamp stamp) {
        Actions before = actions(scene);
        Instant at = stamp.effective();
        unlessAllowed(conditions(scene, at).whyNot((ActionAct) act), act);
        return switch ((ActionAct) act) {
            case ActionAct.Called called -> before.called(called(scene, called, stamp));
            case ActionAct.Posted(var id, var role, var place, var series) ->
                    before.with(before.needed(id).with(new Post(role, place, series)));
            case ActionAct.Paused(var id) ->
                    before.with(
                            before.needed(id)
                                    .at(new Action.Stage.Paused(isDecided(stamp)), stamp.seq()));
            case ActionAct.Resumed resumed -> resumed(before, resumed, stamp);
            case ActionAct.Ended ended -> ended(before, ended, stamp);
            case ActionAct.Noted noted -> noted(before, noted, stamp.seq());
            case ActionAct.Read r -> before;
            case ActionAct.Forgotten(var id, long note) -> {
                Action action = before.needed(id);
                yield before.forgotten(action, ActionRules.incident(action, note));
            }
            case ActionAct.Told(var id, var place) ->
                    before.with(before.needed(id).with(new Telling(stamp.seq(), place, at)));
        };
    }

    private static Action called(Scene scene, ActionAct.Called act, Stamp stamp) {
        unlessAllowed(whyNotCalled(scene, act, stamp.effective()), act);
        var posts = new ArrayList<Post>();
        for (PlannedPost each : act.posts()) {
            var series = new SeriesId(stamp.seq() + 1 + posts.size());
            posts.add(new Post(each.role(), each.place(), series));
        }
        return new Action(
                new ActionId(stamp.seq()),
                decision(stamp),
                act.kind(),
                act.from(),
                act.until(),
                act.places(),
                posts,
                act.ballot(),
                new Action.Stage.Standing(),
                -1,
                TreePVector.empty(),
                TreePVector.empty());
    }

    private static @Nullable Refusal whyNotCalled(Scene scene, ActionAct.Called act, Instant at) {
        Refusal why = CallRules.whyNot(campaigns(scene), shifts(scene), act, at);
        ZoneId zone = scene.states().of(ASSEMBLY).zone();
        return why == null ? BackingRules.whyNot(scene.states().of(BALLOTS), zone, act, at) : why;
    }

    private static long decision(Stamp stamp) {
        if (stamp.authority() instanceof Authority.Decision(long seq)) {
            return seq;
        }
        throw new Unfoldable("Entry %d needs a decision.".formatted(stamp.seq()));
    }

    private static boolean isDecided(Stamp stamp) {
        return stamp.authority() instanceof Authority.Decision;
    }

    private static Actions resumed(Actions before, ActionAct.Resumed act, Stamp stamp) {
        if (!isDecided(stamp)) {
            unlessAllowed(ActionRules.whyNotHere(before, act), act);
        }
        return before.with(
                before.needed(act.action()).at(new Action.Stage.Standing(), stamp.seq()));
    }

    private static Actions ended(Actions before, ActionAct.Ended act, Stamp stamp) {
        boolean isOver = act.outcome() == Outcome.OVER;
        unless(
                isOver
                        ? stamp.authority() instanceof Authority.Due
                        : stamp.authority() instanceof Authority.Decision,
                "Action %s does not end so: %s.",
                act.action(),
                act.outcome());
        return before.ended(
                before.needed(act.action()), act.outcome(), stamp.effective(), stamp.seq());
    }

    private static Actions noted(Actions before, ActionAct.Noted act, long seq) {
        var incident = new Incident(seq, act.place(), act.kind(), act.happened());
        return before.noted(before.needed(act.action()), incident);
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        ActionAct act = ActionAct.read(enactment.type(), enactment.facts());
        Refusal why = conditions(scene, scene.now()).whyNot(act);
        if (why != null) {
            return refused(why);
        }
        return switch (act) {
            case ActionAct.Called called -> call(scene, called);
            case ActionAct.Paused paused -> accepted(paused);
            case ActionAct.Resumed resumed -> accepted(resumed);
            case ActionAct.Ended(var id, var outcome) when outcome == Outcome.OVER ->
                    refused(new ActionRefusal.NobodySaysItIsOver(id));
            case ActionAct.Ended ended ->
                    new Ruling.Accepted(
                            CallRules.steps(
                                    shifts(scene),
                                    actions(scene).needed(ended.action()),
                                    ended,
                                    scene));
            case ActionAct other -> refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
        };
    }

    private static Ruling call(Scene scene, ActionAct.Called called) {
        Refusal why = whyNotCalled(scene, called, scene.now());
        return why == null
                ? new Ruling.Accepted(CallRules.steps(called, scene.next()))
                : refused(why);
    }

    // From the purge day of the map on, wherever it was moved to, as for all that a campaign keeps.
    @Override
    public List<Long> over(States states, Instant now) {
        return states.of(this).over(states.of(CAMPAIGNS), states.of(MAPS), now);
    }

    @Override
    public SortedSet<Due> dues(Actions state) {
        return state.dues();
    }

    // No sleep of the server puts it off: the hours of an action are those of the street.
    @Override
    public List<Step> fall(Scene scene, Due due) {
        Action action = actions(scene).needed(new ActionId(due.cause()));
        return List.of(Step.of(new ActionAct.Ended(action.id(), Outcome.OVER)));
    }
}
