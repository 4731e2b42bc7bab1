// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static nacre.assembly.charter.Holder.INSTITUTION;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.assembly.charter.Holder.THIS_ORGAN;
import static nacre.campaign.demand.Demanding.HIRING;
import static nacre.campaign.demand.Demanding.SHIFT_PLAN;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.CharterAct;
import nacre.campaign.register.RegisterAct;
import nacre.journal.Authority;
import nacre.organ.Forger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Records that say more than the rules allow.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementForgedTest extends Bargaining {
    @Test
    void a_forged_offer_or_settlement_does_not_fold() {
        TalksId talks = talk();
        Authority.Mandate cems = delegated();
        var forger = new Forger(scenario);
        var says = List.of(BELOW, MET);
        var offer = new TalksAct.Offered(talks, Side.THEIRS, today(), says, false, null);
        forger.folds(CEM, offer, cems);
        forger.refused(ANNA, offer);
        forger.refused(
                CEM,
                new TalksAct.Offered(talks, Side.THEIRS, today().plusDays(1), says, false, null),
                cems);
        forger.refused(
                CEM,
                new TalksAct.Offered(talks, Side.THEIRS, today(), says, false, new OfferId(3)),
                cems);
        OfferId below = offered(talks, null, BELOW, MET);
        forger.refused(CEM, new TalksAct.Agreed(talks, below), cems);
        forger.refused(CEM, new TalksAct.Ended(talks), cems);
        var made = settles(talks, ours(today().plusDays(30)));
        forger.refused(CEM, made, cems);
        forger.refused(ANNA, made);
        forger.refused(null, made, new Authority.Decision(scenario.last("vote.closed")), null);
        assertEquals(INSTITUTION, listing(HIRING).holder());
    }

    @Test
    void a_forged_beginning_of_a_clause_does_not_fold() {
        TalksId talks = talk();
        var forger = new Forger(scenario);
        var made = settles(talks, ours(today().plusDays(30)));
        SettlementId id = ratified(made);
        Instant begins =
                made.clauses()
                        .getFirst()
                        .from()
                        .atStartOfDay(scenario.assembly().zone())
                        .toInstant();
        var moves = new RegisterAct.Settled(SHIFT_PLAN, JOINTLY);
        var held = new CharterAct.Held(SHIFT_PLAN, JOINTLY);
        scenario.at(begins);
        var began = new SettlementAct.Began(id, 0, true);
        forger.foldsDue(List.of(began, moves, held), id.seq(), begins);
        forger.refusedDue(List.of(new SettlementAct.Began(id, 0, false)), id.seq(), begins);
        forger.refusedDue(List.of(began), id.seq(), begins);
        forger.refusedDue(
                List.of(
                        began,
                        new RegisterAct.Settled(SHIFT_PLAN, THIS_ORGAN),
                        new CharterAct.Held(SHIFT_PLAN, THIS_ORGAN)),
                id.seq(),
                begins);
        forger.refusedDue(
                List.of(
                        began,
                        new RegisterAct.Settled(HIRING, JOINTLY),
                        new CharterAct.Held(HIRING, JOINTLY)),
                id.seq(),
                begins);
    }

    @Test
    void a_forged_check_or_ending_does_not_fold() {
        TalksId talks = talk();
        Authority.Mandate cems = delegated();
        var forger = new Forger(scenario);
        SettlementId id = ratified(settles(talks, ours(today())));
        forger.folds(CEM, new SettlementAct.Breached(id, 0, null), cems);
        forger.refused(ANNA, new SettlementAct.Breached(id, 0, null));
        forger.refused(CEM, new SettlementAct.Breached(id, 1, null), cems);
        forger.refused(CEM, new SettlementAct.Kept(id, 0, today()), cems);
        forger.refused(CEM, new SettlementAct.Ended(id, today()), cems);
    }
}
