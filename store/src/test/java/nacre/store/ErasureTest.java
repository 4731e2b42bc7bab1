// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nacre.journal.Append.Erasure;
import nacre.journal.Content;
import nacre.journal.Content.Words;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Journal.Head;
import nacre.journal.Journals;
import nacre.journal.SampleRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was erased is in no file of the folder: neither the value nor its salt, byte by byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {
    private final Random random = new Random(3);
    @TempDir Path dir;
    private Store store;

    private record Canary(Journal journal, long seq, String mark, Hash salt) {}

    @BeforeEach
    void open() {
        store = Store.open(dir, new SecureRandom());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String everything() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.sorted().toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void a_name_erased_is_nowhere_in_the_folder_while_the_server_runs() throws IOException {
        var journal = store.journals().create(Journals.freshId(random));
        var sample = new SampleRecord(journal.organ(), 1);
        var name = sample.text(Words.personal("name", 0, "Rosa Canary Luxemburg"));
        journal.append(sample.saying(0, name)).join();
        assertTrue(everything().contains("Rosa Canary Luxemburg"));
        journal.append(sample.batch(1, 1, List.of(new Erasure(0, "name")))).join();
        assertEquals(-1, everything().indexOf("Rosa Canary Luxemburg"));
        assertEquals(-1, everything().indexOf(new String(name.held().salt().bytes(), ISO_8859_1)));
    }

    @Test
    void many_erasures_in_many_records_of_all_sizes_leave_no_copies() throws IOException {
        var journals = new ArrayList<Journal>();
        Map<Journal, SampleRecord> samples = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            var journal = store.journals().create(Journals.freshId(random));
            journals.add(journal);
            samples.put(journal, new SampleRecord(journal.organ(), i));
        }
        var canaries = new ArrayList<Canary>();
        Map<Journal, Long> ends = new HashMap<>();
        var answers = new ArrayList<CompletableFuture<Head>>();
        for (int i = 0; i < 1500; i++) {
            var journal = journals.get(random.nextInt(journals.size()));
            var sample = samples.get(journal);
            long seq = ends.merge(journal, 1L, Long::sum) - 1;
            var value = "canary-%06d-".formatted(i) + "x".repeat(length()) + "-%06d".formatted(i);
            var content = sample.text(Words.personal("text", 1, value));
            answers.add(journal.append(sample.saying(seq, content, other(sample))));
            canaries.add(new Canary(journal, seq, value.substring(0, 13), content.held().salt()));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        Collections.shuffle(canaries, random);
        for (int from = 0; from < canaries.size(); from += 75) {
            var some = canaries.subList(from, from + 75);
            for (Canary canary : some) {
                long seq = ends.merge(canary.journal(), 1L, Long::sum) - 1;
                var gone = List.of(new Erasure(canary.seq(), "text"));
                var sample = samples.get(canary.journal());
                answers.add(canary.journal().append(sample.batch(seq, 1, gone)));
                if (random.nextInt(10) == 0) {
                    answers.getLast().join();
                }
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            requireTraces(canaries.subList(0, from + 75), canaries.subList(from + 75, 1500));
        }
    }

    private void requireTraces(List<Canary> gone, List<Canary> there) throws IOException {
        String all = everything();
        Set<String> values =
                Pattern.compile("canary-[0-9]{6}")
                        .matcher(all)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        assertEquals(there.stream().map(Canary::mark).collect(Collectors.toSet()), values);
        Set<Long> salts = gone.stream().map(c -> c.salt().first()).collect(Collectors.toSet());
        long window = 0;
        for (int i = 0; i < all.length(); i++) {
            window = window << 8 | all.charAt(i);
            assertFalse(salts.contains(window));
        }
    }

    private int length() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(40);
            case 1 -> random.nextInt(400);
            case 2 -> random.nextInt(4000);
            default -> random.nextInt(100);
        };
    }

    private Content other(SampleRecord sample) {
        return sample.text(Words.kept("title", "y".repeat(random.nextInt(300))));
    }

    @Test
    void an_erasure_while_others_read_is_finished_when_they_are_done() throws Exception {
        var journal = store.journals().create(Journals.freshId(random));
        var sample = new SampleRecord(journal.organ(), 1);
        journal.append(sample.saying(0, sample.text(Words.personal("name", 0, "CanaryOne"))))
                .join();
        try (var reading = Sqlite.reading(dir.resolve("journal.db"))) {
            Sqlite.set(reading, "BEGIN");
            Sqlite.text(reading, "SELECT count(*) FROM content");
            journal.append(sample.batch(1, 1, List.of(new Erasure(0, "name")))).join();
            assertTrue(everything().contains("CanaryOne"));
            Sqlite.set(reading, "COMMIT");
        }
        for (int i = 0; i < 100 && everything().contains("CanaryOne"); i++) {
            Thread.sleep(100);
        }
        assertEquals(-1, everything().indexOf("CanaryOne"));
    }
}
