// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The files of the demo.
final class Resources {
    private Resources() {}

    static List<String> lines(String name) {
        try (var reader =
                new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Resources.class.getResourceAsStream("/nacre/app/demo/" + name);
        if (in == null) {
            throw new IllegalStateException("The demo lacks its file " + name + ".");
        }
        return in;
    }
}
