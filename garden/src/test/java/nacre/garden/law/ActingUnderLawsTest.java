// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The laws in lives in which members keep money, share shifts and act together, with all parts
/// that organs have.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActingUnderLawsTest {
    private static final int COMMANDS = 900;

    private static final String LEAST =
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

    @Test
    void every_law_holds_when_members_act_together() {
        var tallies = new Tallies();
        for (long seed = 41; seed < 44; seed++) {
            var life = new RandomLife(seed, Setting.whole(), Law.all(), tallies, Leaning.ACTING);
            life.live(COMMANDS);
            System.out.printf("seed %d: %d entries%n", seed, life.entries());
        }
        System.out.println(tallies);
        assertEquals(List.of(), tallies.rarer(LEAST), "hardly tried");
    }
}
