// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.ANNAS;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static nacre.organ.Ground.CEMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import nacre.journal.Leaf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MandateStoryTest {
    private static final Power ANNOUNCE = AnnouncementRules.ANNOUNCE;

    private final Scenario branch = Scenario.of(BRANCH);
    private final Announce announce = new Announce("News", "It works.");

    @Test
    void its_count_is_used_to_the_last_and_then_it_is_over() {
        MandateId id = given(ANNA, Grant.of(ANNOUNCE, 2));
        branch.given(ANNA, announce);
        branch.when(ANNA, announce)
                .thenDue(new MandateAct.Ended(id, Ending.USED))
                .then(new AnnouncementAct.Made());
        branch.when(ANNA, announce).thenRefused(new ClerkRefusal.NeedsAMandate(ANNOUNCE));
        assertEquals(2, branch.assembly().mandates().over().get(id).used(ANNOUNCE).count());
    }

    @Test
    void nobody_proposes_one_whose_report_is_due_before_and_what_was_in_time_is_given() {
        Instant ends = branch.now().plus(Duration.ofDays(100));
        Instant now = branch.now();
        branch.when(ANNA, Asks.put(reporting(ends, now)))
                .thenRefused(new MandateRefusal.ReportInThePast(now, now));
        ProposalId id = branch.put(ANNA, Asks.put(reporting(ends, now.plusSeconds(1))));
        new Forger(branch)
                .refused(
                        ANNA,
                        new ProposalAct.Put(
                                MatterKey.MANDATES,
                                List.of(reporting(ends, now.minusSeconds(1))),
                                branch.assembly().proposals().needed(id).opens()));
        branch.decide(id, Choice.YES).verified();
        var given = branch.assembly().mandates().inForce().lastEntry().getValue();
        assertEquals(List.of(now.plusSeconds(1)), given.reports());
    }

    private static Enactment reporting(Instant ends, Instant report) {
        return Asks.gives(
                new MandateAct.Given(
                        List.of(CEM), List.of(Grant.of(ANNOUNCE)), ends, List.of(report)));
    }

    @Test
    void one_command_takes_all_that_it_does_or_nothing() {
        given(CEM, Grant.of(RollRules.KEEP_THE_ROLL, 2));
        branch.when(CEM, new RollCommand.AddMembers(java.util.Collections.nCopies(3, dia())))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(RollRules.KEEP_THE_ROLL, 3, 0));
        branch.when(CEM, new RollCommand.AddMembers(java.util.Collections.nCopies(2, dia())))
                .thenRecorded();
    }

    @Test
    void at_its_date_it_is_over_and_a_second_before_it_is_not() {
        Instant ends = branch.assembly().mandates().inForce().get(BENS).ends();
        branch.at(ends.minusSeconds(1)).when(BEN, announce).then(new AnnouncementAct.Made());
        branch.at(ends)
                .when(BEN, announce)
                .thenDue(
                        new MandateAct.Ended(ANNAS, Ending.DATE),
                        new MandateAct.Ended(BENS, Ending.DATE),
                        new MandateAct.Ended(CEMS, Ending.DATE))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ANNOUNCE));
    }

    @Test
    void a_holder_gives_it_up_and_the_last_one_ends_it() {
        var both =
                new MandateAct.Given(
                        List.of(ANNA, CEM), List.of(Grant.of(ANNOUNCE)), end(), List.of());
        branch.decided(Asks.gives(both));
        var id = new MandateId(branch.last("mandate.given"));
        branch.when(ANNA, new MandateCommand.Resign(id)).then(new MandateAct.Resigned(id));
        branch.when(ANNA, announce).thenRefused(new ClerkRefusal.NeedsAMandate(ANNOUNCE));
        branch.when(CEM, announce).then(new AnnouncementAct.Made());
        branch.when(BEN, new MandateCommand.Resign(id))
                .thenRefused(new MandateRefusal.NotAHolder(id, BEN));
        branch.when(CEM, new MandateCommand.Resign(id)).then(new MandateAct.Resigned(id));
        assertTrue(branch.assembly().mandates().over().containsKey(id));
    }

    @Test
    void the_named_mandate_is_used_and_else_the_first_to_end() {
        MandateId sooner = given(BEN, Duration.ofDays(20), Grant.of(ANNOUNCE));
        branch.when(BEN, announce).thenRecorded();
        assertEquals(new Authority.Mandate(sooner.seq()), newest().authority());
        branch.when(BEN, announce, BENS).thenRecorded();
        assertEquals(new Authority.Mandate(BENS.seq()), newest().authority());
        branch.when(BEN, announce, ANNAS).thenRefused(new ClerkRefusal.NeedsAMandate(ANNOUNCE));
        branch.when(BEN, announce, new MandateId(999))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
    }

    @Test
    void of_two_that_end_together_the_one_given_first_is_used() {
        MandateId one = given(ANNA, Grant.of(ANNOUNCE));
        given(ANNA, Grant.of(ANNOUNCE));
        branch.when(ANNA, announce).thenRecorded();
        assertEquals(new Authority.Mandate(one.seq()), newest().authority());
    }

    @Test
    void only_holders_report_also_after_the_end() {
        var report = new MandateCommand.Report(BENS, "All is well.");
        branch.when(CEM, report).thenRefused(new MandateRefusal.NotAHolder(BENS, CEM));
        branch.when(BEN, report).then(new MandateAct.Reported(BENS));
        branch.after(Duration.ofDays(100));
        branch.when(BEN, report)
                .thenDue(
                        new MandateAct.Ended(ANNAS, Ending.DATE),
                        new MandateAct.Ended(BENS, Ending.DATE),
                        new MandateAct.Ended(CEMS, Ending.DATE))
                .then(new MandateAct.Reported(BENS));
    }

    @Test
    void what_no_mandate_can_be_is_not_proposed() {
        refuses(MandateRefusal.NobodyHoldsIt.class, end(), List.of(), Grant.of(ANNOUNCE));
        refuses(MandateRefusal.GivesNoPower.class, end(), List.of(BEN));
        refuses(MandateRefusal.UnknownPower.class, end(), List.of(BEN), Grant.of(new Power("fly")));
        refuses(MandateRefusal.LimitTooSmall.class, end(), List.of(BEN), Grant.of(ANNOUNCE, 0));
        refuses(
                MandateRefusal.HolderNotOnTheRoll.class,
                end(),
                List.of(new MemberId(99)),
                Grant.of(ANNOUNCE));
        Instant late = branch.now().plus(BRANCH.plan().charter().mandates().longest());
        refuses(
                MandateRefusal.EndDoesNotFit.class,
                late.plusSeconds(1),
                List.of(BEN),
                Grant.of(ANNOUNCE));
        refuses(MandateRefusal.EndDoesNotFit.class, branch.now(), List.of(BEN), Grant.of(ANNOUNCE));
    }

    private void refuses(
            Class<? extends Refusal> why, Instant ends, List<MemberId> holders, Grant... grants) {
        var given = new MandateAct.Given(holders, List.of(grants), ends, List.of());
        branch.when(CEM, Asks.put(Asks.gives(given))).thenRefused(why);
    }

    private MandateId given(MemberId holder, Grant... grants) {
        return given(holder, Duration.ofDays(100), grants);
    }

    private MandateId given(MemberId holder, Duration term, Grant... grants) {
        branch.decided(Asks.gives(holder, Scenario.START.plus(term), grants));
        return new MandateId(branch.last("mandate.given"));
    }

    private Instant end() {
        return Scenario.START.plus(Duration.ofDays(100));
    }

    private Leaf newest() {
        return branch.leaf(branch.clerk().standing().size() - 1);
    }

    private static Person dia() {
        return new Person("Dia", "");
    }
}
