// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;

/// Members who come together at an hour to speak and decide.
///
/// @param id the entry that called it or asked for it; its content says title, place and what for
/// @param by who called it, or asked first
/// @param opens its hour
/// @param needed how many members have to ask; none if the chair called it
/// @param askers who has asked
/// @param stage how far it has come
/// @param chair who chairs this meeting; null if holders of the chair's power do
/// @param agenda its items
/// @param attendance who is there
/// @param floor who speaks
/// @param tellers who was named to count the room, beside holders of the tellers' power
/// @param minutes its minutes
public record Meeting(
        MeetingId id,
        MemberId by,
        Instant opens,
        long needed,
        PSortedSet<MemberId> askers,
        Stage stage,
        @Nullable MemberId chair,
        PVector<AgendaItem> agenda,
        Attendance attendance,
        Floor floor,
        PSortedSet<MemberId> tellers,
        Minutes minutes) {

    /// How long after its hour a meeting ends by itself, opened or not.
    public static final Duration LONGEST = Duration.ofHours(24);

    /// How long before its hour members can be entered as present.
    public static final Duration DOORS = Duration.ofHours(1);

    /// How far a meeting has come.
    public sealed interface Stage {
        /// Members ask for it, not enough yet.
        record Asked() implements Stage {}

        /// It will take place.
        record Called(Instant since) implements Stage {}

        /// It takes place.
        record Open(Instant since) implements Stage {}

        /// It took place.
        record Closed(Instant from, Instant to) implements Stage {}

        /// It was called off.
        record CalledOff(Instant since) implements Stage {}

        /// Nobody opened it, or not enough asked for it.
        record Missed(Instant since) implements Stage {}
    }

    /// When it ends by itself.
    public Instant ends() {
        return opens.plus(LONGEST);
    }

    /// Whether it takes place now.
    public boolean isOpen() {
        return stage instanceof Stage.Open;
    }

    /// Whether it is to come, or takes place now.
    public boolean isToCome() {
        return stage instanceof Stage.Called || stage instanceof Stage.Open;
    }

    /// Whether members asked for it, so that the chair did not call it and cannot call it off.
    public boolean isMembers() {
        return needed > 0;
    }

    /// Whether enough have asked.
    public boolean isEnough() {
        return askers.size() >= needed;
    }

    /// Whether a proposal is on its agenda.
    public boolean hasOnItsAgenda(ProposalId proposal) {
        return agenda.stream().anyMatch(item -> item.proposals().contains(proposal));
    }

    Meeting asked(MemberId member) {
        return new Meeting(
                id,
                by,
                opens,
                needed,
                askers.plus(member),
                stage,
                chair,
                agenda,
                attendance,
                floor,
                tellers,
                minutes);
    }

    Meeting stage(Stage next) {
        return new Meeting(
                id,
                by,
                opens,
                needed,
                askers,
                next,
                chair,
                agenda,
                attendance,
                floor,
                tellers,
                minutes);
    }

    Meeting chair(@Nullable MemberId next) {
        return new Meeting(
                id,
                by,
                opens,
                needed,
                askers,
                stage,
                next,
                agenda,
                attendance,
                floor,
                tellers,
                minutes);
    }

    Meeting agenda(PVector<AgendaItem> next) {
        return new Meeting(
                id,
                by,
                opens,
                needed,
                askers,
                stage,
                chair,
                next,
                attendance,
                floor,
                tellers,
                minutes);
    }

    Meeting attendance(Attendance next) {
        return new Meeting(
                id, by, opens, needed, askers, stage, chair, agenda, next, floor, tellers, minutes);
    }

    Meeting floor(Floor next) {
        return new Meeting(
                id,
                by,
                opens,
                needed,
                askers,
                stage,
                chair,
                agenda,
                attendance,
                next,
                tellers,
                minutes);
    }

    Meeting tellers(PSortedSet<MemberId> next) {
        return new Meeting(
                id,
                by,
                opens,
                needed,
                askers,
                stage,
                chair,
                agenda,
                attendance,
                floor,
                next,
                minutes);
    }

    Meeting minutes(Minutes next) {
        return new Meeting(
                id,
                by,
                opens,
                needed,
                askers,
                stage,
                chair,
                agenda,
                attendance,
                floor,
                tellers,
                next);
    }

    Meeting went(MemberId member, Instant at) {
        return attendance(attendance.went(member, at)).floor(floor.without(member, at));
    }
}
