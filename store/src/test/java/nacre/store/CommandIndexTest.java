// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nacre.journal.CommandId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Commands are found where they stand, whatever their ids look like.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandIndexTest {

    private static long[] halves(String hex) {
        var id = new CommandId(hex);
        return new long[] {StoredCommand.high(id), StoredCommand.low(id)};
    }

    @Test
    void every_command_is_found_among_many_with_ids_that_differ_little() {
        var random = new Random(1);
        var index = new CommandIndex(random.nextLong());
        Map<String, Long> all = new HashMap<>();
        for (long i = 0; i < 20_000; i++) {
            String hex =
                    switch ((int) (i % 3)) {
                        case 0 -> "%032x".formatted(i);
                        case 1 -> "%016x0000000000000000".formatted(i);
                        default -> "%016x%016x".formatted(random.nextLong(), random.nextLong());
                    };
            index.add(halves(hex)[0], halves(hex)[1], i);
            all.put(hex, i);
        }
        all.forEach((hex, first) -> {
            long[] id = halves(hex);
            Long found = index.find(id[0], id[1], f -> f == first ? f : null);
            assertEquals(first, found);
        });
        assertNull(index.find(-1, -1, first -> first));
    }
}
