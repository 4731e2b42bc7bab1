// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import nacre.journal.JournalContract;
import nacre.journal.Journals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The journals on SQLite, held to the contract.
class SqliteJournalTest extends JournalContract {
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
