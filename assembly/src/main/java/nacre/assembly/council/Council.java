// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import nacre.assembly.part.Door;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// How a council stands towards its organs; empty in an organ of persons.
///
/// @param doors the organs that were let in
/// @param members the organs that have joined, by their entries on the roll
/// @param censuses what they told of themselves
/// @param seats who sits here for them
/// @param instructions how they told their delegates to answer, by proposal and organ
/// @param spoken which seat gave an organ's answer, by vote
public record Council(
        PSortedMap<OrganId, Door> doors,
        PSortedMap<OrganId, MemberId> members,
        PSortedMap<OrganId, Census> censuses,
        PSortedMap<MemberId, Seat> seats,
        PSortedMap<ProposalId, PSortedMap<OrganId, Ballot>> instructions,
        PSortedMap<VoteId, PSortedMap<OrganId, MemberId>> spoken) {

    /// Nobody.
    public static Council empty() {
        return new Council(
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty());
    }

    /// The organ that goes by this entry, or null.
    public @Nullable OrganId organ(MemberId member) {
        for (var each : members.entrySet()) {
            if (each.getValue().equals(member)) {
                return each.getKey();
            }
        }
        return null;
    }

    /// How an organ told its delegates to answer, or null.
    public @Nullable Ballot instruction(ProposalId proposal, OrganId organ) {
        PSortedMap<OrganId, Ballot> all = instructions.get(proposal);
        return all == null ? null : all.get(organ);
    }

    /// Who gave an organ's answer, whether she still sits here or not; null if nobody did.
    public @Nullable MemberId speaker(VoteId vote, OrganId organ) {
        PSortedMap<OrganId, MemberId> all = spoken.get(vote);
        return all == null ? null : all.get(organ);
    }

    /// The seat that gave an organ's answer, or null.
    public @Nullable Seat spoke(VoteId vote, OrganId organ) {
        MemberId seat = speaker(vote, organ);
        return seat == null ? null : seats.get(seat);
    }

    /// The same, so changed.
    public Council let(OrganId organ, Door door) {
        return new Council(doors.plus(organ, door), members, censuses, seats, instructions, spoken);
    }

    /// The same, so changed.
    public Council with(OrganId organ, MemberId member, Census census) {
        return new Council(
                doors,
                members.plus(organ, member),
                censuses.plus(organ, census),
                seats,
                instructions,
                spoken);
    }

    /// The same, so changed.
    public Council without(OrganId organ) {
        return new Council(
                doors, members.minus(organ), censuses.minus(organ), seats, instructions, spoken);
    }

    /// The same, so changed.
    public Council with(Seat seat) {
        return new Council(
                doors, members, censuses, seats.plus(seat.id(), seat), instructions, spoken);
    }

    /// The same, so changed.
    public Council without(Seat seat) {
        return new Council(doors, members, censuses, seats.minus(seat.id()), instructions, spoken);
    }

    /// The same, so changed.
    public Council instructed(ProposalId proposal, OrganId organ, Ballot answer) {
        var all = instructions.getOrDefault(proposal, TreePMap.empty()).plus(organ, answer);
        return new Council(
                doors, members, censuses, seats, instructions.plus(proposal, all), spoken);
    }

    /// The same, so changed.
    public Council spoken(VoteId vote, OrganId organ, MemberId seat) {
        var all = spoken.getOrDefault(vote, TreePMap.empty()).plus(organ, seat);
        return new Council(doors, members, censuses, seats, instructions, spoken.plus(vote, all));
    }
}
