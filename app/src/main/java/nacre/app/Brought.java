// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.accounts.AccountsPart;
import nacre.assembly.part.Part;
import nacre.campaign.CampaignParts;
import nacre.organ.Parts;
import nacre.shifts.ShiftsPart;
import nacre.store.Store;
import nacre.web.accounts.AccountsPartPages;
import nacre.web.action.ActionPartPages;
import nacre.web.ballot.BallotPartPages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.demand.DemandPartPages;
import nacre.web.demand.OrderingPartPages;
import nacre.web.demand.RoadPartPages;
import nacre.web.fund.FundPartPages;
import nacre.web.guest.GuestPartPages;
import nacre.web.keys.KeysPartPages;
import nacre.web.ladder.LadderPartPages;
import nacre.web.map.MapPartPages;
import nacre.web.part.PartsPages;
import nacre.web.petition.PetitionPartPages;
import nacre.web.pledge.PledgePartPages;
import nacre.web.register.RegisterPartPages;
import nacre.web.settle.SettlePartPages;
import nacre.web.shifts.ShiftsPartPages;
import nacre.web.survey.SurveyPartPages;

/// The parts that every organ of this program has beside the assembly, and what they bring to the
/// pages.
public final class Brought {
    private Brought() {}

    /// What the parts bring to the pages.
    ///
    /// @param store where they keep what stands beside the record
    public static PartsPages pages(Store store, RandomGenerator random, InstantSource clock) {
        return new PartsPages(
                List.of(
                        new AccountsPartPages(),
                        new ShiftsPartPages(store.shelf(), random),
                        new RegisterPartPages(),
                        new CampaignPartPages(),
                        new DemandPartPages(),
                        new OrderingPartPages(),
                        new RoadPartPages(),
                        new GuestPartPages(store.shelf(), store.keyrings(), random, clock),
                        new PetitionPartPages(store.keyrings()),
                        new SurveyPartPages(),
                        new PledgePartPages(),
                        new LadderPartPages(),
                        new BallotPartPages(store.keyrings()),
                        new ActionPartPages(store.shelf(), store.keyrings(), random),
                        new FundPartPages(),
                        new SettlePartPages(),
                        new MapPartPages(store.keyrings(), random),
                        new KeysPartPages(store.keyrings())));
    }

    /// All parts, the assembly first, each after those it builds on.
    public static Parts parts() {
        var parts = new ArrayList<Part<?>>();
        parts.add(AccountsPart.ACCOUNTS);
        parts.add(ShiftsPart.SHIFTS);
        parts.addAll(CampaignParts.all());
        return Parts.of(parts);
    }
}
