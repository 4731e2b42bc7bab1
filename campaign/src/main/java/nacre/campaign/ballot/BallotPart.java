// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.Assembly;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxPurpose;
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
import nacre.campaign.unit.CampaignRules;
import nacre.journal.Authority;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// Ballots on whether people act together, under the rules of a law, a rulebook or the charter.
public final class BallotPart implements Part<Ballots> {

    /// The part; it has no state of its own.
    public static final BallotPart BALLOTS = new BallotPart();

    private BallotPart() {}

    @Override
    public String name() {
        return "action-ballot";
    }

    @Override
    public Class<Ballots> stateType() {
        return Ballots.class;
    }

    @Override
    public List<String> topics() {
        return List.of("action-ballot");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS, MAPS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Ballots initial() {
        return Ballots.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return BallotAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch ((BallotCommand) command) {
            case BallotCommand.ObjectToList c -> new Need.Right();
            case BallotCommand.AnswerBallot c -> new Need.Right();
            case BallotCommand c -> new Need.Holding(CampaignRules.STEER);
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return BallotRules.rule(conditions(scene), (BallotCommand) command, actor);
    }

    private static BallotConditions conditions(Scene scene) {
        Assembly assembly = scene.states().of(ASSEMBLY);
        return conditions(scene, scene.now(), LocalDate.ofInstant(scene.now(), assembly.zone()));
    }

    private static BallotConditions conditions(Scene scene, Instant now, LocalDate today) {
        return new BallotConditions(
                scene.states().of(ASSEMBLY),
                scene.states().of(CAMPAIGNS),
                scene.states().of(BALLOTS),
                now,
                today);
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        return BallotRules.use(scene.states().of(this), (BallotAct) act);
    }

    @Override
    public Ballots after(Scene scene, Act act, Stamp stamp) {
        Ballots before = scene.states().of(this);
        Instant at = stamp.effective();
        BallotConditions conditions = conditions(scene, at, PossibleDays.latest(at));
        unlessAllowed(conditions.whyNot((BallotAct) act, stamp.actor()), act);
        return switch ((BallotAct) act) {
            case BallotAct.Prepared(var terms) -> before.with(prepared(terms, stamp));
            case BallotAct.Listed(var id, var unit, long entitled) ->
                    before.listing(before.needed(id), unit, new UnitList(stamp.seq(), entitled));
            case BallotAct.Objected(var id) ->
                    before.with(before.needed(id).objectedBy(stamp.member(), stamp.seq()));
            case BallotAct.Called(var id) ->
                    before.with(before.needed(id).called(decision(stamp), at));
            case BallotAct.Notified notified ->
                    before.with(before.needed(notified.ballot()).notified(notified));
            case BallotAct.Opened opened -> opened(conditions, opened);
            case BallotAct.Withdrawn(var id) -> before.withdrawn(before.needed(id), at);
            case BallotAct.Began(var id) -> {
                ActionBallot ballot = before.needed(id);
                unless(ballot.stage() == ActionBallot.Stage.OPENING, "%s does not open.", id);
                yield before.began(ballot);
            }
            case BallotAct.Passed(var id) -> before.with(counted(scene, id, true, at));
            case BallotAct.Failed(var id) -> before.with(counted(scene, id, false, at));
            case BallotAct.Lost(var id) -> {
                unless(box(scene, id) instanceof Box.Destroyed, "Ballot %s is not lost.", id);
                yield before.with(before.needed(id).at(ActionBallot.Stage.LOST, at));
            }
        };
    }

    private static ActionBallot prepared(BallotTerms terms, Stamp stamp) {
        return new ActionBallot(
                new BallotId(stamp.seq()),
                stamp.effective(),
                terms,
                TreePMap.empty(),
                TreePMap.empty(MemberId.ORDER),
                TreePVector.empty(),
                null,
                null,
                null,
                ActionBallot.Stage.PREPARED,
                stamp.effective());
    }

    private static Ballots opened(BallotConditions conditions, BallotAct.Opened act) {
        unless(
                PossibleDays.isOne(act.day(), conditions.now())
                        && PossibleDays.isBeginning(act.last().plusDays(1), act.closes()),
                "At %s it is not %s, or that day does not end at %s.",
                conditions.now(),
                act.day(),
                act.closes());
        ActionBallot ballot = conditions.ballots().needed(act.ballot());
        return conditions
                .ballots()
                .opening(ballot.opening(BallotRules.opening(conditions, ballot, act)));
    }

    private static ActionBallot counted(Scene scene, BallotId id, boolean isMet, Instant at) {
        ActionBallot ballot = scene.states().of(BALLOTS).needed(id);
        Opening opening = needed(ballot.opening(), "Ballot %s never opened.", id);
        if (!(box(scene, id) instanceof Box.Revealed revealed)
                || ballot.stage() != ActionBallot.Stage.OPEN) {
            throw new Unfoldable("Ballot %s is not counted.".formatted(id));
        }
        Result result = BallotBox.read(opening, BallotRules.closed(opening, at), revealed.result());
        unless(
                opening.rule().isMet(result.tally()) == isMet,
                "Ballot %s does not come to this: %s",
                id,
                result);
        return ballot.counted(
                result, isMet ? ActionBallot.Stage.PASSED : ActionBallot.Stage.FAILED, at);
    }

    private static @Nullable Box box(Scene scene, BallotId id) {
        return scene.states().of(ASSEMBLY).boxes().about(id.seq());
    }

    private static long decision(Stamp stamp) {
        if (stamp.authority() instanceof Authority.Decision(long decision)) {
            return decision;
        }
        throw new Unfoldable("Entry %d needs a decision.".formatted(stamp.seq()));
    }

    /// Whether people act together is decided as the charter decides on action.
    @Override
    public List<MatterKey> matters(String type) {
        return List.of(MatterKey.ACTION);
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        if (BallotAct.read(enactment.type(), enactment.facts())
                instanceof BallotAct.Called called) {
            Refusal why = conditions(scene).whyNot(called, null);
            return why == null ? accepted(called) : refused(why);
        }
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    @Override
    public List<Long> over(States states, Instant now) {
        return states.of(this)
                .over(states.of(CAMPAIGNS), states.of(MAPS), states.of(ASSEMBLY).zone(), now);
    }

    @Override
    public SortedSet<Due> dues(Ballots state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        ActionBallot ballot = scene.states().of(this).needed(new BallotId(due.cause()));
        Opening opening = needed(ballot.opening(), "Ballot %s never opened.", ballot.id());
        return List.of(
                Step.of(new BoxAct.Opened(BallotBox.terms(ballot, opening))),
                Step.of(new BallotAct.Began(ballot.id())));
    }

    @Override
    public List<BoxPurpose> boxes() {
        return List.of(new BallotBox());
    }

    /// How long people can answer is put off with the box.
    @Override
    public Ballots slept(Ballots state, Instant from, Instant to) {
        return state;
    }
}
