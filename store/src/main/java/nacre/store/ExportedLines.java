// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a file from a place on, each of bounded length.
final class ExportedLines implements AutoCloseable {
    /// An entry has at most 8 MiB, and escaping makes six bytes of one at most.
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private byte[] line = new byte[4096];
    private long offset;

    ExportedLines(Path file, long offset) throws IOException {
        FileChannel channel = FileChannel.open(file);
        channel.position(offset);
        in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        this.offset = offset;
    }

    /// Where the next line starts.
    long offset() {
        return offset;
    }

    /// The next line without its end, or null after the last. Every line has an end.
    byte @Nullable [] next() throws IOException {
        int size = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                if (size == 0) {
                    return null;
                }
                throw new IOException("The last line has no end.");
            }
            if (size == LONGEST) {
                throw new IOException("A line is longer than 64 MiB.");
            }
            if (size == line.length) {
                line = Arrays.copyOf(line, size * 2);
            }
            line[size++] = (byte) b;
        }
        offset += size + 1;
        return Arrays.copyOf(line, size);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
