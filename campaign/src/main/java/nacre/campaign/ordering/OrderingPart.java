// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.demand.DemandPart.DEMANDS;
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
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.demand.Demand;
import nacre.campaign.unit.CampaignRules;
import nacre.journal.Json;

/// Orderings of demands: members approve of as many as they want, under seal, until a date.
public final class OrderingPart implements Part<Orderings> {

    /// The part; it has no state of its own.
    public static final OrderingPart ORDERINGS = new OrderingPart();

    private OrderingPart() {}

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public Class<Orderings> stateType() {
        return Orderings.class;
    }

    @Override
    public List<String> topics() {
        return List.of("ordering");
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
    public Orderings initial() {
        return Orderings.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return OrderingAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch ((OrderingCommand) command) {
            case OrderingCommand.OpenOrdering o -> new Need.Holding(CampaignRules.STEER);
            case OrderingCommand.Approve a -> new Need.Right();
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return OrderingRules.rule(scene, (OrderingCommand) command, actor);
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        if (act instanceof OrderingAct.Opened opened) {
            return CampaignRules.steering(opened.campaign());
        }
        throw new Unfoldable("No member may do this: " + act.type());
    }

    @Override
    public Orderings after(Scene scene, Act act, Stamp stamp) {
        Orderings before = scene.states().of(this);
        Instant at = stamp.effective();
        return switch ((OrderingAct) act) {
            case OrderingAct.Opened opened -> before.opened(opened(scene, opened, stamp));
            case OrderingAct.Began(var id) -> {
                Ordering settled = at(before, id, Ordering.Stage.SETTLED);
                unless(box(scene, id) instanceof Box.Open, "Ordering %s has no box.", id);
                yield before.began(settled, settled.at(Ordering.Stage.OPEN, at));
            }
            case OrderingAct.Counted(var id) -> before.with(counted(scene, before, id, at));
            case OrderingAct.Lost(var id) -> {
                Ordering open = at(before, id, Ordering.Stage.OPEN);
                unless(box(scene, id) instanceof Box.Destroyed, "Ordering %s is not lost.", id);
                yield before.with(open.at(Ordering.Stage.LOST, at));
            }
        };
    }

    private static Ordering opened(Scene scene, OrderingAct.Opened act, Stamp stamp) {
        Instant at = stamp.effective();
        unlessAllowed(OrderingRules.whyNotOpened(scene, act, at), act);
        return new Ordering(
                new OrderingId(stamp.seq()),
                act.campaign(),
                at,
                act.closes(),
                scene.states().of(DEMANDS).proposed(act.campaign()).stream()
                        .map(Demand::id)
                        .toList(),
                scene.states().of(ASSEMBLY).rollAt(at),
                Ordering.Stage.SETTLED,
                at,
                0,
                List.of());
    }

    private static Ordering counted(Scene scene, Orderings before, OrderingId id, Instant at) {
        Ordering open = at(before, id, Ordering.Stage.OPEN);
        if (box(scene, id) instanceof Box.Revealed box) {
            return open.counted(box.count(), OrderingBox.approvals(open, box), at);
        }
        throw new Unfoldable("Ordering %s is not counted.".formatted(id));
    }

    private static Ordering at(Orderings orderings, OrderingId id, Ordering.Stage stage) {
        Ordering ordering = orderings.needed(id);
        unless(ordering.stage() == stage, "Ordering %s is %s.", id, ordering.stage());
        return ordering;
    }

    private static Box box(Scene scene, OrderingId id) {
        Box box = scene.states().of(ASSEMBLY).boxes().about(id.seq());
        return needed(box, "Ordering %s has no box.", id);
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return OrderingAct.read(enactment.type(), enactment.facts())
                        instanceof OrderingAct.Opened opened
                ? OrderingRules.open(scene, opened)
                : refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    @Override
    public SortedSet<Due> dues(Orderings state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Ordering ordering = scene.states().of(this).needed(new OrderingId(due.cause()));
        return List.of(
                Step.of(new BoxAct.Opened(OrderingBox.terms(ordering))),
                Step.of(new OrderingAct.Began(ordering.id())));
    }

    @Override
    public List<BoxPurpose> boxes() {
        return List.of(new OrderingBox());
    }
}
