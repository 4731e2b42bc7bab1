// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import nacre.journal.Hash;

/// Somebody who is no member and holds a link that was handed to her. She goes by the entry that
/// made the link; who she is nobody knows.
///
/// @param link that entry
/// @param shows what proves that she holds it, as the part says that made it
public record Guest(long link, Hash shows) {}
