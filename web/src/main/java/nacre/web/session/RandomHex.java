// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Random bytes, written in hexadecimal digits.
public final class RandomHex {

    private RandomHex() {}

    /// So many random bytes.
    public static String of(RandomGenerator random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
