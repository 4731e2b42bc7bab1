// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Import;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRefusal;
import nacre.assembly.roll.RollRules;
import nacre.assembly.vote.VoteId;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Anna brought the wrong list.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UndoImportStoryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario branch = Scenario.of(BRANCH);
    private final List<MemberId> wrong = branch.add(4);
    private final long first = wrong.getFirst().seq();

    @Test
    void those_who_never_came_in_are_taken_off_and_the_others_stay() {
        branch.after(DAY);
        MemberId right = branch.add(1).getFirst();
        branch.given(wrong.get(1), new RollCommand.Enter());
        branch.when(ANNA, new RollCommand.UndoImport(first))
                .then(
                        new RollAct.TakenOff(wrong.get(0)),
                        new RollAct.TakenOff(wrong.get(2)),
                        new RollAct.TakenOff(wrong.get(3)));
        assertEquals(5, branch.assembly().roll().entitled());
        assertEquals(true, branch.assembly().roll().contains(right));
        branch.when(ANNA, new RollCommand.UndoImport(first))
                .thenRefused(new RollRefusal.NobodyToTakeOff(first));
        branch.when(wrong.get(0), new RollCommand.Enter()).thenRefused(ClerkRefusal.NoMember.class);
    }

    @Test
    void the_base_of_a_vote_that_is_open_stays_and_that_of_the_next_is_smaller() {
        var one = branch.put(BEN, Asks.put());
        branch.after(DAY);
        VoteId open = branch.open(one);
        branch.given(ANNA, new RollCommand.UndoImport(first));
        assertEquals(7, entitled(open));
        assertEquals(3, entitled(branch.open(branch.put(BEN, Asks.put()))));
    }

    @Test
    void a_list_is_undone_for_thirty_days_and_by_who_keeps_the_roll() {
        branch.when(BEN, new RollCommand.UndoImport(first))
                .thenRefused(new ClerkRefusal.NeedsAMandate(RollRules.KEEP_THE_ROLL));
        branch.when(ANNA, new RollCommand.UndoImport(first + 1))
                .thenRefused(new RollRefusal.UnknownImport(first + 1));
        Instant brought = branch.now();
        branch.after(Import.CAN_BE_UNDONE);
        branch.when(ANNA, new RollCommand.UndoImport(first))
                .thenRefused(new RollRefusal.ImportIsOld(first, brought));
    }

    @Test
    void whoever_members_admitted_again_is_not_of_the_list_any_more() {
        MemberId dia = wrong.getFirst();
        branch.after(DAY).decided(Asks.removes(dia));
        branch.decided(Asks.admits(dia));
        Forged.refused(branch, ANNA, annas(), new RollAct.TakenOff(dia));
    }

    @Test
    void two_lists_are_two() {
        branch.after(Duration.ofSeconds(1));
        branch.given(ANNA, new RollCommand.AddMembers(List.of(new Person("Fay", ""))));
        assertEquals(2, branch.assembly().roll().imports().size());
    }

    @Test
    void a_record_in_which_somebody_is_taken_off_against_the_rules_does_not_fold() {
        MemberId dia = wrong.getFirst();
        Forged.fold(branch, ANNA, annas(), new RollAct.TakenOff(dia));
        Forged.refused(branch, ANNA, new Authority.Right(), new RollAct.TakenOff(dia));
        Forged.refused(branch, CEM, annas(), new RollAct.TakenOff(dia));
        Forged.refused(branch, ANNA, annas(), new RollAct.TakenOff(BEN));
        Forged.refused(branch, ANNA, annas(), new RollAct.TakenOff(dia), new RollAct.TakenOff(dia));
        branch.given(dia, new RollCommand.Enter());
        Forged.refused(branch, ANNA, annas(), new RollAct.TakenOff(dia));
        branch.after(Import.CAN_BE_UNDONE).caughtUp();
        Forged.refused(branch, ANNA, annas(), new RollAct.TakenOff(wrong.get(1)));
        assertFalse(branch.assembly().roll().imports().isEmpty());
    }

    private static Authority annas() {
        return new Authority.Mandate(Ground.ANNAS.seq());
    }

    private long entitled(VoteId vote) {
        return branch.assembly().votes().needed(vote).roll().entitled();
    }
}
