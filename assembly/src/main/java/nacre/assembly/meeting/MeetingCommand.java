// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.journal.Json;

/// What somebody may ask about meetings, and in them.
public sealed interface MeetingCommand extends Command {

    /// What is asked about the agenda and the speakers' lists of an open meeting.
    sealed interface OnTheFloor extends MeetingCommand {}

    /// What is asked about votes that are taken in a meeting.
    sealed interface OnVotes extends MeetingCommand {}

    /// What is asked about minutes.
    sealed interface OnMinutes extends MeetingCommand {}

    /// What a meeting is called for.
    ///
    /// @param place where people come together, or how they join
    /// @param text what it is about; may be empty
    /// @param opens its hour
    record Invitation(String title, String place, String text, Instant opens, List<Item> agenda) {
        /// Copies the list.
        public Invitation {
            agenda = List.copyOf(agenda);
        }

        List<List<ProposalId>> proposals() {
            return agenda.stream().map(Item::proposals).toList();
        }
    }

    /// An item of the agenda.
    record Item(String title, List<ProposalId> proposals) {
        /// Copies the list.
        public Item {
            proposals = List.copyOf(proposals);
        }
    }

    /// Calls a meeting.
    record CallMeeting(Invitation invitation) implements MeetingCommand {}

    /// Asks for a meeting that the chair has not called.
    record AskMeeting(Invitation invitation) implements MeetingCommand {}

    /// Asks for the same meeting.
    record JoinCall(MeetingId meeting) implements MeetingCommand {}

    /// Says that a meeting will not take place.
    record CallOff(MeetingId meeting) implements MeetingCommand {}

    /// Opens a meeting.
    record OpenMeeting(MeetingId meeting) implements MeetingCommand {}

    /// Closes a meeting.
    record CloseMeeting(MeetingId meeting) implements MeetingCommand {}

    /// Says that members are there: oneself, or others for whom the chair says it.
    record CheckIn(MeetingId meeting, List<MemberId> members) implements MeetingCommand {
        /// Copies the list.
        public CheckIn {
            members = List.copyOf(members);
        }
    }

    /// Says that members have gone.
    record CheckOut(MeetingId meeting, List<MemberId> members) implements MeetingCommand {
        /// Copies the list.
        public CheckOut {
            members = List.copyOf(members);
        }
    }

    /// Names who chairs this meeting from now on.
    record NameChair(MeetingId meeting, MemberId member) implements MeetingCommand {}

    /// Adds an item to the agenda of an open meeting.
    record AddItem(MeetingId meeting, String title) implements OnTheFloor {}

    /// Goes on to an item.
    record TakeItem(MeetingId meeting, long item) implements OnTheFloor {}

    /// Moves a motion from the floor, on the item that is spoken about.
    record MoveMotion(MeetingId meeting, MatterKey matter, String title, String text)
            implements OnTheFloor {}

    /// Puts somebody on the speakers' list: oneself, or another for whom the chair does it.
    record AddSpeaker(MeetingId meeting, MemberId member) implements OnTheFloor {}

    /// Takes somebody off the speakers' list.
    record WithdrawSpeaker(MeetingId meeting, MemberId member) implements OnTheFloor {}

    /// Gives the next on the list the floor.
    record CallSpeaker(MeetingId meeting) implements OnTheFloor {}

    /// Says that the speaker is done: she herself, or the chair.
    record EndSpeech(MeetingId meeting) implements OnTheFloor {}

    /// Says how long each may speak; zero for as long as she likes.
    record LimitSpeeches(MeetingId meeting, Duration limit) implements OnTheFloor {}

    /// Names who counts hands and papers in this meeting.
    record NameTellers(MeetingId meeting, List<MemberId> members) implements OnVotes {
        /// Copies the list.
        public NameTellers {
            members = List.copyOf(members);
        }
    }

    /// Takes up the vote on a proposal of the agenda, and opens it if it is not open.
    record TakeVote(MeetingId meeting, ProposalId proposal) implements OnVotes {}

    /// Has the room counted.
    record CallCount(MeetingId meeting, VoteId vote, Way way) implements OnVotes {}

    /// In a secret vote: has these answer by paper, and their papers counted.
    record CallPapers(MeetingId meeting, VoteId vote, List<MemberId> members) implements OnVotes {
        /// Copies the list.
        public CallPapers {
            members = List.copyOf(members);
        }
    }

    /// Enters what one teller has counted; again, as long as the other has not.
    record EnterCount(MeetingId meeting, VoteId vote, Sums sums) implements OnVotes {}

    /// Does without counting the room.
    record DropCount(MeetingId meeting, VoteId vote) implements OnVotes {}

    /// Names who writes the minutes.
    record NameMinuteTaker(MeetingId meeting, MemberId member) implements OnMinutes {}

    /// Writes the minutes, or writes them anew.
    record WriteMinutes(MeetingId meeting, String text) implements OnMinutes {}

    @Override
    default String type() {
        return MeetingCommandForm.type(this);
    }

    @Override
    default Json.Fields form() {
        return MeetingCommandForm.form(this);
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return MeetingCommandForm.forms();
    }
}
