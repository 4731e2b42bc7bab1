// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that is there wholly or not at all: written beside its place, synced, then moved there.
/// Only its user may read it.
final class NewFile {

    private NewFile() {}

    /// Fills a file that is there and empty.
    interface Filling {
        void fill(Path file) throws IOException;
    }

    /// @throws nacre.journal.StoreFailure.Unusable if there is such a file already
    static void write(Path file, Filling filling) throws IOException {
        if (Files.exists(file)) {
            throw Unusable.because(
                    "%s is there already.".formatted(file),
                    "Maybe choose another name; nothing is replaced.");
        }
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        var mine = PosixFilePermissions.fromString("rw-------");
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(mine));
        try {
            filling.fill(beside);
            try (FileChannel channel = FileChannel.open(beside, WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
            folder.force(true);
        }
    }
}
