// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.api;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nacre.app.Brought;
import nacre.assembly.part.Command;
import nacre.assembly.roll.RollCommand;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Json.Fields;
import nacre.journal.Json.Items;
import nacre.journal.Json.Truth;
import nacre.journal.Json.Whole;
import nacre.organ.Verifier;
import nacre.store.Store;
import nacre.web.api.Script;
import nacre.web.campaign.Campaigning;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scripts send every command of the program, with values that are wrong, far too large or of
/// something else: each is recorded, refused or malformed, and the record verifies.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileScriptTest {
    private static final long SEED = 20_261_130;
    private static final int ROUNDS = 3000;
    private static final Set<Integer> EXPECTED = Set.of(200, 400, 409);
    private static final List<Command> SENT =
            Stream.of(AssemblySamples.SENT, PartSamples.SENT)
                    .flatMap(List::stream)
                    .filter(command -> !(command instanceof RollCommand.Leave))
                    .toList();

    @TempDir private Path folder;
    private final Random random = new Random(SEED);
    private final List<String> places = new ArrayList<>();
    private Store store;
    private Campaigning campaigning;
    private Branch branch;

    @BeforeEach
    void start() {
        store = Store.open(folder, new SecureRandom());
        campaigning = new Campaigning(Brought.pages(store, new Random(1), InstantSource.system()));
        branch = campaigning.branch;
        campaigning.peopled(campaigning.decided(), 20);
        for (UnitPath unit : campaigning.campaigns().units().keySet()) {
            places.add(unit.value());
            places.add(unit.campaign().toString());
        }
    }

    @AfterEach
    void stop() {
        branch.close();
        store.close();
    }

    @Test
    void whatever_a_script_sends_is_recorded_refused_or_malformed() {
        var script = new Script(branch);
        var cookies = List.of(branch.cookie(ANA), branch.cookie(BEN));
        var answers = new TreeMap<Integer, Integer>();
        var wrong = new TreeMap<String, String>();
        for (int round = 0; round < ROUNDS; round++) {
            Command sample = SENT.get(random.nextInt(SENT.size()));
            var form = (Fields) changed(sample.form());
            String body = Script.body(branch.command(), sample.type(), form);
            var answer = script.send(cookies.get(random.nextInt(2)), body);
            int status = answer.statusCode();
            if (!EXPECTED.contains(status)) {
                wrong.putIfAbsent(sample.type(), status + " to " + body);
            }
            answers.merge(status, 1, Integer::sum);
        }
        assertEquals(Map.of(), wrong);
        assertEquals(EXPECTED, answers.keySet());
        assertTrue(answers.values().stream().allMatch(count -> count > 50), answers::toString);
        var verdict = Verifier.verify(branch.clerk.journal(), campaigning.parts.parts());
        assertTrue(verdict.holds(), verdict::toString);
    }

    private Json changed(Json value) {
        return switch (value) {
            case Fields fields -> fields(fields);
            case Items(var items) -> items(items);
            case Whole whole -> random.nextInt(10) < 6 ? new Whole(number()) : whole;
            case Truth(boolean is) -> new Truth(is ^ random.nextInt(5) == 0);
            case Json.Text(String text) -> new Json.Text(text(text));
        };
    }

    private Json fields(Fields fields) {
        var changed = Json.object();
        fields.values()
                .forEach((key, each) -> {
                    if (random.nextInt(60) > 0) {
                        changed.put(key, changed(each));
                    }
                });
        if (random.nextInt(60) == 0) {
            changed.put("zzz", "more");
        }
        return changed.done();
    }

    private Json items(List<Json> items) {
        var changed = new ArrayList<Json>();
        int times = random.nextInt(20);
        for (int i = 0; i < (times == 0 ? 0 : times == 1 ? 15 : 1); i++) {
            items.forEach(each -> changed.add(changed(each)));
        }
        return new Items(changed);
    }

    private long number() {
        return switch (random.nextInt(12)) {
            case 0 -> -1;
            case 1 -> Json.LARGEST;
            case 2 -> -Json.LARGEST;
            case 3 -> 1L << 31;
            case 4, 5 -> random.nextInt(3);
            case 6 -> branch.server.now().getEpochSecond() + random.nextInt(9_000_000);
            default -> random.nextLong(branch.clerk.standing().size());
        };
    }

    private String text(String text) {
        if (text.matches("\\d+(/\\d+)*")) {
            return places.get(random.nextInt(places.size()));
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return switch (random.nextInt(6)) {
                case 0 -> "0001-01-01";
                case 1 -> "9999-12-31";
                case 2 -> "2026-02-30";
                default -> "2026-12-0" + (1 + random.nextInt(9));
            };
        }
        return switch (random.nextInt(60)) {
            case 0 -> "";
            case 1 -> "x".repeat(10_001);
            case 2 -> "\u202e\u0000\n";
            case 3 -> "-";
            default -> text;
        };
    }
}
