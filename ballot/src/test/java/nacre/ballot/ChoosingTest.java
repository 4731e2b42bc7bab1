// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static nacre.ballot.EveryProfile.count;
import static nacre.ballot.EveryProfile.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Choices between options: every small count against a plain search, and what the methods promise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingTest {
    private static final int VOTERS = 6;

    /// At least two take part, and a chosen option has at least two votes.
    private static final Rule TWO =
            Rule.of(
                    new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 2),
                    new Condition.Floor(Counted.YES, Comparator.AT_LEAST, 2));

    private static final Rule ANY =
            Rule.of(new Condition.Floor(Counted.ANSWERED, Comparator.AT_LEAST, 1));

    @Test
    void every_count_chooses_what_a_plain_search_finds() {
        var seen = new TreeMap<String, Integer>();
        for (Rule rule : List.of(ANY, TWO)) {
            for (Picking picking : Picking.values()) {
                int most = picking.allowsSeveral() ? 3 : 1;
                boolean isUncontested = picking == Picking.UNCONTESTED;
                int least = isUncontested ? 3 : 1;
                int seatsMost = isUncontested ? 3 : picking.allowsSeats() ? 2 : 1;
                for (int seats = least; seats <= seatsMost; seats++) {
                    var counting = new Counting.Options(picking, rule, options(1, 2, 3), seats);
                    for (var ballots : EveryProfile.of(EveryProfile.picking(3, most), VOTERS)) {
                        Outcome outcome = counting.outcome(count(counting, ballots, VOTERS));
                        assertEquals(
                                Searched.said(counting, ballots),
                                Searched.said(outcome),
                                () -> counting + " on " + ballots);
                        seen.merge(outcome.word(), 1, Integer::sum);
                    }
                }
            }
        }
        assertTrue(seen.size() == 5 && Collections.min(seen.values()) > 10, seen::toString);
    }

    @Test
    void the_order_of_ballots_does_not_matter() {
        var random = new Random(5);
        var counting = new Counting.Options(Picking.APPROVAL, ANY, options(1, 2, 3, 4), 2);
        var all = EveryProfile.picking(4, 4);
        for (int round = 0; round < 500; round++) {
            var ballots = new ArrayList<Ballot>();
            for (int i = 0; i < 9; i++) {
                ballots.add(all.get(random.nextInt(all.size())));
            }
            Outcome outcome = counting.outcome(count(counting, ballots, 9));
            Collections.shuffle(ballots, random);
            assertEquals(outcome, counting.outcome(count(counting, ballots, 9)));
        }
    }

    /// Renaming the options renames what is chosen, and changes nothing else.
    @Test
    void no_option_is_favoured() {
        for (Picking picking : Picking.values()) {
            int most = picking.allowsSeveral() ? 3 : 1;
            int seats = picking == Picking.UNCONTESTED ? 3 : 1;
            var counting = new Counting.Options(picking, ANY, options(1, 2, 3), seats);
            for (var ballots : EveryProfile.of(EveryProfile.picking(3, most), 4)) {
                var turned = ballots.stream().map(ChoosingTest::turned).toList();
                var plain = Searched.said(counting.outcome(count(counting, ballots, 4)));
                var other = Searched.said(counting.outcome(count(counting, turned, 4)));
                assertEquals(plain.turned(), other, () -> picking + " on " + ballots);
            }
        }
    }

    private static Ballot turned(Ballot ballot) {
        int[] numbers =
                ((Ballot.Picked) ballot)
                        .options().stream().mapToInt(each -> each.number() % 3 + 1).toArray();
        return Ballot.Picked.of(numbers);
    }

    /// One more who picks it never takes an option out of what is chosen. Of the two rounds
    /// together this is not true, and nobody claims it (Smith, *Econometrica* 41, 1973).
    @Test
    void picking_a_chosen_option_never_harms_it() {
        long looked = 0;
        for (Picking picking : List.of(Picking.PLURALITY, Picking.RUN_OFF, Picking.APPROVAL)) {
            int most = picking == Picking.APPROVAL ? 3 : 1;
            var counting = new Counting.Options(picking, TWO, options(1, 2, 3), 1);
            for (var ballots : EveryProfile.of(EveryProfile.picking(3, most), VOTERS - 1)) {
                Outcome before = counting.outcome(count(counting, ballots, VOTERS));
                if (before instanceof Outcome.Chosen chosen) {
                    int number = chosen.options().getFirst().number();
                    var more = new ArrayList<>(ballots);
                    more.add(Ballot.Picked.of(number));
                    Outcome after = counting.outcome(count(counting, more, VOTERS));
                    assertInstanceOf(Outcome.Chosen.class, after);
                    assertEquals(chosen.options(), ((Outcome.Chosen) after).options());
                    looked++;
                }
            }
        }
        assertTrue(looked > 300);
    }

    @Test
    void nobody_gets_a_seat_by_chance() {
        var counting = new Counting.Options(Picking.APPROVAL, ANY, options(1, 2, 3), 2);
        var outcome =
                (Outcome.Chosen)
                        counting.outcome(
                                count(
                                        counting,
                                        List.of(Ballot.Picked.of(1, 2), Ballot.Picked.of(1, 3)),
                                        4));
        assertEquals(options(1), outcome.options());
        assertEquals(options(2, 3), outcome.tied());
    }

    /// The only one who stands needs more than those who want nobody, and a tie is not more.
    @Test
    void who_stands_alone_can_be_refused() {
        var counting = new Counting.Options(Picking.UNCONTESTED, ANY, options(1), 1);
        var ballots = new ArrayList<Ballot>(List.of(Ballot.Picked.of(1), Ballot.Picked.of()));
        assertInstanceOf(Outcome.Failed.class, counting.outcome(count(counting, ballots, 5)));
        ballots.add(Ballot.Picked.of(1));
        assertInstanceOf(Outcome.Chosen.class, counting.outcome(count(counting, ballots, 5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Counting.Options(Picking.PLURALITY, ANY, options(1), 1));
    }

    @Test
    void all_who_are_equal_for_the_second_place_go_on() {
        var counting = new Counting.Options(Picking.TWO_ROUND, ANY, options(1, 2, 3, 4), 1);
        var ballots = new ArrayList<Ballot>();
        for (int number : new int[] {1, 1, 1, 2, 2, 3, 3, 4}) {
            ballots.add(Ballot.Picked.of(number));
        }
        var outcome = (Outcome.RunOff) counting.outcome(count(counting, ballots, 9));
        assertEquals(options(1, 2, 3), outcome.options());
    }

    @Test
    void a_plurality_takes_one_option_and_none_from_elsewhere() {
        var counting = new Counting.Options(Picking.PLURALITY, ANY, options(2, 5), 1);
        assertTrue(counting.allows(Ballot.Picked.of(5)));
        assertTrue(counting.allows(Ballot.Picked.of()));
        assertFalse(counting.allows(Ballot.Picked.of(2, 5)));
        assertFalse(counting.allows(Ballot.Picked.of(1)));
        assertFalse(counting.allows(new Ballot.Said(Choice.YES)));
        var elsewhere = List.<Ballot>of(Ballot.Picked.of(1));
        assertThrows(IllegalArgumentException.class, () -> count(counting, elsewhere, 3));
    }

    /// The election of the French president on 21 April and 5 May 2002, as the Conseil
    /// constitutionnel declared it: 41,194,689 on the list, 29,495,733 took part, 997,262 of them
    /// blank or void, 28,498,471 votes for sixteen candidates.
    @Test
    void two_rounds_in_france_2002() {
        long[] votes = {
            5_665_855, 4_804_713, 4_610_113, 1_949_170, 1_630_045, 1_518_528, 1_495_724, 1_210_562,
            1_204_689, 1_113_484, 960_480, 667_026, 660_447, 535_837, 339_112, 132_686
        };
        var each = new ArrayList<Picks.For>();
        for (long one : votes) {
            each.add(new Picks.For(new Option(each.size() + 1), one));
        }
        var first = new Picks(each, 997_262, 29_495_733, 41_194_689, 0, new Presence.NotRecorded());
        var options = each.stream().map(Picks.For::option).toList();
        Outcome outcome = new Counting.Options(Picking.TWO_ROUND, ANY, options, 1).outcome(first);
        assertEquals(options(1, 2), ((Outcome.RunOff) outcome).options());
        var second =
                new Picks(
                        List.of(
                                new Picks.For(new Option(1), 25_537_956),
                                new Picks.For(new Option(2), 5_525_032)),
                        1_769_307,
                        32_832_295,
                        41_191_169,
                        0,
                        new Presence.NotRecorded());
        Outcome last = new Counting.Options(Picking.RUN_OFF, ANY, options(1, 2), 1).outcome(second);
        assertEquals(options(1), ((Outcome.Chosen) last).options());
    }
}
