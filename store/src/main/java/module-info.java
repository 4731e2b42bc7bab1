// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// The journal on disk.
@NullMarked
@SuppressWarnings("requires-automatic")
module nacre.store {
    requires transitive nacre.journal;
    requires com.google.crypto.tink;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports nacre.store;
}
