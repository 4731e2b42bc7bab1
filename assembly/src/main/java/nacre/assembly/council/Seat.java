// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import nacre.assembly.part.MemberId;
import nacre.journal.OrganId;

/// A delegate's place in a council, by the letter that seated her.
///
/// @param id the council's entry that received the letter
/// @param organ who sent her
/// @param mandate under which mandate, by its entry on her organ's record
/// @param holder who she is there
/// @param isFree whether she may answer as she sees fit, whatever the instruction
public record Seat(MemberId id, OrganId organ, long mandate, MemberId holder, boolean isFree) {}
