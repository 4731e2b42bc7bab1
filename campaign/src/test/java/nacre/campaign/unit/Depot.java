// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.organ.Ground.ANNA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.AccountsPart;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Part;
import nacre.campaign.CampaignParts;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.shifts.ShiftsPart;

/// A branch with a campaign for its shift plan, and two yards of two shifts each: Cem steers it,
/// for he has the first mandate for everything that campaigns bring along.
///
/// @param campaign its entry
/// @param north a yard of 40, early and late
/// @param south the other yard, of 60
public record Depot(
        Scenario scenario,
        CampaignId campaign,
        UnitPath north,
        UnitPath early,
        UnitPath late,
        UnitPath south) {

    /// The purge day of the campaign.
    public static final Instant PURGE = Scenario.START.plus(Duration.ofDays(400));

    public static final List<NewUnit> YARDS =
            List.of(
                    new NewUnit(-1, UnitKind.PLACE, "North yard", 0),
                    new NewUnit(0, UnitKind.UNIT, "Early", 25),
                    new NewUnit(0, UnitKind.UNIT, "Late", 15),
                    new NewUnit(-1, UnitKind.PLACE, "South yard", 60));

    /// The ground it stands on.
    public static Ground ground() {
        return Ground.of(Template.WORKPLACE_BRANCH.charter(), parts());
    }

    /// What an organ with campaigns has beside the assembly.
    public static List<Part<?>> parts() {
        var parts = new ArrayList<Part<?>>();
        parts.add(AccountsPart.ACCOUNTS);
        parts.add(ShiftsPart.SHIFTS);
        parts.addAll(CampaignParts.all());
        return List.copyOf(parts);
    }

    /// What opens its campaign.
    public static Enactment opens() {
        return opens(new CampaignAct.Opened(List.of(MatterKey.SHIFTS), 1, PURGE));
    }

    public static Enactment opens(CampaignAct.Opened opened) {
        return Enactment.of(
                opened,
                List.of(
                        Words.kept("acts", "Wore the sticker\nSigned\nCame"),
                        Words.kept("aim", "The say over our shift plan"),
                        Words.kept("title", "Our shift plan")));
    }

    /// The campaign was decided, and Cem has added the yards.
    public static Depot campaigning() {
        Scenario scenario = Scenario.of(ground());
        scenario.decided(opens());
        var campaign = new CampaignId(scenario.last("campaign.opened"));
        UnitPath whole = UnitPath.of(campaign);
        long first = scenario.clerk().standing().size();
        scenario.given(Ground.CEM, new AddUnits(whole, YARDS));
        UnitPath north = whole.plus(new UnitId(first));
        return new Depot(
                scenario,
                campaign,
                north,
                north.plus(new UnitId(first + 1)),
                north.plus(new UnitId(first + 2)),
                whole.plus(new UnitId(first + 3)));
    }

    /// How its campaigns stand.
    public Campaigns campaigns() {
        return scenario.clerk().standing().states().of(CampaignPart.CAMPAIGNS);
    }

    /// A member was given the power to organise in a place, for 100 days.
    public MandateId organises(MemberId member, UnitPath place) {
        return gives(member, new Grant(ORGANISE, null, null, place.value()));
    }

    /// A member was given a mandate for 100 days, by a decision.
    public MandateId gives(MemberId member, Grant grant) {
        Instant ends = scenario.now().plus(Duration.ofDays(100));
        scenario.decide(
                scenario.put(ANNA, Asks.put(Asks.gives(member, ends, grant))),
                nacre.ballot.Choice.YES);
        return new MandateId(scenario.last("mandate.given"));
    }
}
