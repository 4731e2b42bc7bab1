// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Keyrings in memory.
final class MemoryKeyrings implements Keyrings {
    private final RandomGenerator random;
    private final Map<OrganId, MemoryKeyring> keyrings = new HashMap<>();

    MemoryKeyrings(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized Keyring of(OrganId organ) {
        return keyrings.computeIfAbsent(organ, o -> new MemoryKeyring(o, random));
    }
}
