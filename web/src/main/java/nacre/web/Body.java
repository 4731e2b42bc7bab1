// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import io.helidon.http.media.ReadableEntity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads what a request brings, up to a limit. What is too large is read on and thrown away for a
/// while, for a browser shows an answer only once it has sent everything.
final class Body {
    private static final int THROWN_AWAY = 32 * 1024 * 1024;

    private Body() {}

    /// @throws Stop if there are more than `most` bytes
    static byte[] read(ReadableEntity entity, int most) {
        if (!entity.hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = entity.inputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length <= most) {
                return bytes;
            }
            throwAway(in);
            throw new Stop(new Trouble.LargeForm(most / 1000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void throwAway(InputStream in) throws IOException {
        byte[] part = new byte[64 * 1024];
        int left = THROWN_AWAY;
        int read = 0;
        while (read >= 0 && left > 0) {
            read = in.read(part);
            left -= Math.max(read, 0);
        }
    }
}
