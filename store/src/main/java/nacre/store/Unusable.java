// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.io.IOException;
import nacre.journal.StoreFailure;

/// Words for why a data folder or a file cannot be used.
final class Unusable {

    private Unusable() {}

    /// A failure that no other failure caused: what is so, and on the next line what may help.
    static StoreFailure.Unusable because(String what, String maybe) {
        return because(new IOException(what), what, maybe);
    }

    /// A failure with its cause.
    static StoreFailure.Unusable because(Throwable cause, String what, String maybe) {
        return new StoreFailure.Unusable(what + "\n" + maybe, cause);
    }
}
