// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

/// One entry as a list shows it to one reader.
///
/// @param sentence what happened
/// @param authority by what it stands, and
/// @param authorityPath where that can be seen; empty if nowhere in particular
public record EntryLine(
        long seq,
        String sentence,
        String path,
        String authority,
        String authorityPath,
        String moment) {}
