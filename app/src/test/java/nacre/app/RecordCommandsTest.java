// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be done on a data folder: verify, export, back up, restore.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordCommandsTest {
    @TempDir Path folder;

    @BeforeEach
    void an_organ_has_been_founded() {
        SampleFolder.make(folder.resolve("data"));
    }

    @Test
    void records_are_verified_exported_backed_up_and_restored() {
        Transcript.mustHold("records", folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET facts = CAST(replace(facts, 'London', 'Dublin') AS BLOB)",
                "UPDATE entry SET leaf = CAST(replace(leaf, 'founding', 'server') AS BLOB)",
                "UPDATE entry SET salt = zeroblob(32) WHERE seq = 1",
                "UPDATE content SET value = CAST('Other' AS BLOB) WHERE field = 'name'",
                "UPDATE content SET value = NULL, salt = NULL WHERE field = 'name'",
                "UPDATE content SET class = 'personal' WHERE class = 'kept'",
                "DELETE FROM content WHERE field = 'name'",
                "DELETE FROM entry WHERE seq = 1",
                "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)",
                "UPDATE announced SET root = zeroblob(32)",
                "UPDATE entry SET leaf = zeroblob(20) WHERE seq = 1",
            })
    void a_changed_row_is_found(String change) throws SQLException {
        var file = folder.resolve("data/journal.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys=OFF");
            statement.execute(change);
        }
        var said = Transcript.answer("verify DIR/data", folder);
        assertEquals("→ 1", said.getLast(), said::toString);
        assertEquals("Records verified: 1. Wrong: 1.", said.get(said.size() - 2));
    }

    @Test
    void a_backup_that_is_wrong_is_not_restored() throws SQLException {
        a_changed_row_is_found("UPDATE entry SET salt = zeroblob(32) WHERE seq = 1");
        Transcript.answer("backup --data DIR/data --to DIR/copy", folder);
        var said = Transcript.answer("restore --from DIR/copy --data DIR/new", folder);
        assertEquals("→ 1", said.getLast(), said::toString);
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void an_export_that_was_cut_or_changed_is_found() throws IOException {
        var export = folder.resolve("export");
        Transcript.answer("export ORGAN --data DIR/data --to DIR/export", folder);
        var whole = Files.readString(export, UTF_8);
        for (String bad :
                new String[] {
                    whole.substring(0, whole.length() / 2),
                    whole.replace("Depot", "Dep0t"),
                    whole.lines().limit(2).reduce("", (a, b) -> a + b + "\n"),
                    "",
                    "{}",
                }) {
            Files.writeString(export, bad, UTF_8);
            var said = Transcript.answer("verify DIR/export", folder);
            assertEquals("→ 1", said.getLast(), said::toString);
        }
    }
}
