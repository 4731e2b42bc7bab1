// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import nacre.web.Response;

/// A list as a file to keep.
public final class Csv {

    private Csv() {}

    /// The answer that hands over a file of this name.
    public static Response file(String name, byte[] bytes) {
        return Response.file(name, "text/csv; charset=utf-8", new String(bytes, UTF_8));
    }
}
