// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// All files of the project that git tracks or would track; build output is not among them.
final class SourceTree {
    private static final List<String> PICTURES = List.of("png", "ico", "woff2", "jpg");
    private static final List<String> PASSED_OVER = List.of("target", ".git", ".idea", ".vscode");

    private SourceTree() {}

    /// The files as they stand on the disk.
    static List<SourceFile> read() {
        Path root = root();
        return paths(root)
                .filter(path -> Files.isRegularFile(root.resolve(path)))
                .sorted()
                .map(path -> new SourceFile(path, text(root.resolve(path))))
                .toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("The root, with its folder .mvn, was not found.");
            }
        }
        return folder;
    }

    /// What git says; where there is no git, all that is not build output.
    private static Stream<String> paths(Path root) {
        try {
            var git =
                    new ProcessBuilder(
                                    "git", "ls-files", "-co", "--exclude-standard", "--deduplicate")
                            .directory(root.toFile())
                            .start();
            var said = new String(git.getInputStream().readAllBytes(), UTF_8);
            if (git.waitFor() == 0) {
                return said.lines();
            }
        } catch (IOException noGit) {
            // a tree from an archive, on a machine without git: walked below
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return walk(root);
    }

    private static Stream<String> walk(Path root) {
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> Stream.of(path.split("/", -1)).noneMatch(PASSED_OVER::contains))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        var name = file.getFileName().toString();
        if (PICTURES.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return "";
        }
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
