// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.ballot.Rule;
import nacre.campaign.unit.Group;

/// What is fixed for good when an action ballot opens.
///
/// @param at when
/// @param day the same in the organ's time zone
/// @param last the last day on which people can answer
/// @param closes the end of that day; its box ends later if the server slept
/// @param entitled who may answer, by pseudonym, in their order
/// @param entered how many of them have come in
/// @param lately how many of them came onto the roll, or in for the first time, within 30 days
///     before
/// @param groups by which the result is told; none if it is not
/// @param rule what must hold
public record Opening(
        Instant at,
        LocalDate day,
        LocalDate last,
        Instant closes,
        List<MemberId> entitled,
        long entered,
        long lately,
        List<Group> groups,
        Rule rule) {

    /// Copies the lists.
    public Opening {
        entitled = List.copyOf(entitled);
        groups = List.copyOf(groups);
    }

    /// Whether she may answer.
    public boolean isEntitled(MemberId member) {
        return Collections.binarySearch(entitled, member, MemberId.ORDER) >= 0;
    }
}
