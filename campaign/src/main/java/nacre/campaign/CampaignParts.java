// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign;

import java.util.List;
import nacre.assembly.part.Part;
import nacre.campaign.action.ActionPart;
import nacre.campaign.ballot.BallotPart;
import nacre.campaign.demand.DemandPart;
import nacre.campaign.fund.FundPart;
import nacre.campaign.guest.GuestPart;
import nacre.campaign.keys.KeysPart;
import nacre.campaign.ladder.LadderPart;
import nacre.campaign.map.MapPart;
import nacre.campaign.ordering.OrderingPart;
import nacre.campaign.petition.PetitionPart;
import nacre.campaign.pledge.PledgePart;
import nacre.campaign.register.RegisterPart;
import nacre.campaign.road.RoadPart;
import nacre.campaign.settle.SettlementPart;
import nacre.campaign.survey.SurveyPart;
import nacre.campaign.unit.CampaignPart;

/// The parts of this room, one for each topic, so that each has a state of its own and reads those
/// of the others through their faces.
public final class CampaignParts {

    private CampaignParts() {}

    /// All of them; each after those it builds on. Actions build on the part of the shifts too.
    public static List<Part<?>> all() {
        return List.of(
                RegisterPart.REGISTER,
                CampaignPart.CAMPAIGNS,
                KeysPart.KEYS,
                MapPart.MAPS,
                GuestPart.GUESTS,
                PetitionPart.PETITIONS,
                SurveyPart.SURVEYS,
                PledgePart.PLEDGES,
                LadderPart.LADDERS,
                DemandPart.DEMANDS,
                OrderingPart.ORDERINGS,
                RoadPart.ROADS,
                BallotPart.BALLOTS,
                ActionPart.ACTIONS,
                SettlementPart.SETTLEMENTS,
                FundPart.FUNDS);
    }
}
