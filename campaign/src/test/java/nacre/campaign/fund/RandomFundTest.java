// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import nacre.accounts.Kind;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.MemberId;
import nacre.campaign.fund.FundCommand.ApproveClaim;
import nacre.campaign.fund.FundCommand.DropPayment;
import nacre.campaign.fund.FundCommand.ListPayments;
import nacre.campaign.fund.FundCommand.MarkPaid;
import nacre.campaign.fund.FundCommand.RefuseClaim;
import nacre.campaign.fund.FundCommand.ReturnPayment;
import nacre.campaign.fund.FundCommand.WithdrawClaim;
import nacre.organ.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is asked of a fund in whatever order, its laws hold.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomFundTest {
    private static final int ASKED = 800;
    private static final int LEAST = 4;
    private static final long GIVEN = 4_000_00;

    private final Hardship house = new Hardship(GIVEN);
    private final SequencedMap<String, Integer> recorded = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_laws_hold_whatever_is_asked(long seed) {
        var random = new Random(seed);
        List<MemberId> members = new ArrayList<>(List.of(ANNA, BEN, CEM));
        members.addAll(house.scenario.add(5));
        house.gives(ANNA, Grant.of(ClaimRules.APPROVE));
        for (int i = 0; i < ASKED; i++) {
            FundCommand command = command(random);
            boolean isWithMandate = !(command instanceof FundCommand.MakeClaim);
            // Most of what takes a mandate is asked for by who has one.
            MemberId actor =
                    isWithMandate && random.nextInt(4) > 0
                            ? List.of(BEN, CEM, CEM, CEM).get(random.nextInt(4))
                            : members.get(random.nextInt(members.size()));
            ask(actor, command);
            if (i % 40 == 0) {
                house.scenario.after(Duration.ofDays(1));
            }
            requireLaws();
        }
        house.scenario.verified();
        String seen = recorded.toString();
        for (String type :
                List.of("fund.claim", "fund.approve", "fund.list", "fund.pay", "fund.return")) {
            assertTrue(recorded.getOrDefault(type, 0) >= LEAST, seen);
        }
    }

    private void ask(MemberId actor, FundCommand command) {
        Reply reply = house.scenario.clerk().hear(house.scenario.request(actor, command));
        if (reply instanceof Reply.Recorded) {
            recorded.merge(command.type(), 1, Integer::sum);
        }
    }

    private FundCommand command(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> house.claims(days(random), random.nextInt(5) - 1);
            case 2, 3, 4 -> new ApproveClaim(claim(random));
            case 5 ->
                    random.nextInt(4) == 0
                            ? new RefuseClaim(claim(random), "No")
                            : new WithdrawClaim(claim(random));
            case 6 -> new ListPayments(house.fund, house.bank, some(random));
            case 7 -> new MarkPaid(payout(random), house.today());
            case 8 -> returned(random, payout(random));
            default -> new DropPayment(payout(random), claim(random), "Later");
        };
    }

    /// Of a list, mostly one of its claims.
    private ReturnPayment returned(Random random, PayoutId id) {
        Payout payout = house.funds().payouts().get(id);
        List<ClaimId> all = payout == null ? List.of() : List.copyOf(payout.claims());
        ClaimId claim =
                all.isEmpty() || random.nextInt(5) == 0
                        ? claim(random)
                        : all.get(random.nextInt(all.size()));
        return new ReturnPayment(id, claim, house.today(), "Closed");
    }

    private List<LocalDate> days(Random random) {
        int first = random.nextInt(33) - 1;
        return Hardship.days(house.today().minusDays(first), 1 + random.nextInt(4));
    }

    private ClaimId claim(Random random) {
        List<ClaimId> all = List.copyOf(house.funds().claims().keySet());
        return all.isEmpty() ? new ClaimId(3) : all.get(random.nextInt(all.size()));
    }

    private PayoutId payout(Random random) {
        List<PayoutId> all = List.copyOf(house.funds().payouts().keySet());
        return all.isEmpty() ? new PayoutId(3) : all.get(random.nextInt(all.size()));
    }

    /// Mostly claims that can be paid, at times one that cannot.
    private List<ClaimId> some(Random random) {
        var some = new ArrayList<ClaimId>();
        for (Claim claim : house.funds().claims().values()) {
            boolean canBePaid = claim.stage() == Claim.Stage.GRANTED;
            if (canBePaid ? random.nextBoolean() : random.nextInt(400) == 0) {
                some.add(claim.id());
            }
        }
        return some;
    }

    private void requireLaws() {
        long granted = 0;
        long paid = 0;
        var days = new HashSet<String>();
        var sums = new TreeMap<MemberId, Long>();
        for (Claim claim : house.funds().claims().values()) {
            switch (claim.stage()) {
                case GRANTED, LISTED -> granted += claim.amount();
                case PAID -> paid += claim.amount();
                case OPEN, REFUSED, WITHDRAWN, CLOSED -> {}
            }
            if (claim.stands()) {
                sums.merge(claim.member(), claim.amount(), Long::sum);
                for (LocalDate day : claim.days()) {
                    assertTrue(days.add(claim.member() + " " + day), "A day is claimed twice.");
                }
            }
            assertTrue(!claim.approved().contains(claim.member()), "Nobody approves her own.");
        }
        assertEquals(GIVEN - granted - paid, house.there(), "What is granted is out of the fund.");
        assertEquals(granted, house.setAside(), "What is granted is set aside.");
        assertEquals(GIVEN - paid, Kind.BANK.said(house.books().sum(house.bank)), "Paid once.");
        assertTrue(house.there() >= 0 && sums.values().stream().allMatch(sum -> sum <= 700_00));
        assertTrue(house.funds().dues().isEmpty(), "What is due was done in the same breath.");
    }
}
