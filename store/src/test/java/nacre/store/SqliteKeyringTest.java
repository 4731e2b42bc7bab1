// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import nacre.journal.KeyringContract;
import nacre.journal.Keyrings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The keyring on SQLite, held to the contract.
class SqliteKeyringTest extends KeyringContract {
    @TempDir Path dir;
    private Store store;

    @Override
    protected Keyrings fresh() {
        store = Store.open(dir, new SecureRandom());
        return store.keyrings();
    }

    @Override
    protected Keyrings again(Keyrings keyrings) {
        store.close();
        return fresh();
    }

    @AfterEach
    void let_go() {
        store.close();
    }
}
