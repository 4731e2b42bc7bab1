// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.time.DateTimeException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// How commands are read from what `Command.type` and `Command.form` say: one reader for each type.
///
/// What was read is written again and compared with what was sent. So no reader needs to refuse
/// fields that it does not know, and there is one way to write each command.
public final class CommandForms {
    private static final CommandForms NONE = new CommandForms(new TreeMap<>());

    private final SortedMap<String, Function<Json.Fields, ? extends Command>> readers;

    private CommandForms(SortedMap<String, Function<Json.Fields, ? extends Command>> readers) {
        this.readers = readers;
    }

    /// No command can be read.
    public static CommandForms none() {
        return NONE;
    }

    /// These, and one type more.
    ///
    /// @throws IllegalArgumentException if that type is among them
    public CommandForms with(String type, Function<Json.Fields, ? extends Command> reader) {
        var more = new TreeMap<>(readers);
        if (more.put(type, reader) != null) {
            throw new IllegalArgumentException("Two readers read «%s».".formatted(type));
        }
        return new CommandForms(more);
    }

    /// These and others.
    ///
    /// @throws IllegalArgumentException if a type is among both
    public CommandForms and(CommandForms others) {
        CommandForms all = this;
        for (var each : others.readers.entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    /// The types that can be read.
    public SortedSet<String> types() {
        return Collections.unmodifiableSortedSet(new TreeMap<>(readers).navigableKeySet());
    }

    /// The command that is written so.
    ///
    /// @throws Malformed if none is, naming the field
    public Command read(String type, Json.Fields form) {
        Function<Json.Fields, ? extends Command> reader = readers.get(type);
        if (reader == null) {
            throw new Malformed("type", "a command of the API", type);
        }
        Command command = read(reader, form);
        requireSame("command", command.form(), form);
        return command;
    }

    private static Command read(Function<Json.Fields, ? extends Command> reader, Json.Fields form) {
        try {
            return reader.apply(form);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw (Malformed)
                    new Malformed("command", "values that fit", String.valueOf(e.getMessage()))
                            .initCause(e);
        }
    }

    private static void requireSame(String place, @Nullable Json meant, @Nullable Json sent) {
        if (meant instanceof Json.Fields(var expected) && sent instanceof Json.Fields(var found)) {
            var keys = new TreeMap<>(found);
            keys.putAll(expected);
            for (String key : keys.keySet()) {
                requireSame(place + "." + key, expected.get(key), found.get(key));
            }
        } else if (meant instanceof Json.Items(var expected)
                && sent instanceof Json.Items(var found)
                && expected.size() == found.size()) {
            for (int i = 0; i < found.size(); i++) {
                requireSame(place + "." + i, expected.get(i), found.get(i));
            }
        } else if (meant == null || !meant.equals(sent)) {
            throw new Malformed(place, said(meant), said(sent));
        }
    }

    private static String said(@Nullable Json value) {
        return value == null ? "nothing" : value.write();
    }
}
