// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.garden.GardenPart.GARDEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nacre.assembly.box.Box;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.Template;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Part;
import nacre.assembly.roll.RollCommand;
import nacre.garden.Ask;
import nacre.garden.Garden;
import nacre.garden.Tend;
import nacre.journal.Entry;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Law 7: what is in a box cannot be read before its act, nor ever if only the result was promised.
/// Unique strings are put into boxes and searched in all that the record, the state and the answers
/// say, after everything that anybody does.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedTest {
    private static final int STEPS = 120;

    private int shown;
    private int sealed;

    @Test
    void no_row_is_told_before_its_box_is_revealed() {
        for (long seed = 1; seed <= 8; seed++) {
            new Life(seed, GARDEN).live();
        }
        System.out.printf("%d rows shown as promised, %d never%n", shown, sealed);
        assertTrue(shown > 60 && sealed > 60, "%d, %d".formatted(shown, sealed));
    }

    @ParameterizedTest
    @EnumSource(
            value = Bent.Way.class,
            names = {"RECORDS_WHAT_IS_SEALED", "TELLS_MORE_THAN_PROMISED"})
    void a_part_that_tells_is_found_out(Bent.Way way) {
        var broken =
                assertThrows(
                        Broken.class,
                        () -> {
                            for (long seed = 1; seed <= 8; seed++) {
                                new Life(seed, new Bent(way)).live();
                            }
                        });
        System.out.printf("%s: %s%n", way, broken.getMessage());
    }

    private static String said(Entry entry) {
        return new String(entry.leafBytes(), UTF_8)
                + new String(entry.factsBytes(), UTF_8)
                + entry.content();
    }

    private final class Life {
        private final Chance chance;
        private final Scenario scenario;
        private final List<MemberId> people;

        /// Each canary with the question that it answers.
        private final Map<String, Long> canaries = new HashMap<>();

        /// The last canary of each member in each box; the others were replaced.
        private final Map<String, String> last = new HashMap<>();

        /// Those who say that nothing is tended any more.
        private final Set<String> takenBack = new HashSet<>();

        private final List<String> answers = new ArrayList<>();

        Life(long seed, Part<Garden> garden) {
            chance = new Chance(seed);
            var charter = Template.WORKPLACE_BRANCH.charter();
            scenario = Scenario.of(Ground.of(charter, List.of(garden)));
            people = new ArrayList<>(scenario.add(9));
            people.add(CEM);
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                act(step);
                search();
            }
            scenario.after(Duration.ofDays(20)).caughtUp();
            search();
            count();
        }

        private void act(int step) {
            int kind = chance.below(100);
            if (kind < 6 || step == 0) {
                var promise = chance.among(Promise.values());
                long threshold = chance.in(50) ? 0 : 2 + chance.below(6);
                scenario.given(
                        CEM,
                        chance.in(40)
                                ? new Ask(promise, 0, 20L * (1 + chance.below(6)))
                                : new Ask(promise, threshold));
            } else if (kind < 80) {
                tend(step);
            } else if (kind < 82) {
                scenario.clerk().hear(scenario.request(person(), new RollCommand.Leave()));
            } else {
                scenario.after(Duration.ofHours(chance.below(40))).caughtUp();
            }
        }

        private MemberId person() {
            return people.get(chance.below(people.size() - 1));
        }

        private void tend(int step) {
            var open = scenario.assembly().boxes().open().values();
            Box.Open box = chance.of(open);
            if (box == null) {
                return;
            }
            MemberId member = chance.in(20) ? CEM : person();
            String canary = "canary-%d-of-%d".formatted(step, box.id().seq());
            boolean isTakenBack = box.terms().isJudged() && chance.in(20);
            long rows = isTakenBack ? 0 : 1 + chance.below(40);
            var tend = new Tend(box.terms().about(), rows, canary);
            canaries.put(canary, box.terms().about());
            Reply reply = scenario.clerk().hear(scenario.request(member, tend));
            answers.add(reply.toString());
            if (reply instanceof Reply.Recorded) {
                last.put(member + " " + box.id(), canary);
                if (isTakenBack) {
                    takenBack.add(canary);
                }
            }
        }

        /// Everything that anybody could read by now.
        private String everything() {
            var all = new StringBuilder();
            scenario.journal().read(0, Long.MAX_VALUE, entry -> all.append(said(entry)));
            scenario.parts()
                    .all()
                    .forEach(p -> all.append(scenario.clerk().standing().states().of(p)));
            all.append(answers).append(scenario.journal().announced());
            all.append(Verifier.verify(scenario.journal(), scenario.parts()));
            return all.toString();
        }

        private void search() {
            String all = everything();
            canaries.forEach((canary, question) -> {
                boolean isTold = all.contains(canary);
                Broken.unless(
                        !isTold
                                || (mayBeTold(question)
                                        && last.containsValue(canary)
                                        && !takenBack.contains(canary)),
                        "%s is told.",
                        canary);
            });
        }

        private boolean mayBeTold(long question) {
            return scenario.assembly().boxes().about(question) instanceof Box.Revealed revealed
                    && revealed.terms().promise() != Promise.RESULT;
        }

        /// That the search is not blind: what was to be shown is found.
        private void count() {
            String all = everything();
            for (String canary : last.values()) {
                boolean isTold = all.contains(canary);
                boolean isShown = mayBeTold(canaries.get(canary)) && !takenBack.contains(canary);
                assertEquals(isShown, isTold, canary);
                shown += isTold ? 1 : 0;
                sealed += isTold ? 0 : 1;
            }
        }
    }
}
