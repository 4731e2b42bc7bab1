// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import nacre.journal.BoxContract;
import nacre.journal.Journals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The boxes on SQLite, held to the contract.
class SqliteBoxTest extends BoxContract {
    @TempDir Path dir;
    private Store store;

    @Override
    protected Journals fresh() {
        store = Store.open(dir, new SecureRandom());
        return store.journals();
    }

    @Override
    protected Journals again(Journals journals) {
        store.close();
        return fresh();
    }

    @AfterEach
    void let_go() {
        store.close();
    }
}
