// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The hash tree over an organ's leaves (RFC 6962 §2.1, SHA-256), grown at its right edge.
///
/// Keeps the hash of every complete subtree: 64 bytes a leaf. Appending costs two hashes on
/// average, a root or a proof O(log n). Not safe for use by several threads at once.
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /// `levels[k]` holds the roots of the complete subtrees of 2^k leaves, left to right.
    private final List<Level> levels = new ArrayList<>();

    private final MessageDigest digest = Hash.digest();
    private long size;

    /// An empty tree.
    public MerkleTree() {}

    private static final class Level {
        private byte[] hashes = new byte[8 * Hash.SIZE];
        private int count;

        void add(Hash hash) {
            int offset = count * Hash.SIZE;
            if (offset == hashes.length) {
                hashes = Arrays.copyOf(hashes, hashes.length * 2);
            }
            hash.writeTo(hashes, offset);
            count++;
        }

        Hash get(long index) {
            return Hash.at(hashes, Math.toIntExact(index * Hash.SIZE));
        }
    }

    /// The hash of a leaf's bytes.
    public static Hash leafHash(byte[] leaf) {
        return Hash.sha256(LEAF, leaf);
    }

    static Hash nodeHash(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// Adds a leaf by its hash.
    public void append(Hash leafHash) {
        Hash hash = leafHash;
        int level = 0;
        long index = size;
        while (true) {
            level(level).add(hash);
            if (index % 2 == 0) {
                break;
            }
            hash = node(level(level).get(index - 1), hash);
            index /= 2;
            level++;
        }
        size++;
    }

    /// Takes leaves off the right edge again, until `size` are left: for what was added and could
    /// not be recorded.
    ///
    /// @throws IllegalArgumentException if there are fewer
    public void cutTo(long size) {
        require(size >= 0 && size <= this.size, size, this.size);
        for (int level = 0; level < levels.size(); level++) {
            levels.get(level).count = Math.toIntExact(size >> level);
        }
        this.size = size;
    }

    /// The hash of a leaf.
    ///
    /// @throws IllegalArgumentException if there is no such leaf
    public Hash leaf(long index) {
        require(index >= 0 && index < size, index, size);
        return level(0).get(index);
    }

    /// The root over all leaves; over none, the hash of nothing.
    public Hash root() {
        return root(size);
    }

    /// The root over the first `size` leaves.
    ///
    /// @throws IllegalArgumentException if there are fewer
    public Hash root(long size) {
        require(size <= this.size && size >= 0, size, this.size);
        return size == 0 ? Hash.sha256() : range(0, size);
    }

    /// The hashes that lead from leaf `index` to the root over the first `size` leaves, leaf upward
    /// (RFC 6962 §2.1.1).
    ///
    /// @throws IllegalArgumentException unless index < size ≤ the leaves there are
    public List<Hash> inclusion(long index, long size) {
        require(index >= 0 && index < size && size <= this.size, index, size);
        var path = new ArrayList<Hash>();
        path(index, 0, size, path);
        return List.copyOf(path);
    }

    /// The hashes that show the tree of `newer` leaves to grow out of the tree of `older` ones
    /// (RFC 6962 §2.1.2); empty if `older` is 0 or equal to `newer`.
    ///
    /// @throws IllegalArgumentException unless older ≤ newer ≤ the leaves there are
    public List<Hash> consistency(long older, long newer) {
        require(older >= 0 && older <= newer && newer <= size, older, newer);
        var proof = new ArrayList<Hash>();
        if (older > 0 && older < newer) {
            grown(older, 0, newer, true, proof);
        }
        return List.copyOf(proof);
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void grown(long older, long from, long to, boolean whole, List<Hash> proof) {
        if (older == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + half(to - from);
        if (older <= middle) {
            grown(older, from, middle, whole, proof);
            proof.add(range(middle, to));
        } else {
            grown(older, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /// The hash of the subtree over leaves `from` to `to`, where `from` is a multiple of the
    /// largest power of two that fits.
    private Hash range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return level(level).get(from >> level);
        }
        long middle = from + half(width);
        return node(range(from, middle), range(middle, to));
    }

    private Hash node(Hash left, Hash right) {
        digest.update(NODE);
        digest.update(left.bytes());
        digest.update(right.bytes());
        return Hash.of(digest.digest());
    }

    /// The largest power of two below `width`, which is at least 2.
    static long half(long width) {
        return Long.highestOneBit(width - 1);
    }

    private Level level(int level) {
        if (level == levels.size()) {
            levels.add(new Level());
        }
        return levels.get(level);
    }

    private static void require(boolean holds, long index, long size) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "There is no proof for %d in a tree of %d.".formatted(index, size));
        }
    }
}
