// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import nacre.journal.Shelf;
import nacre.journal.ShelfContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The shelf on SQLite, held to the contract.
class SqliteShelfTest extends ShelfContract {
    @TempDir Path dir;
    private Store store;

    @Override
    protected Shelf fresh() {
        store = Store.open(dir, new SecureRandom());
        return store.shelf();
    }

    @Override
    protected Shelf again(Shelf shelf) {
        store.close();
        return fresh();
    }

    @AfterEach
    void let_go() {
        store.close();
    }
}
