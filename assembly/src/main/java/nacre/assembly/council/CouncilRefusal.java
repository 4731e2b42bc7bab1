// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.OrganId;

/// Why nothing happens between an organ and a council.
public sealed interface CouncilRefusal extends Refusal {

    /// The organ is no council.
    record NoCouncil() implements CouncilRefusal {}

    /// Here organs are members, by their own decisions; persons are not put on the roll.
    record MembersAreOrgans() implements CouncilRefusal {}

    /// It has been let in already.
    record IsInvited(OrganId organ) implements CouncilRefusal {}

    /// It has joined already.
    record HasJoined(OrganId council) implements CouncilRefusal {}

    /// It has not joined it.
    record HasNotJoined(OrganId council) implements CouncilRefusal {}

    /// The council rests on this organ, or is this organ: a council cannot be its own member.
    record RestsOnItself(OrganId council) implements CouncilRefusal {}

    /// A delegate's mandate has one holder, so that her seat is hers.
    record OneDelegatePerMandate(int holders) implements CouncilRefusal {}

    /// A delegate is sent to a council that the organ has joined, named as the power's place.
    record NotADelegation(String place) implements CouncilRefusal {}

    /// Her organ decided on another answer, and her mandate does not leave her free.
    record InstructedOtherwise(ProposalId proposal, String answer) implements CouncilRefusal {}

    /// Hands and papers in a room cannot be counted for organs.
    record NoMeetingsHere() implements CouncilRefusal {}

    /// She has no seat, or no longer.
    record NoSeat(MemberId seat) implements CouncilRefusal {}

    /// An organ that is a council stays one, and no other becomes one.
    record StaysWhatItIs() implements CouncilRefusal {}
}
