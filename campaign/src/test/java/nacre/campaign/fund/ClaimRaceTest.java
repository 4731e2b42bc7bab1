// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.campaign.fund.FundCommand.ApproveClaim;
import nacre.campaign.fund.FundCommand.ListPayments;
import nacre.campaign.fund.FundCommand.MakeClaim;
import nacre.organ.Reply;
import nacre.organ.Request;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Several act in the same instant.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimRaceTest {
    private static final int OFTEN = 8;

    private final Hardship house = new Hardship();

    private record Asked(MemberId member, Command command) {}

    /// All of them at once; how many were recorded.
    private static long atOnce(Hardship house, List<Asked> all)
            throws InterruptedException, ExecutionException {
        var calls = new ArrayList<Callable<Reply>>();
        for (Asked each : all) {
            Request request = house.scenario.request(each.member(), each.command());
            calls.add(() -> house.scenario.clerk().hear(request));
        }
        long recorded = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> each : threads.invokeAll(calls)) {
                recorded += each.get() instanceof Reply.Recorded ? 1 : 0;
            }
        }
        house.scenario.verified();
        return recorded;
    }

    private static List<Asked> often(MemberId member, Command command) {
        var all = new ArrayList<Asked>();
        for (int i = 0; i < OFTEN; i++) {
            all.add(new Asked(member, command));
        }
        return all;
    }

    @Test
    void a_claim_approved_twice_at_the_same_moment_is_set_aside_once() throws Exception {
        house.gives(ANNA, Grant.of(ClaimRules.APPROVE));
        MemberId dia = house.scenario.add(1).getFirst();
        house.scenario.given(dia, house.claims(house.days(3), 0));
        var claim = new ClaimId(house.scenario.last("fund.claimed"));
        var all = new ArrayList<Asked>();
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            all.addAll(often(each, new ApproveClaim(claim)));
        }
        assertEquals(2, atOnce(house, all));
        assertEquals(100_00, house.setAside());
        assertEquals(900_00, house.there());
    }

    @Test
    void somebody_who_approves_from_two_devices_approves_once() throws Exception {
        ClaimId claim = house.claimed(ANNA, 3);
        assertEquals(1, atOnce(house, often(BEN, new ApproveClaim(claim))));
        assertEquals(0, house.setAside());
    }

    @Test
    void of_two_last_approvals_that_the_fund_does_not_cover_together_one_is_recorded()
            throws Exception {
        var poor = new Hardship(150_00);
        ClaimId annas = poor.claimed(ANNA, 3);
        MemberId dia = poor.scenario.add(1).getFirst();
        poor.scenario.given(dia, poor.claims(poor.days(3), 0));
        var dias = new ClaimId(poor.scenario.last("fund.claimed"));
        poor.scenario.given(BEN, new ApproveClaim(annas));
        poor.scenario.given(BEN, new ApproveClaim(dias));
        assertEquals(
                1,
                atOnce(
                        poor,
                        List.of(
                                new Asked(CEM, new ApproveClaim(annas)),
                                new Asked(CEM, new ApproveClaim(dias)))));
        assertEquals(50_00, poor.there());
    }

    @Test
    void a_day_claimed_from_two_devices_is_claimed_once() throws Exception {
        MakeClaim claim = house.claims(house.days(3), 0);
        assertEquals(1, atOnce(house, often(ANNA, claim)));
    }

    @Test
    void a_claim_put_on_lists_at_the_same_moment_is_on_one() throws Exception {
        ClaimId claim = house.granted(ANNA, 3);
        var lists = new ListPayments(house.fund, house.bank, List.of(claim));
        assertEquals(1, atOnce(house, often(CEM, lists)));
    }
}
