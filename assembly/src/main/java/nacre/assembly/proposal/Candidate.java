// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import nacre.assembly.part.MemberId;

/// Who stands in an election.
///
/// @param member who
/// @param entry where she said so; its content `text`, if there is one, is what she says of it
public record Candidate(MemberId member, long entry) {}
