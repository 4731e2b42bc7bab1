// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The permanent formats, byte by byte, as they were first written down. Lines are only ever added
/// to the golden files; `sealed` holds a hash over the lines that stand.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenTest {

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    /// Lines of columns, which bars keep apart; the last column may hold bars.
    private static List<String[]> rows(String name, int columns) throws IOException {
        var rows = new ArrayList<String[]>();
        for (String line : lines(name)) {
            String[] row = line.split("\\|", columns);
            assertEquals(columns, row.length, line);
            rows.add(row);
        }
        assertFalse(rows.isEmpty());
        return rows;
    }

    @Test
    void lines_once_written_stand_for_ever() throws IOException {
        for (String[] row : rows("sealed", 3)) {
            var lines = lines(row[0]);
            int count = Integer.parseInt(row[1]);
            assertTrue(lines.size() >= count, row[0] + " has lost lines");
            String text = String.join("\n", lines.subList(0, count)) + "\n";
            assertEquals(row[2], Hash.sha256(text.getBytes(UTF_8)).toString(), row[0]);
        }
    }

    @Test
    void leaves_read_and_write_back_to_the_same_bytes_and_hash() throws IOException {
        for (String[] row : rows("leaves", 2)) {
            byte[] bytes = row[1].getBytes(UTF_8);
            assertArrayEquals(bytes, Leaf.read(bytes).form().bytes());
            assertEquals(row[0], MerkleTree.leafHash(bytes).toString(), row[1]);
        }
    }

    @Test
    void trees_over_the_leaves_have_the_same_roots() throws IOException {
        var leaves = rows("leaves", 2);
        for (String[] row : rows("roots", 2)) {
            var tree = new MerkleTree();
            for (int i = 0; i < Integer.parseInt(row[0]); i++) {
                tree.append(Hash.of(leaves.get(i)[0]));
            }
            assertEquals(row[1], tree.root().toString());
        }
    }

    @Test
    void facts_have_the_same_commitments() throws IOException {
        for (String[] row : rows("facts", 3)) {
            byte[] salt = HexFormat.of().parseHex(row[1]);
            byte[] facts = row[2].getBytes(UTF_8);
            assertArrayEquals(facts, Json.read(facts).bytes());
            assertEquals(row[0], Facts.commitment(salt, facts).toString(), row[2]);
        }
    }

    @Test
    void content_has_the_same_commitments_with_and_without_its_value() throws IOException {
        for (String[] row : rows("content", 4)) {
            var form = (Json.Fields) Json.read(row[3].getBytes(UTF_8));
            var content =
                    Content.of(
                            new Content.Words(
                                    form.text("field"),
                                    Content.Keeping.of(form.text("class")),
                                    form.has("subject") ? form.whole("subject") : null,
                                    form.text("value")),
                            Hash.of(row[2]));
            assertEquals(row[1], content.valueHash().toString(), row[3]);
            assertEquals(row[0], content.commitment().toString(), row[3]);
            assertEquals(row[0], content.erased().commitment().toString(), row[3]);
        }
    }

    @Test
    void content_roots_are_the_same_in_whatever_order() throws IOException {
        var all = new ArrayList<Content>();
        for (String[] row : rows("content", 4)) {
            var form = (Json.Fields) Json.read(row[3].getBytes(UTF_8));
            all.addFirst(
                    new Content(
                            form.text("field"),
                            Content.Keeping.of(form.text("class")),
                            form.has("subject") ? form.whole("subject") : null,
                            Hash.of(row[1]),
                            null));
        }
        for (String[] row : rows("content-roots", 2)) {
            int count = Integer.parseInt(row[0]);
            var some = all.subList(all.size() - count, all.size());
            assertEquals(row[1], String.valueOf(Content.root(some)));
        }
    }

    @Test
    void rows_of_boxes_have_the_same_commitments_and_roots() throws IOException {
        var shown = new ArrayList<BoxRow.Shown>();
        for (String[] row : rows("box-rows", 3)) {
            var form = (Json.Fields) Json.read(row[2].getBytes(UTF_8));
            Long member = form.has("member") ? form.whole("member") : null;
            var one = new BoxRow.Shown(member, Hash.of(row[1]), form.fields("says"));
            assertEquals(row[0], one.commitment().toString(), row[2]);
            shown.add(one);
        }
        for (String[] row : rows("box-roots", 2)) {
            var some = new ArrayList<>(shown.subList(0, Integer.parseInt(row[0])));
            some.sort(Comparator.comparing(BoxRow.Shown::commitment, Hash.ORDER));
            assertEquals(row[1], BoxRow.root(some).toString());
        }
    }
}
