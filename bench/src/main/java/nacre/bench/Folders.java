// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Fresh folders for measurements.
final class Folders {

    private Folders() {}

    static Path fresh() {
        try {
            return Files.createTempDirectory("nacre-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
