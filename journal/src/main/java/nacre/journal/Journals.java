// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// All records on one server. Organs never share a batch, so each journal stands alone.
public interface Journals extends AutoCloseable {

    /// Records kept in memory only, for tests.
    static Journals inMemory() {
        return new MemoryJournals();
    }

    /// The organs that have a record here, by id.
    List<OrganId> organs();

    /// The organ's journal, or null if there is none.
    @Nullable Journal find(OrganId organ);

    /// Starts the record of a new organ; empty until its founding batch.
    ///
    /// @throws IllegalArgumentException if there is one already
    Journal create(OrganId organ);

    /// Closes the store after finishing what was asked for.
    @Override
    void close();

    /// A fresh organ's id.
    static OrganId freshId(RandomGenerator random) {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return OrganId.from(bytes);
    }
}
