// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayTest {
    private static final long MANY = 20_000;

    private static void count(Consumer<Long> next) {
        LongStream.range(0, MANY).forEach(next::accept);
    }

    @Test
    void everything_arrives_once_and_in_order() {
        var arrived = new ArrayList<Long>();
        Relay.<Long, Long>run(RelayTest::count, n -> n * n, arrived::add);
        assertEquals(LongStream.range(0, MANY).map(n -> n * n).boxed().toList(), arrived);
    }

    @Test
    void what_the_maker_throws_comes_out_after_all_that_it_made() {
        var arrived = new ArrayList<Long>();
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Relay.<Long, Long>run(
                                        next -> {
                                            count(next);
                                            throw new IllegalArgumentException("the disk");
                                        },
                                        n -> n,
                                        arrived::add));
        assertEquals("the disk", thrown.getMessage());
        assertEquals(MANY, arrived.size());
    }

    @Test
    void what_the_work_throws_comes_out_and_nothing_after_it_is_used() {
        var arrived = new ArrayList<Long>();
        assertThrows(
                ArithmeticException.class,
                () -> Relay.<Long, Long>run(RelayTest::count, n -> 1 / (n - 10_000), arrived::add));
        assertTrue(arrived.size() < 10_000, () -> arrived.size() + " arrived");
    }

    @Test
    void what_the_user_throws_comes_out_and_the_maker_does_not_wait_for_ever() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        Relay.<Long, Long>run(
                                RelayTest::count,
                                n -> n,
                                n -> {
                                    throw new IllegalStateException("That is no entry.");
                                }));
    }
}
