// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// The shelf in memory, held to the contract.
class MemoryShelfTest extends ShelfContract {

    @Override
    protected Shelf fresh() {
        return Shelf.inMemory();
    }

    @Override
    protected Shelf again(Shelf shelf) {
        return shelf;
    }
}
