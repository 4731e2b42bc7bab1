// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// The journal on disk.
@NullMarked
module nacre.store {
    requires transitive nacre.journal;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports nacre.store;
}
