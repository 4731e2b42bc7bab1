// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/// The arguments that were given to a command, by name.
final class Given {
    private final ParseResult parsed;

    Given(ParseResult parsed) {
        this.parsed = parsed;
    }

    /// Whether the argument was given.
    boolean has(String name) {
        return find(name) != null;
    }

    /// A path that must be there, for the command asks for it.
    Path path(String name) {
        return value(name, Path.class);
    }

    /// A text that must be there, for the command asks for it.
    String text(String name) {
        return value(name, String.class);
    }

    /// One of several words, which must be there.
    <T extends Enum<T>> T word(String name, Class<T> type) {
        return value(name, type);
    }

    /// A number, or another in its place if it was left out.
    int number(String name, int otherwise) {
        return has(name) ? value(name, Integer.class) : otherwise;
    }

    /// The paths of a pair; empty if it was left out.
    List<Path> paths(String name) {
        ArgSpec found = find(name);
        return found == null ? List.of() : List.of((Path[]) found.getValue());
    }

    private <T> T value(String name, Class<T> type) {
        ArgSpec found = find(name);
        if (found == null) {
            throw new IllegalArgumentException("«%s» was not given.".formatted(name));
        }
        return type.cast(found.getValue());
    }

    private @Nullable ArgSpec find(String name) {
        for (ArgSpec spec : parsed.matchedArgs()) {
            if (spec.userObject() instanceof Argument argument && argument.name().equals(name)) {
                return spec;
            }
        }
        return null;
    }
}
