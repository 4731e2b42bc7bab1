// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why the keys to notes about people are not guarded so, or not opened.
public sealed interface KeysRefusal extends Refusal {

    /// Codes are for at least two members, each named once, and not for too many.
    record HoldersDoNotFit(int holders, int least, int most) implements KeysRefusal {}

    /// A code is only for somebody who steers the campaign.
    record HolderDoesNotSteer(MemberId holder) implements KeysRefusal {}

    /// Nothing waits to be confirmed, or something else does now.
    record NothingPrepared(long prepared) implements KeysRefusal {}

    /// She prepared it herself, so somebody else must confirm it.
    record PreparedByHerself(MemberId by) implements KeysRefusal {}

    /// None of the codes is hers.
    record NoCodeOfHers() implements KeysRefusal {}

    /// The key file guards the keys: no code opens them, and they do not stay locked.
    record NoCodes() implements KeysRefusal {}
}
