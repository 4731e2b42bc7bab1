// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.List;
import nacre.assembly.meeting.AgendaItem;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.journal.Leaf;
import nacre.web.organ.Visit;

/// The values that stand in the sentence about an act in a meeting.
record MeetingValues(Visit visit) {

    void put(List<Object> values, MeetingAct act, Leaf leaf) {
        switch (act) {
            case MeetingAct.Called(var a, var opens) -> hour(values, leaf, opens);
            case MeetingAct.Asked(var a, var opens, long n) -> hour(values, leaf, opens);
            case MeetingAct.Joined(var id) -> title(values, id);
            case MeetingAct.Convened(var id) -> title(values, id);
            case MeetingAct.CalledOff(var id) -> title(values, id);
            case MeetingAct.Missed(var id) -> title(values, id);
            case MeetingAct.Opened(var id) -> title(values, id);
            case MeetingAct.Closed(var id) -> title(values, id);
            case MeetingAct.Came(var id, var member) -> member(values, id, member);
            case MeetingAct.Went(var id, var member) -> member(values, id, member);
            case MeetingAct.ChairNamed(var id, var member) -> member(values, id, member);
            case MeetingAct.OnTheFloor a -> put(values, a, leaf);
            case MeetingAct.OnVotes a -> put(values, a);
            case MeetingAct.MinuteTakerNamed(var id, var member) -> member(values, id, member);
            case MeetingAct.MinutesWritten(var id) -> title(values, id);
            case MeetingAct.MinutesAdopted(var id, long written) -> title(values, id);
        }
    }

    private void put(List<Object> values, MeetingAct.OnTheFloor act, Leaf leaf) {
        switch (act) {
            case MeetingAct.ItemAdded(var id) -> {
                title(values, id);
                put(values, "item", visit.words(leaf.seq(), "title"));
            }
            case MeetingAct.ItemTaken(var id, long item) -> {
                title(values, id);
                put(values, "item", item(id, item));
            }
            case MeetingAct.Moved(var id, var proposal) -> {
                title(values, id);
                var moved = visit.assembly().proposals().find(proposal);
                put(values, "motion", moved == null ? "" : visit.title(moved));
            }
            case MeetingAct.SpeakerAdded(var id, var member) -> member(values, id, member);
            case MeetingAct.SpeakerWithdrawn(var id, var member) -> member(values, id, member);
            case MeetingAct.SpeakerCalled(var id, var member) -> member(values, id, member);
            case MeetingAct.SpeakerDone(var id) -> title(values, id);
            case MeetingAct.TimeLimited(var id, var limit) -> {
                title(values, id);
                put(values, "limit", limit);
            }
        }
    }

    private void put(List<Object> values, MeetingAct.OnVotes act) {
        switch (act) {
            case MeetingAct.TellersNamed(var id, var members) -> {
                title(values, id);
                put(values, "subject", members.stream().map(visit::name).toList());
            }
            case MeetingAct.VoteTaken taken -> {
                voted(values, taken.meeting(), taken.vote());
                put(values, "present", taken.present());
            }
            case MeetingAct.CountCalled(var id, var vote, var way, long voters, long p) ->
                    counted(values, id, vote, way, voters);
            case MeetingAct.CountBegun(var id, var vote, var way, long voters, long p) ->
                    counted(values, id, vote, way, voters);
            case MeetingAct.PapersCalled(var id, var vote, var members) -> {
                voted(values, id, vote);
                put(values, "subject", members.stream().map(visit::name).toList());
            }
            case MeetingAct.CountSealed(var id, var vote) -> voted(values, id, vote);
            case MeetingAct.CountCompared(var id, var vote, var differ) -> {
                voted(values, id, vote);
                put(
                        values,
                        "differ",
                        visit.text().of(differ.isEmpty() ? "meeting.agree" : "meeting.differ"));
            }
            case MeetingAct.CountEntered(var id, var vote, var sums) -> {
                voted(values, id, vote);
                put(values, "yes", sums.yes());
                put(values, "no", sums.no());
                put(values, "abstain", sums.abstain());
            }
            case MeetingAct.CountDropped(var id, var vote, var closes) -> {
                voted(values, id, vote);
                put(values, "closes", closes);
            }
        }
    }

    private void counted(List<Object> values, MeetingId id, VoteId vote, Way way, long voters) {
        voted(values, id, vote);
        put(values, "voters", voters);
        put(values, "way", visit.text().of("meeting.way." + way.word()));
    }

    private void hour(List<Object> values, Leaf leaf, Object opens) {
        title(values, new MeetingId(leaf.seq()));
        put(values, "opens", opens);
    }

    private void member(List<Object> values, MeetingId id, MemberId member) {
        title(values, id);
        put(values, "subject", visit.name(member));
    }

    private void voted(List<Object> values, MeetingId id, VoteId vote) {
        title(values, id);
        Vote found = visit.assembly().votes().find(vote);
        put(
                values,
                "motion",
                found == null
                        ? ""
                        : visit.title(visit.assembly().proposals().needed(found.proposal())));
    }

    private String item(MeetingId id, long number) {
        Meeting meeting = visit.assembly().meetings().find(id);
        if (meeting == null || number >= meeting.agenda().size()) {
            return "";
        }
        AgendaItem item = meeting.agenda().get((int) number);
        return visit.words(item.entry(), item.field());
    }

    private void title(List<Object> values, MeetingId id) {
        put(values, "title", visit.words(id.seq(), "title"));
    }

    private static void put(List<Object> values, String name, Object value) {
        values.add(name);
        values.add(value);
    }
}
