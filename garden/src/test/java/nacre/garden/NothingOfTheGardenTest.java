// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The doors hold: the rooms that the garden stands in have no line about it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingOfTheGardenTest {
    private static final Pattern GARDEN =
            Pattern.compile("\\b(garden|Garden|GARDEN)\\w*|\\b[Ss]own?\\b");

    @Test
    void assembly_and_organ_do_not_know_the_garden() throws IOException {
        int read = 0;
        for (String room : List.of("assembly", "organ")) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src", "main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertFalse(GARDEN.matcher(Files.readString(file)).find(), () -> "In " + file);
                    read++;
                }
            }
        }
        assertTrue(read > 100, "Only %d files were read.".formatted(read));
    }
}
