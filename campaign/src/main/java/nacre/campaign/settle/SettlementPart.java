// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/// Talks with whoever decides, what was offered, and what was settled and is kept or not. Delegates
/// talk under a mandate; only the members make a settlement. Nothing of it is put off when the
/// server sleeps: a day comes all the same.
public final class SettlementPart implements Part<Settlements> {

    /// The part; it has no state of its own.
    public static final SettlementPart SETTLEMENTS = new SettlementPart();

    private SettlementPart() {}

    @Override
    public String name() {
        return "settlement";
    }

    @Override
    public Class<Settlements> stateType() {
        return Settlements.class;
    }

    @Override
    public List<String> topics() {
        return List.of("talks", "settlement");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, REGISTER, CAMPAIGNS, DEMANDS);
    }

    @Override
    public List<Power> powers() {
        return List.of(SettleRules.NEGOTIATE);
    }

    @Override
    public Settlements initial() {
        return Settlements.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return SettleAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return command instanceof SettleCommand.DemandAgain
                ? new Need.Right()
                : new Need.Holding(SettleRules.NEGOTIATE);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return SettleRules.rule(scene, (SettleCommand) command);
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return SettleRules.use(scene, (SettleAct) act);
    }

    @Override
    public Settlements after(Scene scene, Act act, Stamp stamp) {
        Settlements before = scene.states().of(this);
        unlessAllowed(SettleRules.whyNot(scene, (SettleAct) act), act);
        return switch ((SettleAct) act) {
            case TalksAct.Opened opened -> before.with(opened(opened, stamp));
            case TalksAct.Offered offered ->
                    before.with(before.needed(offered.talks()).with(offer(offered, stamp)));
            case TalksAct.Agreed(var id, var offer) -> {
                Talks talks = before.needed(id);
                Offer agreed = Objects.requireNonNull(talks.find(offer));
                yield before.with(talks.agreed(agreed, stamp.effective()));
            }
            case TalksAct.Ended(var id) -> before.with(before.needed(id).ended(Talks.Stage.ENDED));
            case SettlementAct.Made made -> made(scene, before, made, stamp);
            case SettlementAct.Began(var id, int clause, boolean moved) ->
                    before.without(due -> isOf(due, id, clause));
            case SettlementAct.Kept(var id, int clause, var day) ->
                    before.with(checked(before, id, stamp, clause, day, true));
            case SettlementAct.Breached(var id, int clause, var day) ->
                    before.with(checked(before, id, stamp, clause, day, false));
            case SettlementAct.Ended(var id, var last) ->
                    ended(before, before.needed(id).endingOn(last));
        };
    }

    private static boolean isOf(Due due, SettlementId id, int clause) {
        return due.cause() == id.seq() && Settlements.clause(due) == clause;
    }

    private static Talks opened(TalksAct.Opened act, Stamp stamp) {
        return new Talks(
                new TalksId(stamp.seq()),
                stamp.effective(),
                act.place(),
                act.demands(),
                TreePVector.empty(),
                Talks.Stage.OPEN);
    }

    private static Offer offer(TalksAct.Offered act, Stamp stamp) {
        return new Offer(
                new OfferId(stamp.seq()),
                act.side(),
                act.day(),
                act.answers(),
                act.isBelow(),
                null);
    }

    private static Settlement checked(
            Settlements before,
            SettlementId id,
            Stamp stamp,
            int clause,
            @Nullable LocalDate day,
            boolean isKept) {
        var check = new Settlement.Check(stamp.seq(), stamp.effective(), clause, day, isKept);
        return before.needed(id).with(check);
    }

    private static Settlements made(
            Scene scene, Settlements before, SettlementAct.Made act, Stamp stamp) {
        var id = new SettlementId(stamp.seq());
        var settlement =
                new Settlement(
                        id,
                        stamp.effective(),
                        act.talks(),
                        act.offer(),
                        act.clauses(),
                        act.last(),
                        TreePVector.empty());
        Settlements next =
                before.with(before.needed(act.talks()).ended(Talks.Stage.SETTLED)).with(settlement);
        ZoneId zone = scene.states().of(ASSEMBLY).zone();
        LocalDate today = stamp.effective().atZone(zone).toLocalDate();
        for (int i = 0; i < act.clauses().size(); i++) {
            Clause clause = act.clauses().get(i);
            if (clause.movesAfter(today)) {
                next = next.waitingFor(id, i, clause.from().atStartOfDay(zone).toInstant());
            }
        }
        return next;
    }

    /// What would have begun only after the last day does not begin.
    private static Settlements ended(Settlements before, Settlement settlement) {
        return before.with(settlement)
                .without(due ->
                        due.cause() == settlement.id().seq()
                                && !settlement.isInForce(
                                        settlement.clauses().get(Settlements.clause(due)).from()));
    }

    @Override
    public List<MatterKey> matters(String type) {
        return switch (type) {
            case SettlementAct.MADE, SettlementAct.ENDED -> SettlementRules.matters();
            default -> List.of();
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        SettleAct act = SettleAct.read(enactment.type(), enactment.facts());
        return switch (act) {
            case SettlementAct.Made made -> SettlementRules.made(scene, made);
            case TalksAct.Opened a -> Ruling.unless(SettleRules.whyNot(scene, act), act);
            case TalksAct.Ended a -> Ruling.unless(SettleRules.whyNot(scene, act), act);
            case SettlementAct.Ended a -> Ruling.unless(SettleRules.whyNot(scene, act), act);
            case SettleAct other -> refused(new ProposalRefusal.NotAnEnactment(other.type()));
        };
    }

    @Override
    public SortedSet<Due> dues(Settlements state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        return SettlementRules.fall(scene, due);
    }
}
