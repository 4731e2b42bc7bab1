// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All laws after every command of lives in which anybody asks for anything; and for each law a
/// fault that it finds.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawsTest {
    private static final int COMMANDS = 600;

    /// At least so many of each command are accepted and refused, or the laws were hardly tried.
    private static final String LEAST =
            """
            announcement.announce 4 20
            content.erase 20 40
            decision.enact-again 0 8
            discussion.extend-discussion 1 10
            discussion.post-comment 30 30
            discussion.state-view 1 8
            garden.sow 15 20
            mandate.ask-recall 10 10
            mandate.report 12 8
            mandate.resign 2 2
            proposal.change-proposal 8 1
            proposal.put-proposal 60 50
            proposal.withdraw-proposal 4 1
            roll.add-members 3 15
            roll.admit-again 1 10
            roll.admit-member 5 3
            roll.describe 8 1
            roll.enter 5 15
            roll.leave 5 0
            signin.add-passkey 15 3
            signin.confirm-codes 1 20
            signin.prepare-codes 3 20
            signin.remove-passkey 4 5
            vote.cast-vote 200 90
            vote.open-vote 4 20
            vote.say-prevented 10 20
            """;

    /// So many lives at least; more where some command was still hardly tried, up to so many.
    private static final int FEWEST_LIVES = 3;

    private static final int MOST_LIVES = 8;

    private static final String LEAST_IN_MEETINGS =
            """
            meeting.add-item 1 1
            meeting.add-speaker 20 10
            meeting.ask-meeting 2 5
            meeting.call-count 3 3
            meeting.call-meeting 4 10
            meeting.call-off 2 2
            meeting.call-speaker 8 8
            meeting.check-in 8 40
            meeting.check-out 2 1
            meeting.close-meeting 1 1
            meeting.drop-count 1 0
            meeting.end-speech 1 1
            meeting.enter-count 4 3
            meeting.join-call 0 8
            meeting.limit-speeches 3 1
            meeting.move-motion 8 8
            meeting.name-chair 2 1
            meeting.name-minute-taker 2 0
            meeting.name-tellers 3 2
            meeting.open-meeting 2 20
            meeting.take-item 8 2
            meeting.take-vote 3 20
            meeting.withdraw-speaker 1 3
            meeting.write-minutes 3 0
            """;

    private static final String LEAST_IN_CHOICES =
            """
            candidacy.stand 20 20
            candidacy.stand-down 1 5
            draw.commit 10 5
            draw.reveal 5 5
            proposal.put-proposal 20 0
            vote.cast-vote 100 20
            """;

    private static final String LEAST_IN_ACTING =
            """
            accounts.close 1 2
            accounts.open 3 10
            accounts.post 4 40
            accounts.reverse 1 10
            keys.prepare 1 2
            map.forget 1 3
            map.hide-place 3 2
            map.import-notes 1 3
            map.note 4 10
            map.read-unit 1 3
            map.take-list 1 3
            pledge.give 3 20
            rung.count 1 2
            rung.open 2 20
            shifts.plan-series 5 15
            slot.join-slot 10 1
            unit.add-units 10 30
            unit.count-people 10 15
            unit.end-unit 2 1
            """;

    private static final String LEAST_IN_HOLDING_OUT =
            """
            action.pause 0 5
            demand.propose 3 0
            fund.approve 3 10
            fund.claim 10 2
            guest:petition.sign 3 10
            guest:petition.take-back 1 1
            petition.make-links 2 1
            petition.open 2 5
            petition.sign 3 2
            survey.answer 2 10
            survey.open 2 5
            """;

    private static final String LEAST_IN_BALLOTING =
            """
            action-ballot.answer 5 1
            action-ballot.list 5 2
            action-ballot.notify 2 1
            action-ballot.object 3 3
            action-ballot.open 2 1
            action-ballot.prepare 5 3
            action-ballot.withdraw 1 1
            """;

    @Test
    void every_law_holds_after_every_command() {
        live(1, FEWEST_LIVES, Setting::honest, Leaning.NONE, LEAST);
    }

    @Test
    void every_law_holds_in_meetings() {
        live(5, 2, Setting::honest, Leaning.MEETINGS, LEAST_IN_MEETINGS);
    }

    @Test
    void every_law_holds_in_choices_elections_and_draws() {
        live(7, 3, Setting::honest, Leaning.CHOICES, LEAST_IN_CHOICES);
    }

    /// With all parts that organs have.
    @Test
    void every_law_holds_when_members_act_together() {
        live(41, 3, Setting::whole, Leaning.ACTING, LEAST_IN_ACTING);
    }

    /// With all parts that organs have.
    @Test
    void every_law_holds_when_members_hold_out() {
        live(61, 3, Setting::whole, Leaning.HOLDING_OUT, LEAST_IN_HOLDING_OUT);
    }

    /// With all parts that organs have.
    @Test
    void every_law_holds_when_members_vote_on_action() {
        live(81, 2, Setting::whole, Leaning.BALLOTING, LEAST_IN_BALLOTING);
    }

    /// Lives so many lives from this seed on, and more until each command was tried often enough.
    private static void live(
            long first, int fewest, Supplier<Setting> setting, Leaning leaning, String least) {
        var tallies = new Tallies();
        for (int lives = 0;
                lives < fewest || (lives < MOST_LIVES && !tallies.rarer(least).isEmpty());
                lives++) {
            long seed = first + lives;
            var life = new RandomLife(seed, setting.get(), Law.all(), tallies, leaning);
            life.live(COMMANDS);
            System.out.printf("seed %d: %d entries%n", seed, life.entries());
        }
        System.out.println(tallies);
        assertEquals(List.of(), tallies.rarer(least), "hardly tried");
    }

    @ParameterizedTest
    @EnumSource
    void each_law_finds_the_fault_that_was_planted_for_it(Fault fault) {
        var broken =
                assertThrows(
                        Broken.class,
                        () -> {
                            for (long seed = 1; seed <= MOST_LIVES; seed++) {
                                var laws = List.of(fault.law());
                                var tallies = new Tallies();
                                new RandomLife(seed, fault.plant(), laws, tallies, fault.leaning())
                                        .live(COMMANDS);
                            }
                        });
        System.out.printf("%s: %s%n", fault, broken.getMessage());
    }
}
