// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// The journals in memory, held to the contract.
class MemoryBoxTest extends BoxContract {

    @Override
    protected Journals fresh() {
        return Journals.inMemory();
    }

    /// Memory has no other opening: closing it keeps everything.
    @Override
    protected Journals again(Journals store) {
        store.close();
        return store;
    }
}
