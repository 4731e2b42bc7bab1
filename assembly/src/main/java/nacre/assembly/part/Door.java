// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.time.Instant;

/// That an organ takes another's letters. What was written before waits outside until the door is
/// opened.
///
/// @param entry the entry that opened it
/// @param since when that was
/// @param isAskedFirst whether the other's letters say who may act here, so that its clerk is asked
///     for what is due there before anything is heard
public record Door(long entry, Instant since, boolean isAskedFirst) {}
