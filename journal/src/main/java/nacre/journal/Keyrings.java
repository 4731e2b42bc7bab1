// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.random.RandomGenerator;

/// The keyrings of all organs on one server. Threads may share it.
public interface Keyrings {

    /// Keyrings that forget everything when the program ends, for tests: nothing is sealed for
    /// real, what was noted is only remembered under a text that looks like it.
    static Keyrings inMemory(RandomGenerator random) {
        return new MemoryKeyrings(random);
    }

    /// The organ's keyring; one without any key if it never had one.
    Keyring of(OrganId organ);
}
