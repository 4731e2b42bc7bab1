// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import nacre.journal.StoreFailure;

/// A program that takes a data folder, for tests of a second server.
final class HoldFolder {

    private HoldFolder() {}

    public static void main(String[] args) {
        try (Store store = Store.open(Path.of(args[0]), new SecureRandom())) {
            System.out.println("held " + store.journals().organs().size());
        } catch (StoreFailure.Unusable e) {
            System.out.println("refused: " + e.getMessage());
            System.exit(1);
        }
    }
}
