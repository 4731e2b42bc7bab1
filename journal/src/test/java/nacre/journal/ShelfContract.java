// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nacre.journal.Shelf.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What every shelf must do. A store's tests extend this.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ShelfContract {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Json.Fields ONE = Json.object().put("who", "Anna \u00c5").done();
    private static final Json.Fields TWO =
            Json.object().put("who", "Ben").put("list", Json.wholes(List.of(1L, 2L))).done();

    protected Shelf shelf;

    /// An empty shelf.
    protected abstract Shelf fresh();

    /// The same shelf after an orderly end.
    protected abstract Shelf again(Shelf shelf);

    @BeforeEach
    void start() {
        shelf = fresh();
    }

    @Test
    void what_was_put_is_there_in_its_drawer_only() {
        shelf.put("codes", "a", ONE, null);
        assertEquals(ONE, shelf.get("codes", "a", NOON));
        assertNull(shelf.get("codes", "b", NOON));
        assertNull(shelf.get("sessions", "a", NOON));
        shelf.put("codes", "a", TWO, null);
        assertEquals(TWO, shelf.get("codes", "a", NOON));
        shelf = again(shelf);
        assertEquals(TWO, shelf.get("codes", "a", NOON));
    }

    @Test
    void what_has_expired_is_not_there_from_that_instant_on() {
        shelf.put("codes", "a", ONE, LATER);
        assertEquals(ONE, shelf.get("codes", "a", LATER.minusMillis(1)));
        assertNull(shelf.get("codes", "a", LATER));
        assertEquals(List.of(), shelf.list("codes", LATER));
        assertNull(shelf.take("codes", "a", LATER));
        shelf.put("codes", "b", ONE, LATER);
        assertFalse(shelf.replace("codes", "b", ONE, TWO, LATER));
        assertTrue(shelf.add("codes", "b", TWO, null, LATER));
        assertEquals(TWO, shelf.get("codes", "b", LATER));
    }

    @Test
    void something_far_away_expires_late() {
        shelf.put("codes", "a", ONE, Instant.MAX);
        assertEquals(ONE, shelf.get("codes", "a", NOON));
        shelf.sweep(LATER);
        assertEquals(ONE, shelf.get("codes", "a", NOON));
    }

    @Test
    void adding_keeps_what_is_there() {
        assertTrue(shelf.add("codes", "a", ONE, LATER, NOON));
        assertFalse(shelf.add("codes", "a", TWO, LATER, NOON));
        assertEquals(ONE, shelf.get("codes", "a", NOON));
    }

    @Test
    void what_was_taken_is_gone() {
        shelf.put("codes", "a", ONE, null);
        assertEquals(ONE, shelf.take("codes", "a", NOON));
        assertNull(shelf.take("codes", "a", NOON));
        shelf = again(shelf);
        assertNull(shelf.get("codes", "a", NOON));
    }

    @Test
    void of_many_takers_one_gets_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            shelf.put("codes", "a", ONE, null);
            var got = new AtomicInteger();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 16; i++) {
                    pool.execute(() -> {
                        if (shelf.take("codes", "a", NOON) != null) {
                            got.incrementAndGet();
                        }
                    });
                }
            }
            assertEquals(1, got.get());
        }
    }

    @Test
    void replacing_asks_for_what_stands_there_and_keeps_the_end() {
        assertFalse(shelf.replace("drafts", "a", ONE, TWO, NOON));
        shelf.put("drafts", "a", ONE, LATER);
        assertFalse(shelf.replace("drafts", "a", TWO, ONE, NOON));
        assertTrue(shelf.replace("drafts", "a", ONE, TWO, NOON));
        assertEquals(TWO, shelf.get("drafts", "a", NOON));
        assertNull(shelf.get("drafts", "a", LATER));
    }

    @Test
    void of_many_replacers_each_sees_the_one_before() throws Exception {
        shelf.put("counts", "a", count(0), null);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                pool.execute(() -> {
                    for (int n = 0; n < 10; n++) {
                        Json.Fields before;
                        do {
                            before = shelf.get("counts", "a", NOON);
                        } while (!shelf.replace(
                                "counts", "a", before, count(before.whole("n") + 1), NOON));
                    }
                });
            }
        }
        assertEquals(count(80), shelf.get("counts", "a", NOON));
    }

    private static Json.Fields count(long n) {
        return Json.object().put("n", n).done();
    }

    @Test
    void a_drawer_is_listed_by_key() {
        shelf.put("codes", "b", TWO, null);
        shelf.put("codes", "a", ONE, LATER);
        shelf.put("codes", "c", ONE, NOON);
        shelf.put("other", "d", ONE, null);
        var both = List.of(new Kept("a", ONE), new Kept("b", TWO));
        assertEquals(both, shelf.list("codes", NOON));
        shelf.sweep(NOON);
        assertEquals(both, shelf.list("codes", NOON));
        shelf.sweep(LATER);
        assertEquals(List.of(new Kept("b", TWO)), shelf.list("codes", LATER));
    }
}
