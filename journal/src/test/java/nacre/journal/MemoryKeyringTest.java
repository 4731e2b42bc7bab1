// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.Random;

/// The keyring in memory, held to the contract; a restart locks it where codes guard it.
class MemoryKeyringTest extends KeyringContract {

    @Override
    protected Keyrings fresh() {
        return Keyrings.inMemory(new Random(11));
    }

    @Override
    protected Keyrings again(Keyrings keyrings) {
        keyrings.of(organ).lock();
        return keyrings;
    }
}
