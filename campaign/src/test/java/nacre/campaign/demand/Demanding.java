// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import static nacre.assembly.charter.Holder.INSTITUTION;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
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
import nacre.campaign.unit.CampaignRules;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import org.jspecify.annotations.Nullable;

/// A branch that does not decide its shift plan and decides its breaks jointly, with a campaign
/// that Cem steers.
///
/// @param steers the mandate under which he does, for 300 days
public record Demanding(Scenario scenario, CampaignId campaign, Authority steers) {
    public static final MatterKey SHIFT_PLAN = new MatterKey("shift-plan");
    public static final MatterKey BREAKS = new MatterKey("breaks");
    public static final MatterKey HIRING = new MatterKey("hiring");

    /// It stands, and Cem's mandate steers all campaigns.
    public static Demanding organ() {
        return organ(List.of());
    }

    /// The same, with more matters in its charter.
    public static Demanding organ(List<Matter> more) {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        var matters = new ArrayList<>(charter.matters());
        matters.add(matter(charter, SHIFT_PLAN, INSTITUTION));
        matters.add(matter(charter, BREAKS, JOINTLY));
        matters.add(matter(charter, HIRING, INSTITUTION));
        matters.addAll(more);
        Scenario scenario =
                Scenario.of(Ground.of(Varied.matters(charter, matters), CampaignParts.all()));
        Enactment[] listing =
                Stream.of(SHIFT_PLAN, BREAKS, HIRING)
                        .map(each -> new RegisterAct.Listed(each, Sphere.WORK))
                        .map(act -> Enactment.of(act, List.of(Words.kept("evidence", "So it is"))))
                        .toArray(Enactment[]::new);
        scenario.decide(scenario.put(ANNA, Asks.put(MatterKey.CHARTER, listing)), Choice.YES);
        Instant later = scenario.now().plus(Duration.ofDays(300));
        var opened = new CampaignAct.Opened(List.of(SHIFT_PLAN), 1, later);
        scenario.decided(Enactment.of(opened, List.of(Words.kept("title", "Our shift plan"))));
        scenario.decided(Asks.gives(CEM, later, Grant.of(CampaignRules.STEER)));
        return new Demanding(
                scenario,
                new CampaignId(scenario.last("campaign.opened")),
                new Authority.Mandate(scenario.last("mandate.given")));
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
