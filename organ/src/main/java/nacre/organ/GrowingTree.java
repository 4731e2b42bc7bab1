// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nacre.journal.Hash;
import nacre.journal.MerkleTree;

/// A tree over the leaves of a record that grows on other threads while its user goes on: hashing
/// its nodes is a tenth of verifying. For one user at a time.
final class GrowingTree {
    private static final int AT_ONCE = 512;

    private final MerkleTree tree = new MerkleTree();
    private List<Hash> fresh = new ArrayList<>(AT_ONCE);
    private CompletableFuture<Void> growing = CompletableFuture.completedFuture(null);
    private long size;

    void append(Hash leaf) {
        fresh.add(leaf);
        size++;
        if (fresh.size() == AT_ONCE) {
            grow();
        }
    }

    private void grow() {
        List<Hash> some = fresh;
        fresh = new ArrayList<>(AT_ONCE);
        growing = growing.thenRunAsync(() -> some.forEach(tree::append));
    }

    /// How many leaves were appended.
    long size() {
        return size;
    }

    /// The tree over all of them.
    MerkleTree grown() {
        if (!fresh.isEmpty()) {
            grow();
        }
        growing.join();
        return tree;
    }
}
