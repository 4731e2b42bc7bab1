// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import nacre.journal.Json;
import nacre.store.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {
    @TempDir Path folder;

    @Test
    void help_lists_every_command() {
        Transcript.mustHold("help", folder);
    }

    @Test
    void wrong_words_are_answered_with_what_to_type() {
        Transcript.mustHold("wrong-words", folder);
    }

    @Test
    void every_listed_command_explains_itself_and_answers_in_json() {
        for (Command command : Nacre.commands(Sentences.in("en"))) {
            var help = Transcript.answer(command.name() + " --help", folder);
            assertEquals("→ 0", help.getLast(), command.name());
            assertTrue(
                    help.getFirst().startsWith("Usage: nacre " + command.name()), help::toString);

            var json = Transcript.answer(command.name() + " --help --format json", folder);
            assertTrue(Json.read(json.getFirst().getBytes(UTF_8)) instanceof Json.Fields);
        }
    }

    @Test
    void a_port_that_is_taken_is_named_and_the_folder_stays_free() throws IOException {
        var data = folder.resolve("data");
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String serve = "serve --data %s --port %d".formatted(data, other.getLocalPort());
            for (String words : List.of(serve, "demo --port " + other.getLocalPort())) {
                var said = Transcript.answer(words, folder);
                assertTrue(
                        said.getFirst().contains("port " + other.getLocalPort()), said::toString);
                assertEquals("→ 2", said.getLast());
            }
        }
        Store.open(data, new SecureRandom()).close();
    }

    @Test
    void an_early_build_of_25_is_too_old() {
        assertTrue(Nacre.isTooOld(Runtime.Version.parse("25.0.2+10")));
        assertFalse(Nacre.isTooOld(Runtime.Version.parse("25.0.3+9-LTS")));
        assertFalse(Nacre.isTooOld(Runtime.Version.parse("26")));
    }
}
