// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.part.Door;

/// Another garden whose letters are read here.
///
/// @param door since when
/// @param rows how many rows it has told of
/// @param thanks how often it thanked
public record Friend(Door door, long rows, long thanks) {
    Friend told(long more) {
        return new Friend(door, rows + more, thanks);
    }

    Friend thanked() {
        return new Friend(door, rows, thanks + 1);
    }
}
