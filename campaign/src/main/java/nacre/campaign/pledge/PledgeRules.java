// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.box.Box;
import nacre.assembly.box.Promise;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.campaign.pledge.PledgeCommand.GivePledge;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Target;
import org.jspecify.annotations.Nullable;

/// When a pledge can be opened, and when given.
public final class PledgeRules {

    /// The shortest time for a pledge: until its first count.
    public static final Duration SHORTEST = Duration.ofDays(1);

    /// The longest time for a pledge.
    public static final Duration LONGEST = Duration.ofDays(366);

    private PledgeRules() {}

    /// Why no pledge can be opened so, or null.
    static @Nullable Refusal whyNot(Campaigns campaigns, PledgeAct.Opened act, Instant now) {
        Refusal why = Target.whyNot(campaigns, act.place(), act.whole(), act.each());
        if (why != null) {
            return why;
        }
        if (act.promise() == Promise.ROWS) {
            return new PledgeRefusal.NoSuchPromise();
        }
        Instant earliest = now.plus(SHORTEST);
        Instant latest = now.plus(LONGEST);
        return act.by().isBefore(earliest) || act.by().isAfter(latest)
                ? new PledgeRefusal.PledgeDateDoesNotFit(act.by(), earliest, latest)
                : null;
    }

    /// What the rules say to a member who pledges or takes it back.
    static Ruling rule(Scene scene, Pledges pledges, PledgeCommand command) {
        Pledge pledge = pledges.find(command.pledge());
        if (pledge == null) {
            return refused(new PledgeRefusal.UnknownPledge(command.pledge()));
        }
        Refusal why =
                CampaignRules.whyNotOpen(scene.states().of(CAMPAIGNS), pledge.place().campaign());
        if (why != null) {
            return refused(why);
        }
        Box.Open box = scene.states().of(ASSEMBLY).boxes().openAbout(pledge.id().seq());
        if (box == null) {
            return refused(new PledgeRefusal.PledgeIsOver(pledge.id()));
        }
        return switch (command) {
            case GivePledge(var id, int group)
                    when group < 0 || group >= pledge.target().groups().size() ->
                    refused(
                            new PledgeRefusal.NotAGroup(
                                    id, group, pledge.target().groups().size()));
            case GivePledge(var id, int group) -> new Ruling.Put(box.id(), PledgeBox.says(group));
            case PledgeCommand.TakeBackPledge t -> new Ruling.Put(box.id(), PledgeBox.TAKEN_BACK);
        };
    }
}
