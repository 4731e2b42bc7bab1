// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import static nacre.assembly.charter.Holder.INSTITUTION;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.campaign.CampaignParts;
import nacre.campaign.demand.DemandCommand.ProposeDemand;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.Sphere;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import org.jspecify.annotations.Nullable;

/// A branch that does not decide its shift plan and decides its breaks jointly, with a campaign
/// that Cem steers.
public record Demanding(Scenario scenario, CampaignId campaign) {
    public static final MatterKey SHIFT_PLAN = new MatterKey("shift-plan");
    public static final MatterKey BREAKS = new MatterKey("breaks");
    public static final MatterKey HIRING = new MatterKey("hiring");

    /// It stands, and Cem's mandate steers all campaigns.
    public static Demanding organ() {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        var matters = new ArrayList<>(charter.matters());
        matters.add(matter(charter, SHIFT_PLAN, INSTITUTION));
        matters.add(matter(charter, BREAKS, JOINTLY));
        matters.add(matter(charter, HIRING, INSTITUTION));
        Scenario scenario =
                Scenario.of(Ground.of(Varied.matters(charter, matters), CampaignParts.all()));
        for (MatterKey each : List.of(SHIFT_PLAN, BREAKS, HIRING)) {
            var listed = new RegisterAct.Listed(each, Sphere.WORK);
            var words = List.of(Words.kept("evidence", "So it is"));
            scenario.decide(
                    scenario.put(ANNA, Asks.put(MatterKey.CHARTER, Enactment.of(listed, words))),
                    Choice.YES);
        }
        var purges = scenario.now().plus(Duration.ofDays(400));
        scenario.decided(
                Enactment.of(
                        new CampaignAct.Opened(List.of(SHIFT_PLAN), 1, purges),
                        List.of(Words.kept("title", "Our shift plan"))));
        return new Demanding(scenario, new CampaignId(scenario.last("campaign.opened")));
    }

    private static Matter matter(Charter charter, MatterKey key, Holder holder) {
        Matter everyday = charter.matter(MatterKey.EVERYDAY);
        return new Matter(
                key,
                holder,
                everyday.method(),
                everyday.rule(),
                everyday.secrecy(),
                everyday.timing(),
                everyday.proposers());
    }

    /// What proposes a demand.
    public static ProposeDemand asks(@Nullable CampaignId campaign, MatterKey... aims) {
        return new ProposeDemand(
                campaign, List.of(aims), null, "The plan four weeks ahead", "And kept to.");
    }

    /// A demand for the campaign was proposed.
    public DemandId propose(MemberId author, MatterKey... aims) {
        scenario.given(author, asks(campaign, aims));
        return new DemandId(scenario.last("demand.proposed"));
    }

    /// A demand for the campaign was proposed by Cem, and raised.
    public DemandId raise(MatterKey... aims) {
        DemandId id = propose(CEM, aims);
        decided(new DemandAct.Raised(id));
        return id;
    }

    /// It was decided so.
    public void decided(Act act) {
        String field = act instanceof DemandAct.Raised ? "evidence" : "reason";
        scenario.decided(Enactment.of(act, List.of(Words.kept(field, "It is time"))));
        scenario.verified();
    }

    /// How the demand stands.
    public Demand demand(DemandId id) {
        return scenario.clerk().standing().states().of(DemandPart.DEMANDS).needed(id);
    }

    /// Who decides a matter by the register.
    public Holder holder(MatterKey matter) {
        return scenario.clerk().standing().states().of(REGISTER).listed(matter).holder();
    }
}
