// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The worked example in RECORD.md, made by the code: each line that must stand there, stands
/// there.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedExampleTest {
    private static final Content NAME =
            Content.of(Content.Words.personal("name", 0, "Anna"), salt(1));
    private static final Content TEXT =
            Content.of(Content.Words.kept("text", "We meet on Monday."), salt(2));
    private static final byte[] SAID = Json.object().put("member", 0).done().bytes();
    private static final byte[] HEARD =
            Json.object().put("heard", 0).put("loud", true).done().bytes();

    private static Hash salt(int n) {
        byte[] bytes = new byte[Hash.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (n * bytes.length + i);
        }
        return Hash.of(bytes);
    }

    private static Leaf said() {
        return new Leaf(
                new OrganId("abcdefghijklmnopqrst"),
                0,
                new Leaf.Batch(0, 1),
                1,
                Instant.ofEpochSecond(1_790_000_000L),
                null,
                null,
                new Authority.Founding(),
                "example.said",
                Facts.commitment(salt(0).bytes(), SAID),
                Content.root(List.of(TEXT, NAME)),
                Hash.sha256("a command".getBytes(UTF_8)),
                null);
    }

    private static Leaf heard() {
        return new Leaf(
                new OrganId("abcdefghijklmnopqrst"),
                1,
                new Leaf.Batch(1, 1),
                1,
                Instant.ofEpochSecond(1_790_000_060L),
                null,
                0L,
                new Authority.Right(),
                "example.heard",
                Facts.commitment(salt(3).bytes(), HEARD),
                null,
                null,
                null);
    }

    @Test
    void every_hash_in_the_worked_example_is_the_one_the_code_makes() throws IOException {
        var tree = new MerkleTree();
        var expected = new ArrayList<String>();
        for (Content field : List.of(NAME, TEXT)) {
            expected.add("    salt        " + field.held().salt());
            expected.add("    value hash  " + field.valueHash());
            expected.add("    commitment  " + field.commitment());
        }
        expected.add("The content root is `%s`.".formatted(said().content()));
        for (Leaf leaf : List.of(said(), heard())) {
            byte[] bytes = leaf.form().bytes();
            tree.append(MerkleTree.leafHash(bytes));
            expected.add("    commitment  " + leaf.facts());
            expected.add("    leaf        " + leaf.form().write());
            expected.add("    leaf hash   " + MerkleTree.leafHash(bytes));
        }
        expected.add("    facts       " + new String(SAID, UTF_8));
        expected.add("    facts       " + new String(HEARD, UTF_8));
        expected.add("    " + salt(0));
        expected.add("    " + salt(3));
        expected.add("    root        " + tree.root());
        var page = Files.readAllLines(Path.of("..", "RECORD.md"));
        for (String line : expected) {
            assertTrue(page.contains(line), line);
        }
        assertEquals(List.of(tree.leaf(1)), tree.inclusion(0, 2));
        assertEquals(List.of(tree.leaf(1)), tree.consistency(1, 2));
    }

    @Test
    void the_forms_shown_are_those_whose_commitments_are_shown() throws IOException {
        var forms =
                Files.readAllLines(Path.of("..", "RECORD.md")).stream()
                        .filter(l -> l.startsWith("    form        "))
                        .map(l -> l.substring(16).getBytes(UTF_8))
                        .toList();
        byte[] domain = "nacre/content/v1\n".getBytes(UTF_8);
        assertEquals(
                List.of(NAME.commitment(), TEXT.commitment()),
                forms.stream().map(form -> Hash.sha256(domain, form)).toList());
    }
}
