// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;

/// Why something does not happen to a meeting, or in one.
public sealed interface MeetingRefusal extends Refusal {

    /// There is no such meeting.
    record UnknownMeeting(MeetingId meeting) implements MeetingRefusal {}

    /// The meeting is over, or was called off.
    record MeetingIsOver(MeetingId meeting) implements MeetingRefusal {}

    /// The meeting has not been opened, or is over.
    record MeetingIsNotOpen(MeetingId meeting) implements MeetingRefusal {}

    /// The meeting has been opened, or called by enough.
    record MeetingIsCalled(MeetingId meeting) implements MeetingRefusal {}

    /// It is not time for this yet.
    record MeetingIsLater(MeetingId meeting, Instant earliest) implements MeetingRefusal {}

    /// The charter asks for more time between call and meeting.
    record MeetingIsTooSoon(Instant earliest) implements MeetingRefusal {}

    /// A meeting is called for a day that can be foreseen.
    record MeetingIsTooFarOff(Instant latest) implements MeetingRefusal {}

    /// An agenda has at least one item, and no more than can be got through.
    record AgendaDoesNotFit(int items, int most) implements MeetingRefusal {}

    /// The proposal is unknown, decided, taken back, or on the agenda twice.
    record NotForTheAgenda(ProposalId proposal) implements MeetingRefusal {}

    /// She has asked for this meeting before.
    record HasJoinedBefore(MeetingId meeting) implements MeetingRefusal {}

    /// She asks for another meeting already that has not enough yet.
    record AsksForAnother(MeetingId meeting) implements MeetingRefusal {}

    /// Members asked for it, so nobody calls it off alone.
    record MembersCalledIt(MeetingId meeting) implements MeetingRefusal {}

    /// Another member chairs this meeting.
    record NotTheMeetingsChair(MeetingId meeting, MemberId chair) implements MeetingRefusal {}

    /// Nobody was named.
    record NobodyWasNamed(MeetingId meeting) implements MeetingRefusal {}

    /// She has been entered as present already.
    record IsPresentAlready(MeetingId meeting, MemberId member) implements MeetingRefusal {}

    /// She is not entered as present.
    record IsNotPresent(MeetingId meeting, MemberId member) implements MeetingRefusal {}

    /// The agenda has no such item.
    record UnknownItem(MeetingId meeting, long item) implements MeetingRefusal {}

    /// No item is spoken about yet.
    record NoItemYet(MeetingId meeting) implements MeetingRefusal {}

    /// The charter lets nobody move motions on this matter in a meeting: it needs its notice.
    record MatterNeedsNotice(MatterKey matter) implements MeetingRefusal {}

    /// She is on the list, or speaks.
    record IsOnTheList(MeetingId meeting, MemberId member) implements MeetingRefusal {}

    /// She is not on the list.
    record IsNotOnTheList(MeetingId meeting, MemberId member) implements MeetingRefusal {}

    /// Somebody else is next.
    record IsNotNext(MeetingId meeting, MemberId member) implements MeetingRefusal {}

    /// Nobody wants to speak.
    record NobodyWaits(MeetingId meeting) implements MeetingRefusal {}

    /// Nobody has the floor.
    record NobodySpeaks(MeetingId meeting) implements MeetingRefusal {}

    /// Minutes are written of a meeting that has been opened, until they are adopted.
    record NoMinutes(MeetingId meeting) implements MeetingRefusal {}

    /// The minutes have been adopted.
    record MinutesAreAdopted(MeetingId meeting) implements MeetingRefusal {}

    /// These are not the minutes of this meeting as they were written last.
    record NotTheLatestMinutes(MeetingId meeting, long written) implements MeetingRefusal {}

    /// Two different tellers are needed, and both have to be there.
    record TwoTellersCount(MeetingId meeting, int named) implements MeetingRefusal {}

    /// The proposal is not on the agenda of this meeting.
    record NotOnTheAgenda(MeetingId meeting, ProposalId proposal) implements MeetingRefusal {}

    /// What the charter says of this matter counts those present, so it is voted on in a meeting.
    record NeedsAMeeting(MatterKey matter) implements MeetingRefusal {}

    /// The vote has been taken up in a meeting before.
    record VoteWasTaken(VoteId vote) implements MeetingRefusal {}

    /// The vote is not taken in this meeting, or is over.
    record VoteIsNotTaken(MeetingId meeting, VoteId vote) implements MeetingRefusal {}

    /// Answers of this vote's method cannot be counted by raising hands, or its secrecy forbids it.
    record NotByHands(VoteId vote) implements MeetingRefusal {}

    /// Papers are called for in secret votes only; in named votes the whole room is counted.
    record NoPapersHere(VoteId vote) implements MeetingRefusal {}

    /// The room is being counted, or has been.
    record RoomIsCounted(VoteId vote) implements MeetingRefusal {}

    /// The room is not being counted.
    record RoomIsNotCounted(VoteId vote) implements MeetingRefusal {}

    /// Nobody is there who has not answered by phone.
    record NobodyToCount(VoteId vote) implements MeetingRefusal {}

    /// She has entered her count already; the other teller's is missing.
    record CountedAlready(VoteId vote, MemberId teller) implements MeetingRefusal {}

    /// More hands or papers than people: `present` were there when the count was called, and
    /// `phones` of them had answered by phone.
    record MoreThanTheRoom(VoteId vote, long counted, long present, long phones, long most)
            implements MeetingRefusal {}

    /// The room is still being counted in a vote of this meeting.
    record StillCounting(MeetingId meeting, VoteId vote) implements MeetingRefusal {}

    /// She is counted in the room, so her phone takes no answer in this vote any more.
    record CountedInTheRoom(VoteId vote, MemberId member) implements MeetingRefusal {}

    /// The time for each speech is too long to be one.
    record LimitTooLong(Duration limit, Duration most) implements MeetingRefusal {}

    /// In the room only yes and no are taken; between options members choose outside of meetings.
    record OnlyYesOrNoInTheRoom(MeetingId meeting, ProposalId proposal) implements MeetingRefusal {}
}
