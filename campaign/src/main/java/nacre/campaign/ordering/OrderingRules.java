// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import nacre.assembly.box.Box;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import org.jspecify.annotations.Nullable;

/// When an ordering is opened, and who may answer what.
public final class OrderingRules {

    /// The shortest time to answer.
    public static final Duration SHORTEST = Duration.ofDays(1);

    /// The longest time to answer.
    public static final Duration LONGEST = Duration.ofDays(92);

    private OrderingRules() {}

    static Ruling rule(Scene scene, OrderingCommand command, MemberId actor) {
        return switch (command) {
            case OrderingCommand.OpenOrdering(var campaign, var closes) ->
                    open(scene, new OrderingAct.Opened(campaign, closes));
            case OrderingCommand.Approve approve -> approve(scene, approve, actor);
        };
    }

    static Ruling open(Scene scene, OrderingAct.Opened act) {
        return Ruling.unless(whyNotOpened(scene, act, scene.now()), act);
    }

    private static Ruling approve(Scene scene, OrderingCommand.Approve command, MemberId actor) {
        OrderingId id = command.ordering();
        Ordering ordering = scene.states().of(ORDERINGS).find(id);
        if (ordering == null) {
            return refused(new OrderingRefusal.UnknownOrdering(id));
        }
        Refusal why = whyNotCampaign(scene, ordering.campaign());
        if (why != null) {
            return refused(why);
        }
        Box.Open box = scene.states().of(ASSEMBLY).boxes().openAbout(id.seq());
        if (box == null) {
            return refused(new OrderingRefusal.OrderingIsOver(id));
        }
        if (!ordering.roll().contains(actor)) {
            return refused(new OrderingRefusal.NotInTheOrdering(actor));
        }
        var places = new ArrayList<Integer>();
        for (DemandId demand : command.approves()) {
            int place = ordering.demands().indexOf(demand);
            if (place < 0 || places.contains(place)) {
                return refused(new OrderingRefusal.DemandNotInTheOrdering(demand));
            }
            places.add(place);
        }
        return new Ruling.Put(box.id(), OrderingBox.says(places.stream().sorted().toList()));
    }

    /// Why none can be opened so, or null; the fold asks the same.
    static @Nullable Refusal whyNotOpened(Scene scene, OrderingAct.Opened act, Instant now) {
        if (scene.states().of(ASSEMBLY).isCouncil()) {
            return new OrderingRefusal.NoOrderingInACouncil();
        }
        Refusal why = whyNotCampaign(scene, act.campaign());
        if (why != null) {
            return why;
        }
        Instant earliest = now.plus(SHORTEST);
        Instant latest = now.plus(LONGEST);
        if (act.closes().isBefore(earliest) || act.closes().isAfter(latest)) {
            return new OrderingRefusal.OrderingDateDoesNotFit(act.closes(), earliest, latest);
        }
        for (Ordering other : scene.states().of(ORDERINGS).of(act.campaign())) {
            if (!other.isOver()) {
                return new OrderingRefusal.OrderingGoesOn(other.id());
            }
        }
        return scene.states().of(DEMANDS).proposed(act.campaign()).isEmpty()
                ? new OrderingRefusal.NothingToOrder()
                : null;
    }

    private static @Nullable Refusal whyNotCampaign(Scene scene, @Nullable CampaignId campaign) {
        return campaign == null
                ? null
                : CampaignRules.whyNotOpen(scene.states().of(CAMPAIGNS), campaign);
    }
}
