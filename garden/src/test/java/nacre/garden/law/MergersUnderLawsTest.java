// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.merger.Merger;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.merger.StayOut;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.Vote;
import nacre.ballot.Choice;
import nacre.journal.OrganId;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Lives of three organs that decide to merge, take it back, let it lapse, while members stay out,
/// leave and come, and the server sleeps; whatever happens, it happens in both records or in none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergersUnderLawsTest {
    private static final int LIVES = 12;
    private static final int STEPS = 240;

    @Test
    void whatever_is_asked_two_merge_in_both_records_or_in_none() {
        var acts = new ArrayList<Act>();
        for (long seed = 1; seed <= LIVES; seed++) {
            var life = new Life(seed);
            life.live();
            Merged.check(life.told(act -> true));
            life.told(act -> true)
                    .forEach(told -> told.events().forEach(event -> acts.add(event.act())));
        }
        long made = count(acts, MergerAct.Made.class::isInstance);
        long lapsed = count(acts, MergerAct.Lapsed.class::isInstance);
        long back = count(acts, MergerAct.TakenBack.class::isInstance);
        long stayed = count(acts, MergerAct.StayedOut.class::isInstance);
        long came = count(acts, RollAct.TakenIn.class::isInstance);
        var counts = List.of(made, lapsed, back, stayed, came);
        System.out.println("mergers made, lapsed, taken back; stayed out, came: " + counts);
        boolean isTried = made >= 3 && lapsed >= 3 && back >= 1 && stayed >= 4 && came >= 6;
        assertTrue(isTried, counts::toString);
    }

    @Test
    void somebody_left_behind_or_taken_along_against_her_word_is_found() {
        for (Predicate<Act> hidden :
                List.<Predicate<Act>>of(
                        RollAct.TakenIn.class::isInstance,
                        MergerAct.Made.class::isInstance,
                        MergerAct.StayedOut.class::isInstance)) {
            assertThrows(
                    Broken.class,
                    () -> {
                        for (long seed = 1; seed <= LIVES; seed++) {
                            var life = new Life(seed);
                            life.live();
                            Merged.check(life.told(hidden.negate()));
                        }
                    });
        }
    }

    private static long count(List<Act> acts, Predicate<Act> is) {
        return acts.stream().filter(is).count();
    }

    private static final class Life {
        private final Chance chance;
        private final List<Scenario> organs = new ArrayList<>();

        Life(long seed) {
            chance = new Chance(seed);
            organs.add(Scenario.of(Ground.COOP));
            organs.add(organs.getFirst().beside(Ground.COOP));
            organs.add(organs.getFirst().beside(Ground.COOP));
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                step(chance.of(organs, organs.getFirst()));
            }
            for (int i = 0; i < 4; i++) {
                organs.forEach(Scenario::caughtUp);
            }
            organs.forEach(Scenario::verified);
        }

        /// The records without the acts that are kept from a law.
        List<Told> told(Predicate<Act> isShown) {
            var all = new ArrayList<Told>();
            for (Scenario organ : organs) {
                var events = new ArrayList<Event>();
                Told.readOn(organ.journal(), organ.parts(), events);
                events.removeIf(event -> !isShown.test(event.act()));
                all.add(new Told(organ.organ(), organ.clerk().standing(), 0, events, Map.of()));
            }
            return all;
        }

        private void step(Scenario organ) {
            Scenario other = chance.of(organs, organ);
            int kind = chance.below(100);
            if (kind < 18) {
                Instant until = organ.now().plus(Duration.ofDays(30 + chance.below(250)));
                Merger theirs = other.assembly().ties().mergers().open().get(organ.organ());
                boolean isAnswer = theirs != null && theirs.side() == Side.JOINS && chance.in(90);
                Side side = isAnswer ? Side.TAKES_IN : chance.among(Side.JOINS, Side.TAKES_IN);
                puts(organ, new MergerAct.Agreed(other.organ(), side, until));
            } else if (kind < 23) {
                puts(organ, new MergerAct.TakenBack(open(organ, other)));
            } else if (kind < 32) {
                staysOut(chance.in(90) ? joining(organ) : organ, other);
            } else if (kind < 36) {
                var person = new RollCommand.Person("Person " + chance.below(99), "");
                hear(organ, Ground.ANNA, new RollCommand.AddMembers(List.of(person)));
            } else if (kind < 38) {
                hear(organ, member(organ), new RollCommand.Leave());
            } else if (kind < 70) {
                answer(organ);
            } else {
                pass(organ);
            }
        }

        private void staysOut(Scenario organ, Scenario otherwise) {
            hear(organ, member(organ), new StayOut(open(organ, otherwise), chance.in(75)));
        }

        /// One that has decided to join another, or this one if none has.
        private Scenario joining(Scenario otherwise) {
            var joining =
                    organs.stream()
                            .filter(each -> each.assembly().ties().mergers().joining() != null)
                            .toList();
            return chance.of(joining, otherwise);
        }

        /// Whom it has decided to merge with, if anybody.
        private OrganId open(Scenario organ, Scenario otherwise) {
            return chance.of(organ.assembly().ties().mergers().open().keySet(), otherwise.organ());
        }

        private void puts(Scenario organ, MergerAct act) {
            hear(organ, member(organ), Asks.put(MatterKey.CHARTER, Enactment.of(act, List.of())));
        }

        /// Everybody answers all that is open, mostly yes.
        private void answer(Scenario organ) {
            for (Vote.Open vote : List.copyOf(organ.assembly().votes().open().values())) {
                Choice choice = chance.in(85) ? Choice.YES : Choice.NO;
                for (MemberId each : List.copyOf(organ.assembly().roll().people().keySet())) {
                    hear(organ, each, Asks.casts(vote.id(), choice));
                }
            }
        }

        private void pass(Scenario organ) {
            Instant since = organ.now();
            organ.after(Duration.ofHours(chance.below(24 * 9)));
            if (chance.in(8)) {
                organs.forEach(each -> each.clerk().woke(since, each.now()));
            } else if (chance.in(70)) {
                organ.caughtUp();
            }
        }

        private MemberId member(Scenario organ) {
            return chance.of(organ.assembly().roll().people().keySet(), Ground.BEN);
        }

        private static Reply hear(Scenario organ, MemberId actor, Command command) {
            return organ.clerk().hear(organ.request(actor, command));
        }
    }
}
