// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.Iterator;
import java.util.List;

/// Checks of Merkle proofs by somebody who holds roots only (RFC 9162 §2.1.3.2 and §2.1.4.2).
///
/// Both reject a path that is too short or not used up.
public final class Proof {

    private Proof() {}

    /// Whether `path` leads from the leaf at `index` to the root over `size` leaves.
    public static boolean isIncluded(
            Hash leafHash, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leafHash;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether the tree of `newer` leaves grew out of the tree of `older` ones.
    public static boolean isGrown(
            long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> path) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == newer) {
            return path.isEmpty() && olderRoot.equals(newerRoot);
        }
        if (older == 0) {
            return path.isEmpty() && olderRoot.equals(Hash.sha256());
        }
        return grown(older, olderRoot, newer, newerRoot, path);
    }

    private static boolean grown(
            long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> path) {
        Iterator<Hash> rest = path.iterator();
        boolean power = Long.bitCount(older) == 1;
        if (!power && !rest.hasNext()) {
            return false;
        }
        Hash left = power ? olderRoot : rest.next();
        Hash all = left;
        long node = older - 1;
        long last = newer - 1;
        while (node % 2 == 1) {
            node >>= 1;
            last >>= 1;
        }
        while (rest.hasNext()) {
            Hash hash = rest.next();
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                left = MerkleTree.nodeHash(hash, left);
                all = MerkleTree.nodeHash(hash, all);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                all = MerkleTree.nodeHash(all, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && left.equals(olderRoot) && all.equals(newerRoot);
    }
}
