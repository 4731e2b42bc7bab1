// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program's beginning: checks what it runs on, hands out clock and chance, runs one command.
final class Nacre {
    static final String VERSION = "1";

    /// Earlier builds of 25 can corrupt memory under JNI, which SQLite uses (JDK-8377811).
    private static final Runtime.Version OLDEST = Runtime.Version.parse("25.0.3");

    /// Held here, for loggers that nobody holds forget their level.
    private static final Logger SERVER_LOG = Logger.getLogger("io.helidon");

    private Nacre() {}

    static void main(String[] words) {
        Locale.setDefault(Locale.ROOT); // the machine's language must not leak into pages or files
        SERVER_LOG.setLevel(Level.WARNING); // that it started, we say ourselves
        var out = new PrintWriter(System.out, false, UTF_8);
        var err = new PrintWriter(System.err, false, UTF_8);
        var sentences = Sentences.in("en");
        Answer answer;
        if (isTooOld(Runtime.version())) {
            var found = Runtime.version().toString();
            new Voice(sentences, Voice.Format.TEXT, out, err)
                    .complain(Line.of("java.old", "found", found));
            answer = Answer.COULD_NOT;
        } else {
            answer = new Program(commands(sentences), sentences, out, err).run(words);
        }
        System.exit(answer.code());
    }

    static boolean isTooOld(Runtime.Version version) {
        return version.compareToIgnoreOptional(OLDEST) < 0;
    }

    /// All commands, in the order in which help lists them.
    static List<Command> commands(Sentences sentences) {
        var commands = new ArrayList<Command>();
        commands.add(new DemoCommand());
        commands.add(new ServeCommand());
        var parts = Brought.parts();
        commands.add(new VerifyCommand(parts));
        commands.add(new ExportCommand());
        commands.add(new BackupCommand(parts));
        commands.add(new RestoreCommand(parts));
        commands.add(new KeyCommand());
        commands.add(new WarmCommand());
        commands.add(new VersionCommand());
        commands.add(new HelpCommand(commands, sentences));
        return commands;
    }
}
