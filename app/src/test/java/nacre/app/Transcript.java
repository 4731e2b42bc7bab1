// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A written session of the command line: each line that begins with `$ nacre` is typed, and all
/// that follows must be answered, standard output and error together and the exit code at the end.
///
/// In a transcript `DIR` stands for the test's own folder, `ORGAN` for the sample organ's id;
/// `ROOT` and `N` stand for what changes with every change of the program.
final class Transcript {
    private static final String PROMPT = "$ nacre ";

    private Transcript() {}

    static void mustHold(String name, Path folder) {
        String written = read(name);
        var said = new ArrayList<String>();
        for (String line : written.lines().toList()) {
            if (line.startsWith(PROMPT)) {
                said.add(line);
                said.addAll(answer(line.substring(PROMPT.length()), folder));
            }
        }
        assertEquals(written.strip(), String.join("\n", said), name);
    }

    /// What the program answers to these words, line by line, with the exit code as its last line.
    static List<String> answer(String words, Path folder) {
        var heard = new StringWriter();
        var out = new PrintWriter(heard);
        var sentences = Sentences.in("en");
        var program = new Program(Nacre.commands(sentences), sentences, out, out);
        String organ = SampleFolder.ORGAN.value();
        String[] typed =
                words.replace("DIR", folder.toString())
                        .replace("ORGAN", organ)
                        .strip()
                        .split(" +", -1);
        Answer answer = program.run(words.isBlank() ? new String[0] : typed);
        var lines = new ArrayList<String>();
        heard.toString()
                .replace(folder.toString(), "DIR")
                .replace(organ, "ORGAN")
                .replaceAll("[0-9a-f]{64}", "ROOT")
                .replaceAll("(entries\":|: )\\d+(?=,| entries)", "$1N")
                .lines()
                .forEach(lines::add);
        lines.add("→ " + answer.code());
        return lines;
    }

    private static String read(String name) {
        try (var stream = Transcript.class.getResourceAsStream(name + ".transcript")) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no transcript «%s».".formatted(name));
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
