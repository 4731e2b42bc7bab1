// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nacre.app.demo.Demo;

/// The demo's town, lived through once for all tests, of which each has a copy of its own.
public final class LivedTown {
    /// What was in its folder, by where it stood there.
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    private static Demo demo;

    private LivedTown() {}

    /// Serves it from this folder, which is empty.
    public static synchronized StoryServer.Town in(Path folder) {
        try {
            if (FILES.isEmpty()) {
                live(folder);
            } else {
                write(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Demo lived = Objects.requireNonNull(demo);
        return new StoryServer.Town(lived, StoryServer.again(folder, Demo.ZONE, lived.end()));
    }

    private static void live(Path folder) throws IOException {
        StoryServer.Town town = StoryServer.Town.in(folder);
        town.server().close();
        demo = town.demo();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                FILES.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }
}
