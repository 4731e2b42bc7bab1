// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.signin.SignInAct;
import nacre.journal.Authority;
import nacre.journal.Journals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// First batches that no founding brings about, each with one rule broken: the fold refuses them,
/// whoever wrote them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedFoundingTest {
    private static final Instant NOW = Scenario.START;
    private static final Authority FOUNDING = new Authority.Founding();
    private static final Duration QUARTER = FoundingPlan.LONGEST_FIRST_MANDATE;

    /// The organ, its charter, three founders, three mandates.
    private final List<Act> acts =
            new ArrayList<>(BRANCH.plan().steps(NOW).stream().map(Step::act).toList());

    private final Parts parts = Parts.of(List.of());

    @Test
    void an_honest_founding_can_be_folded() {
        assertEquals(8, fold(acts).size());
    }

    @Test
    void nothing_is_founded_by_nothing() {
        acts.clear();
        refused();
    }

    @Test
    void the_organ_comes_first_and_once() {
        Act organ = acts.removeFirst();
        refused();
        acts.add(1, organ);
        refused();
        acts.add(0, organ);
        refused();
    }

    @Test
    void there_is_one_charter() {
        Act charter = acts.remove(1);
        refused();
        acts.add(1, charter);
        acts.add(2, charter);
        refused();
    }

    @Test
    void a_charter_that_would_lock_everybody_out_is_none() {
        var impossible =
                Varied.charter(
                        BRANCH.plan().charter(),
                        MatterKey.CHARTER,
                        matter -> Varied.rule(matter, Varied.moreOfAll(1, 1)));
        acts.set(1, new CharterAct.Adopted(impossible));
        refused();
    }

    @Test
    void a_charter_is_adopted_and_not_changed() {
        acts.set(1, new CharterAct.Changed(0, BRANCH.plan().charter()));
        refused();
    }

    @Test
    void three_founders_are_the_least() {
        acts.subList(5, 8).clear(); // no mandate is theirs who are taken away
        fold(acts);
        acts.removeLast();
        refused();
    }

    @Test
    void a_first_mandate_is_a_founders() {
        given(new MemberId(9), QUARTER, Grant.of(Power.ADMIT));
        given(new MemberId(0), QUARTER, Grant.of(Power.ADMIT));
    }

    @Test
    void a_first_mandate_has_ninety_days_and_not_one_second_more_nor_none() {
        given(CEM, QUARTER.plusSeconds(1), Grant.of(Power.ADMIT));
        given(CEM, Duration.ZERO, Grant.of(Power.ADMIT));
    }

    @Test
    void a_first_mandate_gives_something_that_there_is() {
        given(CEM, QUARTER);
        given(CEM, QUARTER, Grant.of(new Power("fly")));
        given(CEM, QUARTER, Grant.of(Power.ADMIT, 0));
        acts.set(
                7,
                new MandateAct.Given(
                        List.of(), List.of(Grant.of(Power.ADMIT)), NOW.plus(QUARTER), List.of()));
        refused();
    }

    @Test
    void nothing_else_is_founded() {
        for (Act other :
                List.of(
                        new RollAct.Added(),
                        new RollAct.Admitted(BEN),
                        new RollAct.Removed(BEN),
                        new RollAct.Left(),
                        new RollAct.Entered(),
                        new RollAct.Described(),
                        new AnnouncementAct.Made(),
                        new SignInAct.CodesPrepared(List.of(BEN)),
                        new SignInAct.CodesConfirmed(5),
                        new ErasureAct.Erased(3, "name", BEN),
                        new ErasureAct.Erased(0, "name", null),
                        new ProposalAct.Put(
                                MatterKey.EVERYDAY, List.of(), NOW.plus(Duration.ofDays(3))),
                        new OrganAct.Slept(NOW.minusSeconds(60), NOW),
                        new OrganAct.RulesRenewed(1))) {
            acts.add(other);
            refused();
            acts.removeLast();
        }
    }

    @Test
    void nobody_acts_alone_in_a_founding() {
        for (int i = 0; i < acts.size(); i++) {
            refused(i, BEN, FOUNDING, null, NOW);
        }
    }

    @Test
    void nothing_of_it_stands_by_another_authority() {
        for (Authority other :
                List.of(
                        new Authority.Right(),
                        new Authority.Mandate(5),
                        new Authority.Decision(0),
                        new Authority.Due(0),
                        new Authority.Server())) {
            for (int i = 0; i < acts.size(); i++) {
                refused(i, null, other, null, NOW);
                refused(i, BEN, other, null, NOW);
            }
        }
    }

    @Test
    void nothing_of_it_was_due_and_all_of_it_happened_at_once() {
        for (int i = 0; i < acts.size(); i++) {
            refused(i, null, FOUNDING, NOW, NOW);
            refused(i, null, FOUNDING, null, NOW.plusSeconds(1));
        }
    }

    private void given(MemberId holder, Duration term, Grant... grants) {
        acts.set(
                7,
                new MandateAct.Given(List.of(holder), List.of(grants), NOW.plus(term), List.of()));
        refused();
    }

    private void refused() {
        assertThrows(Unfoldable.class, () -> fold(acts), acts::toString);
    }

    /// With one entry that was made otherwise than all others.
    private void refused(
            int which,
            @Nullable MemberId actor,
            Authority authority,
            @Nullable Instant due,
            Instant at) {
        List<Happening> batch = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            batch.add(
                    i == which
                            ? new Happening(
                                    acts.get(i),
                                    new Stamp(i, at, due == null ? at : due, actor, authority),
                                    due,
                                    Standing.RULES)
                            : honest(i, acts.get(i)));
        }
        assertThrows(Unfoldable.class, () -> fold(batch), () -> acts.get(which).toString());
    }

    private static Happening honest(long seq, Act act) {
        return Happening.of(seq, act, NOW, null, null, FOUNDING);
    }

    private Standing fold(List<?> entries) {
        var empty = Standing.empty(Journals.freshId(new Random(1)), parts);
        var batch = new ArrayList<Happening>();
        for (Object entry : entries) {
            batch.add(entry instanceof Happening h ? h : honest(batch.size(), (Act) entry));
        }
        return Fold.after(parts, empty, batch);
    }
}
