// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The tree against the recursion that RFC 6962 §2.1 writes down, for every size to 70, and against
/// the test vectors of Certificate Transparency.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTest {
    private static final int MOST = 70;

    private final List<Hash> leaves = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();

    MerkleTest() {
        for (int i = 0; i < MOST; i++) {
            leaves.add(MerkleTree.leafHash(("leaf " + i).getBytes(UTF_8)));
        }
        leaves.forEach(tree::append);
    }

    /// RFC 6962 §2.1, word for word.
    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.sha256(new byte[] {1}, left.bytes(), right.bytes());
    }

    /// RFC 6962 §2.1.1: PATH(m, D[n]).
    private static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        boolean isLeft = m < k;
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var path = isLeft ? path(m, left) : path(m - k, right);
        path.add(root(isLeft ? right : left));
        return path;
    }

    /// RFC 6962 §2.1.2: SUBPROOF(m, D[n], b).
    private static List<Hash> grown(int m, List<Hash> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        List<Hash> proof;
        if (m <= k) {
            proof = grown(m, left, whole);
            proof.add(root(right));
        } else {
            proof = grown(m - k, right, false);
            proof.add(root(left));
        }
        return proof;
    }

    @Test
    void the_roots_are_those_of_certificate_transparency() {
        String[] data = {
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f"
        };
        String[] roots = {
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        };
        var known = new MerkleTree();
        for (int i = 0; i < data.length; i++) {
            known.append(MerkleTree.leafHash(HexFormat.of().parseHex(data[i])));
            assertEquals(roots[i], known.root().toString());
        }
    }

    @Test
    void the_root_of_nothing_is_the_hash_of_nothing() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                new MerkleTree().root().toString());
    }

    @Test
    void every_root_is_that_of_the_recursion() {
        for (int n = 0; n <= MOST; n++) {
            assertEquals(root(leaves.subList(0, n)), tree.root(n));
        }
    }

    @Test
    void every_inclusion_proof_is_that_of_the_recursion_and_holds() {
        for (int n = 1; n <= MOST; n++) {
            Hash root = tree.root(n);
            for (int i = 0; i < n; i++) {
                var proof = tree.inclusion(i, n);
                assertEquals(path(i, leaves.subList(0, n)), proof);
                assertTrue(Proof.isIncluded(leaves.get(i), i, n, proof, root));
            }
        }
    }

    @Test
    void every_consistency_proof_is_that_of_the_recursion_and_holds() {
        for (int n = 0; n <= MOST; n++) {
            for (int m = 0; m <= n; m++) {
                var proof = tree.consistency(m, n);
                var expected = m == 0 ? List.of() : grown(m, leaves.subList(0, n), true);
                assertEquals(expected, proof);
                assertTrue(Proof.isGrown(m, tree.root(m), n, tree.root(n), proof));
            }
        }
    }

    @Test
    void inclusion_proofs_with_one_thing_wrong_are_rejected() {
        for (int n = 1; n <= MOST; n++) {
            Hash root = tree.root(n);
            for (int i = 0; i < n; i++) {
                var proof = tree.inclusion(i, n);
                Hash leaf = leaves.get(i);
                for (var wrong : spoilt(proof)) {
                    assertFalse(Proof.isIncluded(leaf, i, n, wrong, root));
                }
                assertFalse(Proof.isIncluded(flipped(leaf), i, n, proof, root));
                assertFalse(Proof.isIncluded(leaf, i, n, proof, flipped(root)));
                assertFalse(Proof.isIncluded(leaf, -1, n, proof, root));
                assertFalse(Proof.isIncluded(leaf, n, n, proof, root));
                assertFalse(Proof.isIncluded(leaf, i, i, proof, root));
                for (int other = 0; other < n; other++) {
                    assertEquals(other == i, Proof.isIncluded(leaf, other, n, proof, root));
                }
            }
        }
    }

    @Test
    void consistency_proofs_with_one_thing_wrong_are_rejected() {
        for (int n = 1; n <= MOST; n++) {
            Hash newer = tree.root(n);
            for (int m = 1; m <= n; m++) {
                var proof = tree.consistency(m, n);
                Hash older = tree.root(m);
                for (var wrong : spoilt(proof)) {
                    assertFalse(Proof.isGrown(m, older, n, newer, wrong));
                }
                assertFalse(Proof.isGrown(m, flipped(older), n, newer, proof));
                assertFalse(Proof.isGrown(m, older, n, flipped(newer), proof));
                assertFalse(Proof.isGrown(n + 1, older, n, newer, proof));
                assertFalse(Proof.isGrown(-1, older, n, newer, proof));
                for (int other = 1; other <= n; other++) {
                    assertEquals(other == m, Proof.isGrown(other, older, n, newer, proof));
                }
            }
            assertFalse(Proof.isGrown(0, newer, n, newer, List.of()));
        }
    }

    private static Hash flipped(Hash hash) {
        return new Hash(hash.first(), hash.second() ^ 1, hash.third(), hash.fourth());
    }

    /// The proof with each hash left out, doubled and flipped, one more in each place, and
    /// reversed.
    private static List<List<Hash>> spoilt(List<Hash> proof) {
        var all = new ArrayList<List<Hash>>();
        for (int i = 0; i <= proof.size(); i++) {
            var more = new ArrayList<>(proof);
            more.add(i, Hash.sha256(new byte[] {42}));
            all.add(more);
        }
        for (int i = 0; i < proof.size(); i++) {
            var less = new ArrayList<>(proof);
            less.remove(i);
            all.add(less);
            var other = new ArrayList<>(proof);
            other.set(i, flipped(proof.get(i)));
            all.add(other);
            var twice = new ArrayList<>(proof);
            twice.add(i, proof.get(i));
            all.add(twice);
        }
        if (proof.size() > 1) {
            all.add(proof.reversed());
        }
        return all;
    }

    @Test
    void a_tree_cut_back_is_the_tree_it_was() {
        var random = new Random(1);
        var other = new MerkleTree();
        for (int round = 0; round < 2000; round++) {
            int size = random.nextInt(MOST + 1);
            if (size < other.size()) {
                other.cutTo(size);
            }
            while (other.size() < size) {
                other.append(leaves.get((int) other.size()));
            }
            assertEquals(tree.root(size), other.root());
            if (size > 0) {
                assertEquals(leaves.get(size - 1), other.leaf(size - 1));
                assertEquals(tree.inclusion(size / 2, size), other.inclusion(size / 2, size));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> other.cutTo(other.size() + 1));
    }

    @Test
    void proofs_that_cannot_be_are_not_given() {
        for (var impossible : new long[][] {{-1, 5}, {5, 5}, {0, 0}, {0, 71}, {70, 71}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> tree.inclusion(impossible[0], impossible[1]));
        }
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(6, 5));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(5, 71));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(-1, 5));
    }
}
