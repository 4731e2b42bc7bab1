// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// The program: wiring, configuration, the command line.
@NullMarked
module nacre.app {
    requires nacre.web;
    requires nacre.store;
    requires info.picocli;
    requires java.logging;
}
