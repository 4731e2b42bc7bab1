// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import nacre.journal.OrganId;
import nacre.store.KeyRows.Guarded;
import nacre.store.KeyRows.Kind;
import org.jspecify.annotations.Nullable;

/// A new key file, and new organ keys for all that the old one guarded.
///
/// The new file is written beside the old one, then all is wrapped anew in one transaction, then
/// the file takes its place. Whatever was cut short shows by which of the two files opens the keys.
final class Rotation {

    private Rotation() {}

    /// How many organs' keys are new.
    ///
    /// @throws nacre.journal.StoreFailure.Unusable if the key file is not the right one
    static int make(SoleConnection file, KeyringFile keyFile, SecureRandom random) {
        var rows = new KeyRows(file.connection());
        KeyringFile next = keyFile.next();
        next.make(random);
        try {
            int count =
                    file.alone(() -> {
                        List<OrganId> organs = rows.organs(Kind.FILE);
                        for (OrganId organ : organs) {
                            rewrap(rows, organ, keyFile, next, random);
                        }
                        return organs.size();
                    });
            file.clean();
            return count;
        } finally {
            finish(file, keyFile);
        }
    }

    private static void rewrap(
            KeyRows rows,
            OrganId organ,
            KeyringFile keyFile,
            KeyringFile nextFile,
            SecureRandom random)
            throws SQLException {
        OrganKey key = opened(rows, organ, keyFile);
        Siv guard = nextFile.guard(organ);
        if (key == null || guard == null) {
            throw Unusable.because(
                    "keyring.key does not open the keys of %s.".formatted(organ),
                    "Maybe put the right one back into the data folder.");
        }
        OrganKey next = key.next(random);
        rows.replace(organ, key.rewrapped(rows.keys(organ), next));
        rows.guard(organ, List.of(Guarded.byFile(next.wrappedBy(guard))));
    }

    /// The organ's key if this file opens it.
    static @Nullable OrganKey opened(KeyRows rows, OrganId organ, KeyringFile keyFile)
            throws SQLException {
        Siv guard = keyFile.guard(organ);
        for (Guarded guarded : rows.guards(organ)) {
            if (guard != null && guarded.kind() == Kind.FILE) {
                return OrganKey.unwrap(organ, guard, guarded.wrapped());
            }
        }
        return null;
    }

    /// Puts the new file in its place if it opens the keys; removes it if they were left as they
    /// are.
    static void finish(SoleConnection file, KeyringFile keyFile) {
        KeyringFile next = keyFile.next();
        if (!next.isThere()) {
            return;
        }
        var rows = new KeyRows(file.connection());
        boolean isDone =
                file.alone(() -> {
                    for (OrganId organ : rows.organs(Kind.FILE)) {
                        if (opened(rows, organ, next) != null) {
                            return true;
                        }
                    }
                    return false;
                });
        if (isDone) {
            file.clean();
            next.replace(keyFile);
        } else {
            next.delete();
        }
    }
}
