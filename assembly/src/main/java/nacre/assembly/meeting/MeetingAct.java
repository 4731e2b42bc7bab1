// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.journal.Json;

/// What happened to meetings, and in them. `title`, `place` and `text` are kept content of the
/// entry that calls or asks for one, and so are the titles of its agenda items, `item.0` and so on;
/// an item that is added has its `title`.
public sealed interface MeetingAct extends Act {

    /// What happened with the agenda and the speakers' lists of an open meeting.
    sealed interface OnTheFloor extends MeetingAct {}

    /// What happened with votes that are taken in a meeting.
    sealed interface OnVotes extends MeetingAct {}

    /// What happened with the minutes.
    sealed interface OnMinutes extends MeetingAct {}

    /// A meeting was called under a mandate.
    ///
    /// @param agenda for each item the proposals that are to be spoken about
    /// @param opens its hour
    record Called(List<List<ProposalId>> agenda, Instant opens) implements MeetingAct {
        /// Copies the lists.
        public Called {
            agenda = agenda.stream().map(List::copyOf).toList();
        }
    }

    /// A member asked for a meeting; she counts as one of those who ask.
    ///
    /// @param needed how many must ask
    record Asked(List<List<ProposalId>> agenda, Instant opens, long needed) implements MeetingAct {
        /// Copies the lists.
        public Asked {
            agenda = agenda.stream().map(List::copyOf).toList();
        }
    }

    /// Another member asked for the same meeting.
    record Joined(MeetingId meeting) implements MeetingAct {}

    /// Enough have asked: the meeting is called.
    record Convened(MeetingId meeting) implements MeetingAct {}

    /// The meeting will not take place.
    record CalledOff(MeetingId meeting) implements MeetingAct {}

    /// A day after its hour nobody had opened it.
    record Missed(MeetingId meeting) implements MeetingAct {}

    /// The meeting opened.
    record Opened(MeetingId meeting) implements MeetingAct {}

    /// The meeting closed: by its chair, or a day after its hour by itself.
    record Closed(MeetingId meeting) implements MeetingAct {}

    /// Somebody came, or came back: she says so herself, or the chair for her.
    record Came(MeetingId meeting, MemberId member) implements MeetingAct {}

    /// Somebody went.
    record Went(MeetingId meeting, MemberId member) implements MeetingAct {}

    /// Somebody present was named to chair this meeting.
    record ChairNamed(MeetingId meeting, MemberId member) implements MeetingAct {}

    /// An item was added at the end of the agenda.
    record ItemAdded(MeetingId meeting) implements OnTheFloor {}

    /// An item is spoken about now; the speakers' lists begin anew.
    ///
    /// @param item its place on the agenda, from 0
    record ItemTaken(MeetingId meeting, long item) implements OnTheFloor {}

    /// A motion was moved from the floor: a proposal, put in the same batch, belongs to the item
    /// that is spoken about.
    record Moved(MeetingId meeting, ProposalId proposal) implements OnTheFloor {}

    /// Somebody wants to speak.
    record SpeakerAdded(MeetingId meeting, MemberId member) implements OnTheFloor {}

    /// Somebody does not want to speak any more.
    record SpeakerWithdrawn(MeetingId meeting, MemberId member) implements OnTheFloor {}

    /// The next speaker has the floor; whoever had it is done.
    record SpeakerCalled(MeetingId meeting, MemberId member) implements OnTheFloor {}

    /// Whoever had the floor is done.
    record SpeakerDone(MeetingId meeting) implements OnTheFloor {}

    /// The meeting has agreed on how long each may speak.
    ///
    /// @param limit whole seconds; none if zero
    record TimeLimited(MeetingId meeting, Duration limit) implements OnTheFloor {}

    /// These members count hands and papers in this meeting.
    record TellersNamed(MeetingId meeting, List<MemberId> members) implements OnVotes {
        /// Copies the list.
        public TellersNamed {
            members = List.copyOf(members);
        }
    }

    /// An open vote was taken up in a meeting.
    ///
    /// @param present how many were there
    /// @param closes the first instant that is too late, if it opened with this; else as before
    record VoteTaken(MeetingId meeting, VoteId vote, long present, Instant closes)
            implements OnVotes {}

    /// The room is to be counted: everybody present who has not answered by phone. Tellers enter
    /// what they count openly. Nothing is recorded so any more; [CountBegun] came in its place.
    ///
    /// @param voters how many these are
    /// @param phones how many of those present have answered by phone
    record CountCalled(MeetingId meeting, VoteId vote, Way way, long voters, long phones)
            implements OnVotes {}

    /// The room is to be counted: everybody present who has not answered by phone. What a teller
    /// enters goes into a box until another has entered hers.
    ///
    /// @param voters how many these are
    /// @param phones how many of those present have answered by phone
    record CountBegun(MeetingId meeting, VoteId vote, Way way, long voters, long phones)
            implements OnVotes {}

    /// In a secret vote these answer by paper, and their phones no more.
    record PapersCalled(MeetingId meeting, VoteId vote, List<MemberId> members) implements OnVotes {
        /// Copies the list.
        public PapersCalled {
            members = List.copyOf(members);
        }
    }

    /// A teller has put what she counted into the box of this count.
    record CountSealed(MeetingId meeting, VoteId vote) implements OnVotes {}

    /// What two tellers had counted was compared.
    ///
    /// @param differ in what they differ, in the order of [Choice]; nothing if they agree
    record CountCompared(MeetingId meeting, VoteId vote, List<Choice> differ) implements OnVotes {
        /// Copies the list.
        public CountCompared {
            differ = List.copyOf(differ);
        }
    }

    /// A teller entered what she counted, for all to see.
    record CountEntered(MeetingId meeting, VoteId vote, Sums sums) implements OnVotes {}

    /// The room is not counted after all: everybody can answer by phone again, until `closes`.
    record CountDropped(MeetingId meeting, VoteId vote, Instant closes) implements OnVotes {}

    /// This member writes the minutes.
    record MinuteTakerNamed(MeetingId meeting, MemberId member) implements OnMinutes {}

    /// The minutes were written, or written anew; their `text` is kept content.
    record MinutesWritten(MeetingId meeting) implements OnMinutes {}

    /// The minutes were adopted as entry `written` has them. Only a decision does so.
    record MinutesAdopted(MeetingId meeting, long written) implements OnMinutes {}

    @Override
    default String type() {
        return MeetingActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return MeetingActForm.facts(this);
    }

    /// Reads the permanent form.
    static MeetingAct read(String type, Json.Fields facts) {
        return MeetingActForm.read(type, facts);
    }
}
