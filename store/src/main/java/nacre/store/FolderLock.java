// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nacre.journal.StoreFailure;

/// One process's hold on a data folder, from opening to closing.
///
/// The system gives the hold back when the process ends, however it ends.
final class FolderLock implements AutoCloseable {
    private static final String FILE = "lock";
    private static final List<String> SHARED_DISKS =
            List.of(
                    "nfs", "cifs", "smb", "9p", "afs", "ceph", "gluster", "lustre", "fuse.",
                    "davfs");

    /// Folders held by this process: closing a second channel on a lock file would give up the
    /// first one's lock (fcntl(2)), so it must never be opened.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Makes the folder if needed and holds it.
    ///
    /// @throws StoreFailure.Unusable if another server holds it, or it is not a local, writable
    ///     folder
    static FolderLock hold(Path dir) {
        try {
            if (!Files.exists(dir)) {
                var mine = PosixFilePermissions.fromString("rwx------");
                Files.createDirectories(dir, PosixFilePermissions.asFileAttribute(mine));
            }
            Path folder = dir.toRealPath();
            requireLocal(folder);
            synchronized (HELD) {
                if (!HELD.add(folder)) {
                    throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
                }
                try {
                    return new FolderLock(folder, locked(folder));
                } catch (IOException | RuntimeException e) {
                    HELD.remove(folder);
                    throw e;
                }
            }
        } catch (IOException e) {
            throw Unusable.because(
                    e,
                    "The data folder %s cannot be written to: %s.".formatted(dir, e),
                    "Maybe it belongs to another user, or the disk is mounted for reading only.");
        }
    }

    /// The folder, without links.
    Path folder() {
        return folder;
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(FILE), CREATE, READ, WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, process(folder));
            }
            byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(process), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static StoreFailure inUse(Path folder, String process) {
        return Unusable.because(
                "Another server uses the data folder %s (process %s).".formatted(folder, process),
                "Maybe stop it first, or give this one a folder of its own.");
    }

    private static String process(Path folder) {
        try {
            String text = Files.readString(folder.resolve(FILE), US_ASCII);
            return text.isEmpty() ? "unknown" : text;
        } catch (IOException e) {
            return "unknown"; // only to be more helpful
        }
    }

    private static void requireLocal(Path folder) throws IOException {
        String type = Files.getFileStore(folder).type();
        if (SHARED_DISKS.stream().anyMatch(type::startsWith)) {
            throw Unusable.because(
                    ("The data folder %s is on a disk reached over a network (%s), where locks"
                                    + " do not hold.")
                            .formatted(folder, type),
                    "Maybe use a folder on this machine and copy backups there.");
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new StoreFailure("The lock of %s could not be closed.".formatted(folder), e);
            } finally {
                HELD.remove(folder);
            }
        }
    }
}
