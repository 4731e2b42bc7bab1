// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import nacre.organ.Clerk;
import nacre.organ.Verifier;
import nacre.store.Store;
import nacre.web.Settings;
import nacre.web.founding.FoundingGate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose clock leaps while it runs.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeapTest {
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    private final AtomicBoolean isSteady = new AtomicBoolean(true);
    @TempDir private Path folder;

    private Server start() {
        var random = new SecureRandom();
        return Server.start(
                Store.open(folder.resolve("data"), random),
                Settings.local(0, ZoneOffset.UTC),
                clock::get,
                isSteady::get,
                random,
                FoundingGate.CODE);
    }

    private static List<String> types(Server server) {
        Clerk clerk = server.organs().find(SampleFolder.ORGAN);
        assertNotNull(clerk);
        assertTrue(Verifier.verify(clerk.journal(), Brought.parts()).holds());
        var types = new ArrayList<String>();
        clerk.journal().read(0, Long.MAX_VALUE, entry -> types.add(entry.leaf().type()));
        return types;
    }

    @Test
    void what_the_clock_leapt_over_is_on_the_record_after_the_next_start() {
        SampleFolder.make(folder.resolve("data"));
        List<String> before;
        try (Server server = start()) {
            before = types(server);
            clock.updateAndGet(now -> now.plus(Duration.ofDays(20)));
            isSteady.set(false);
            server.organs().catchUp();
            assertEquals(before, types(server));
        }
        isSteady.set(true);
        try (Server server = start()) {
            var after = new ArrayList<>(before);
            after.add("organ.slept");
            assertEquals(after, types(server));
        }
    }

    @Test
    void a_server_that_is_stopped_in_good_time_and_started_again_did_not_sleep() {
        SampleFolder.make(folder.resolve("data"));
        List<String> before;
        try (Server server = start()) {
            before = types(server);
            clock.updateAndGet(now -> now.plus(Duration.ofHours(2)));
        }
        try (Server server = start()) {
            assertEquals(before, types(server));
        }
    }
}
