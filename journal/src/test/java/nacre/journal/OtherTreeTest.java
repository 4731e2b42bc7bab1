// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tree and all its proofs against the Go authors' `sumdb/tlog`, as Debian packages it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherTreeTest {
    private static final Path GO = Path.of("/usr/bin/go");
    private static final Path LIBRARY =
            Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");
    private static final int MOST = 40;

    @TempDir Path dir;

    @Test
    void leaf_hashes_roots_and_proofs_are_those_of_the_go_authors() throws Exception {
        assumeTrue(
                Files.isExecutable(GO) && Files.isDirectory(LIBRARY),
                "golang-go and golang-golang-x-mod-dev are not installed: not compared with Go");
        var leaves = leaves();
        var ours = new ArrayList<String>();
        var tree = new MerkleTree();
        for (byte[] leaf : leaves) {
            tree.append(MerkleTree.leafHash(leaf));
            ours.add("leaf " + MerkleTree.leafHash(leaf));
        }
        for (int n = 1; n <= leaves.size(); n++) {
            ours.add("root " + n + " " + tree.root(n));
            for (int i = 0; i < n; i++) {
                ours.add("inclusion " + i + " " + n + words(tree.inclusion(i, n)));
            }
            for (int m = 1; m <= n; m++) {
                ours.add("consistency " + m + " " + n + words(tree.consistency(m, n)));
            }
        }
        assertEquals(ours, theirs(leaves));
    }

    private static List<byte[]> leaves() {
        var sample = new SampleRecord(new OrganId("abcdefghijklmnopqrst"), 1);
        var leaves = new ArrayList<byte[]>();
        for (Entry entry : sample.batch(0, MOST).entries()) {
            leaves.add(entry.leafBytes());
        }
        return leaves;
    }

    private static String words(List<Hash> hashes) {
        var words = new StringBuilder();
        hashes.forEach(h -> words.append(' ').append(h));
        return words.toString();
    }

    private List<String> theirs(List<byte[]> leaves) throws IOException, InterruptedException {
        Path source = dir.resolve("tree.go");
        try (InputStream in = OtherTreeTest.class.getResourceAsStream("/tlog/tree.go.txt")) {
            Files.write(source, in.readAllBytes());
        }
        Path input = dir.resolve("leaves");
        Files.write(input, leaves.stream().map(l -> HexFormat.of().formatHex(l)).toList());
        var go = new ProcessBuilder(GO.toString(), "run", source.toString());
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", "/usr/share/gocode");
        go.environment().put("GOCACHE", dir.resolve("cache").toString());
        go.environment().put("GOFLAGS", "");
        go.redirectInput(input.toFile()).redirectErrorStream(true);
        Process process = go.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
