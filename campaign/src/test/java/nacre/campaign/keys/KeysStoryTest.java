// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Cem and Ben steer a campaign and share the keys to what is noted in it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysStoryTest {
    private final Depot depot = Depot.campaigning();
    private final CampaignId campaign = depot.campaign();
    private final Scenario scenario = depot.scenario();
    private final List<MemberId> both = List.of(BEN, CEM);
    private long bens;

    @BeforeEach
    void ben_steers_too() {
        var place = UnitPath.of(campaign).value();
        bens = depot.gives(BEN, new Grant(STEER, null, null, place)).seq();
    }

    private Keys keys() {
        return scenario.clerk().standing().states().of(KeysPart.KEYS);
    }

    private long prepared(List<MemberId> holders) {
        scenario.given(CEM, new KeysCommand.Prepare(campaign, holders));
        return scenario.last("keys.prepared");
    }

    @Test
    void codes_are_prepared_by_one_and_confirmed_by_another_who_has_one() {
        long prepared = prepared(both);
        var confirm = new KeysCommand.Confirm(campaign, prepared);
        assertEquals(List.of(), keys().holders());
        scenario.when(CEM, confirm).thenRefused(new KeysRefusal.PreparedByHerself(CEM));
        scenario.when(BEN, confirm).then(new KeysAct.Confirmed(campaign, prepared));
        assertEquals(both, keys().holders());
        scenario.when(BEN, confirm).thenRefused(new KeysRefusal.NothingPrepared(prepared));
        scenario.when(BEN, new KeysCommand.Lock(campaign)).then(new KeysAct.Locked(campaign));
        scenario.when(CEM, new KeysCommand.Unlock(campaign)).then(new KeysAct.Unlocked(campaign));
    }

    @Test
    void what_is_prepared_later_counts() {
        long first = prepared(both);
        long second = prepared(both);
        scenario.when(BEN, new KeysCommand.Confirm(campaign, first))
                .thenRefused(new KeysRefusal.NothingPrepared(first));
        scenario.when(BEN, new KeysCommand.Confirm(campaign, second))
                .then(new KeysAct.Confirmed(campaign, second));
    }

    @Test
    void back_to_the_key_file_takes_two_as_well() {
        scenario.given(BEN, new KeysCommand.Confirm(campaign, prepared(both)));
        long prepared = prepared(List.of());
        var confirm = new KeysCommand.Confirm(campaign, prepared);
        scenario.when(CEM, confirm).thenRefused(new KeysRefusal.PreparedByHerself(CEM));
        scenario.given(BEN, confirm);
        assertEquals(List.of(), keys().holders());
        scenario.when(CEM, new KeysCommand.Unlock(campaign)).thenRefused(new KeysRefusal.NoCodes());
        scenario.when(CEM, new KeysCommand.Lock(campaign)).thenRefused(new KeysRefusal.NoCodes());
    }

    @Test
    void codes_are_for_two_or_more_who_steer() {
        refused(List.of(CEM), new KeysRefusal.HoldersDoNotFit(1, 2, 20));
        refused(List.of(CEM, CEM), new KeysRefusal.HoldersDoNotFit(2, 2, 20));
        refused(List.of(CEM, ANNA), new KeysRefusal.HolderDoesNotSteer(ANNA));
        depot.gives(ANNA, new Grant(STEER, null, null, depot.north().value()));
        refused(List.of(CEM, ANNA), new KeysRefusal.HolderDoesNotSteer(ANNA));
    }

    private void refused(List<MemberId> holders, KeysRefusal why) {
        scenario.when(CEM, new KeysCommand.Prepare(campaign, holders)).thenRefused(why);
    }

    @Test
    void who_steers_no_campaign_or_has_no_code_opens_nothing() {
        scenario.given(BEN, new KeysCommand.Confirm(campaign, prepared(both)));
        scenario.when(ANNA, new KeysCommand.Unlock(campaign))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        depot.gives(ANNA, Grant.of(STEER));
        scenario.when(ANNA, new KeysCommand.Unlock(campaign))
                .thenRefused(new KeysRefusal.NoCodeOfHers());
        var none = new CampaignId(3);
        scenario.when(CEM, new KeysCommand.Lock(none))
                .thenRefused(new CampaignRefusal.UnknownCampaign(none));
    }

    @Test
    void no_decision_of_members_hands_out_codes() {
        var act = new KeysAct.Prepared(campaign, List.of());
        scenario.when(ANNA, Asks.put(Enactment.of(act, List.of())))
                .thenRefused(new ProposalRefusal.NotAnEnactment("keys.prepared"));
    }

    @Test
    void a_forged_guard_does_not_fold() {
        long prepared = prepared(both);
        var forger = new Forger(scenario);
        var cems = new Authority.Mandate(CEMS.seq());
        var hers = new Authority.Mandate(bens);
        var confirmed = new KeysAct.Confirmed(campaign, prepared);
        forger.refused(CEM, confirmed, cems);
        forger.refused(BEN, confirmed);
        forger.refused(BEN, confirmed, cems);
        forger.refused(null, confirmed, new Authority.Server());
        forger.refused(BEN, new KeysAct.Confirmed(campaign, prepared - 1), hers);
        forger.folds(BEN, confirmed, hers);
        forger.refused(CEM, new KeysAct.Prepared(campaign, List.of(CEM)), cems);
        forger.refused(CEM, new KeysAct.Prepared(campaign, List.of(CEM, ANNA)), cems);
        forger.refused(ANNA, new KeysAct.Prepared(campaign, both));
        forger.refused(CEM, new KeysAct.Unlocked(campaign), cems);
        forger.refused(CEM, new KeysAct.Locked(campaign), cems);
        scenario.given(BEN, new KeysCommand.Confirm(campaign, prepared));
        forger = new Forger(scenario);
        forger.folds(CEM, new KeysAct.Unlocked(campaign), cems);
        forger.refused(CEM, new KeysAct.Unlocked(new CampaignId(3)), cems);
        forger.refused(ANNA, new KeysAct.Unlocked(campaign));
    }
}
