// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nacre.journal.Hash;
import nacre.journal.Journal.Head;
import nacre.journal.OrganId;
import nacre.journal.SampleRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server killed while it writes: what it had acknowledged is there, and every sync was made.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {
    @TempDir Path temp;

    @Test
    void everything_acknowledged_before_a_kill_is_there_afterwards() throws Exception {
        Path dir = temp.resolve("data");
        for (int round = 0; round < 3; round++) {
            Path fresh = dir.resolve("round" + round);
            Process child =
                    ChildProcess.begin(List.of(), AppendForever.class, fresh.toString(), "1000000");
            var acknowledged = killedAfter(child, 150 + 400 * round);
            verify(fresh, acknowledged);
        }
    }

    /// The furthest acknowledged head of each organ.
    private static Map<OrganId, Head> killedAfter(Process child, int lines) throws Exception {
        var heads = new TreeMap<OrganId, Head>();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (++seen == lines) {
                    child.toHandle().destroyForcibly(); // SIGKILL; the pipe stays open
                }
                String[] words = line.split(" ", -1);
                if (words.length == 3 && words[2].length() == 64) { // the last one may be cut
                    var head = new Head(Long.parseLong(words[1]), Hash.of(words[2]));
                    heads.put(new OrganId(words[0]), head);
                }
            }
            assertTrue(seen >= lines, "the child ended by itself after " + seen);
        }
        child.waitFor();
        return heads;
    }

    private static void verify(Path dir, Map<OrganId, Head> acknowledged) {
        try (Store store = Store.open(dir, new SecureRandom())) {
            acknowledged.forEach((organ, head) -> {
                var journal = store.journals().find(organ);
                assertTrue(journal.head().size() >= head.size());
                assertTrue(journal.announced().contains(head));
                assertEquals(journal.announced().getLast(), journal.head());
                long end = journal.head().size();
                var sample = new SampleRecord(organ, 99);
                assertEquals(end + 1, journal.append(sample.batch(end, 1)).join().size());
            });
        }
    }

    @Test
    void there_are_at_least_as_many_syncs_as_commits() throws Exception {
        Path strace = Path.of("/usr/bin/strace");
        assumeTrue(Files.isExecutable(strace), "strace is not installed: syncs were not counted");
        Path trace = temp.resolve("trace");
        Path dir = temp.resolve("data");
        var before = List.of(strace.toString(), "-f", "-qq", "-y", "-e", "trace=fsync,fdatasync");
        var command = new ArrayList<>(before);
        command.addAll(List.of("-o", trace.toString()));
        Process child = ChildProcess.begin(command, AppendForever.class, dir.toString(), "40");
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(!output.contains("ptrace"), "this machine forbids tracing: " + output);
        assertEquals(0, child.waitFor(), output);
        long syncs;
        try (var lines = Files.lines(trace)) {
            syncs = lines.filter(l -> l.contains("journal.db-wal") && l.contains("= 0")).count();
        }
        long commits = commits(dir);
        System.out.printf("%d syncs of the log for %d commits%n", syncs, commits);
        assertTrue(syncs >= commits);
    }

    /// Roots are announced once for each organ in a commit; the sizes of one moment make one
    /// commit, so the organ with the most roots gives a lower bound.
    private static long commits(Path dir) {
        try (Store store = Store.open(dir, new SecureRandom())) {
            return store.journals().organs().stream()
                    .mapToLong(o -> store.journals().find(o).announced().size())
                    .max()
                    .orElse(0);
        }
    }
}
