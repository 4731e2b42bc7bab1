// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static nacre.campaign.settle.SettleRules.NEGOTIATE;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.campaign.settle.SettleCommand.AgreeToOffer;
import nacre.campaign.settle.SettleCommand.RecordOffer;
import nacre.organ.ClerkRefusal;
import nacre.organ.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What delegates write down, and what they may not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalksStoryTest extends Bargaining {
    @Test
    void only_delegates_write_down_offers_and_only_where_they_talk() {
        TalksId talks = talk();
        scenario.when(ANNA, offers(talks, Side.THEIRS, null, MET, MET))
                .thenRefused(new ClerkRefusal.NeedsAMandate(NEGOTIATE));
        gives(BEN, new Grant(NEGOTIATE, null, null, "3"), Duration.ofDays(60));
        scenario.when(BEN, offers(talks, Side.THEIRS, null, MET, MET))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(NEGOTIATE, 1, 0));
        MandateId delegate =
                gives(ANNA, new Grant(NEGOTIATE, null, null, place.value()), Duration.ofDays(60));
        scenario.given(ANNA, offers(talks, Side.THEIRS, null, MET, MET));
        OfferId offer = new OfferId(scenario.last("talks.offered"));
        Instant ends = Objects.requireNonNull(scenario.assembly().mandates().find(delegate)).ends();
        scenario.at(ends.minusSeconds(1));
        scenario.given(ANNA, new AgreeToOffer(talks, offer));
        scenario.at(ends.plusSeconds(1));
        scenario.when(ANNA, offers(talks, Side.OURS, offer, MET, MET))
                .thenRefused(new ClerkRefusal.NeedsAMandate(NEGOTIATE));
    }

    @Test
    void an_offer_below_a_red_line_is_for_the_members_alone() {
        TalksId talks = talk();
        OfferId below = offered(talks, null, BELOW, MET);
        scenario.when(CEM, new AgreeToOffer(talks, below))
                .thenRefused(new SettleRefusal.OfferIsBelowALine(below));
        scenario.given(
                CEM,
                new RecordOffer(
                        talks,
                        Side.THEIRS,
                        today(),
                        below,
                        List.of(
                                new SettleCommand.Answer(MET, ""),
                                new SettleCommand.Answer(MET, "")),
                        true,
                        ""));
        OfferId other = new OfferId(scenario.last("talks.offered"));
        scenario.when(CEM, new AgreeToOffer(talks, other))
                .thenRefused(new SettleRefusal.OfferIsBelowALine(other));
        ratified(new SettlementAct.Made(talks, other, List.of(ours(today())), null));
    }

    @Test
    void of_two_offers_at_the_same_moment_one_is_the_newest() throws Exception {
        TalksId talks = talk();
        delegated();
        gives(BEN, new Grant(NEGOTIATE, null, null, ""), Duration.ofDays(60));
        var offers = offers(talks, Side.THEIRS, null, MET, PARTLY);
        var together = new CyclicBarrier(2);
        List<Reply> replies;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = List.of(scenario.request(CEM, offers), scenario.request(BEN, offers));
            var calls =
                    requests.stream()
                            .map(request ->
                                    pool.submit(() -> {
                                        together.await();
                                        return scenario.clerk().hear(request);
                                    }))
                            .toList();
            replies = List.of(calls.getFirst().get(), calls.getLast().get());
        }
        OfferId last = new OfferId(scenario.last("talks.offered"));
        assertEquals(1, replies.stream().filter(Reply.Recorded.class::isInstance).count());
        assertTrue(
                replies.contains(new Reply.Refused(new SettleRefusal.OfferCameBetween(last))),
                replies::toString);
        assertEquals(1, talks(talks).offers().size());
        scenario.when(CEM, offers(talks, Side.THEIRS, last, MET, MET))
                .then(
                        new TalksAct.Offered(
                                talks, Side.THEIRS, today(), List.of(MET, MET), false, last));
        scenario.when(CEM, new AgreeToOffer(talks, last))
                .thenRefused(SettleRefusal.OfferCameBetween.class);
    }
}
