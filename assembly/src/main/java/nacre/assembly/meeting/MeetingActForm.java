// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts in meetings are written for good.
final class MeetingActForm {

    private MeetingActForm() {}

    static String type(MeetingAct act) {
        return switch (act) {
            case MeetingAct.Called a -> "meeting.called";
            case MeetingAct.Asked a -> "meeting.asked";
            case MeetingAct.Joined a -> "meeting.joined";
            case MeetingAct.Convened a -> "meeting.convened";
            case MeetingAct.CalledOff a -> "meeting.called-off";
            case MeetingAct.Missed a -> "meeting.missed";
            case MeetingAct.Opened a -> "meeting.opened";
            case MeetingAct.Closed a -> "meeting.closed";
            case MeetingAct.Came a -> "meeting.came";
            case MeetingAct.Went a -> "meeting.went";
            case MeetingAct.ChairNamed a -> "meeting.chair-named";
            case MeetingAct.ItemAdded a -> "meeting.item-added";
            case MeetingAct.ItemTaken a -> "meeting.item-taken";
            case MeetingAct.Moved a -> "meeting.moved";
            case MeetingAct.SpeakerAdded a -> "meeting.speaker-added";
            case MeetingAct.SpeakerWithdrawn a -> "meeting.speaker-withdrawn";
            case MeetingAct.SpeakerCalled a -> "meeting.speaker-called";
            case MeetingAct.SpeakerDone a -> "meeting.speaker-done";
            case MeetingAct.TimeLimited a -> "meeting.time-limited";
            case MeetingAct.MinuteTakerNamed a -> "meeting.minute-taker-named";
            case MeetingAct.MinutesWritten a -> "meeting.minutes-written";
            case MeetingAct.MinutesAdopted a -> "meeting.minutes-adopted";
            case MeetingAct.TellersNamed a -> "meeting.tellers-named";
            case MeetingAct.VoteTaken a -> "meeting.vote-taken";
            case MeetingAct.CountCalled a -> "meeting.count-called";
            case MeetingAct.CountBegun a -> "meeting.count-begun";
            case MeetingAct.PapersCalled a -> "meeting.papers-called";
            case MeetingAct.CountSealed a -> "meeting.count-sealed";
            case MeetingAct.CountCompared a -> "meeting.count-compared";
            case MeetingAct.CountEntered a -> "meeting.count-entered";
            case MeetingAct.CountDropped a -> "meeting.count-dropped";
        };
    }

    static Json.Fields facts(MeetingAct act) {
        return switch (act) {
            case MeetingAct.Called(var agenda, var opens) ->
                    Json.object()
                            .put("agenda", write(agenda))
                            .put("opens", opens.getEpochSecond())
                            .done();
            case MeetingAct.Asked(var agenda, var opens, long needed) ->
                    Json.object()
                            .put("agenda", write(agenda))
                            .put("needed", needed)
                            .put("opens", opens.getEpochSecond())
                            .done();
            case MeetingAct.Joined(var id) -> about(id).done();
            case MeetingAct.Convened(var id) -> about(id).done();
            case MeetingAct.CalledOff(var id) -> about(id).done();
            case MeetingAct.Missed(var id) -> about(id).done();
            case MeetingAct.Opened(var id) -> about(id).done();
            case MeetingAct.Closed(var id) -> about(id).done();
            case MeetingAct.Came(var id, var member) -> about(id, member);
            case MeetingAct.Went(var id, var member) -> about(id, member);
            case MeetingAct.ChairNamed(var id, var member) -> about(id, member);
            case MeetingAct.ItemAdded(var id) -> about(id).done();
            case MeetingAct.ItemTaken(var id, long item) -> about(id).put("item", item).done();
            case MeetingAct.Moved(var id, var proposal) ->
                    about(id).put("proposal", proposal.seq()).done();
            case MeetingAct.SpeakerAdded(var id, var member) -> about(id, member);
            case MeetingAct.SpeakerWithdrawn(var id, var member) -> about(id, member);
            case MeetingAct.SpeakerCalled(var id, var member) -> about(id, member);
            case MeetingAct.SpeakerDone(var id) -> about(id).done();
            case MeetingAct.TimeLimited(var id, var limit) ->
                    about(id).put("seconds", limit.toSeconds()).done();
            case MeetingAct.OnVotes a -> RoomActForm.facts(a);
            case MeetingAct.MinuteTakerNamed(var id, var member) -> about(id, member);
            case MeetingAct.MinutesWritten(var id) -> about(id).done();
            case MeetingAct.MinutesAdopted(var id, long written) ->
                    about(id).put("written", written).done();
        };
    }

    static MeetingAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "meeting.called" ->
                    new MeetingAct.Called(agenda(facts.only("agenda", "opens")), opens(facts));
            case "meeting.asked" ->
                    new MeetingAct.Asked(
                            agenda(facts.only("agenda", "needed", "opens")),
                            opens(facts),
                            facts.whole("needed"));
            case "meeting.joined" -> new MeetingAct.Joined(only(facts));
            case "meeting.convened" -> new MeetingAct.Convened(only(facts));
            case "meeting.called-off" -> new MeetingAct.CalledOff(only(facts));
            case "meeting.missed" -> new MeetingAct.Missed(only(facts));
            case "meeting.opened" -> new MeetingAct.Opened(only(facts));
            case "meeting.closed" -> new MeetingAct.Closed(only(facts));
            case "meeting.came" -> new MeetingAct.Came(withMember(facts), member(facts));
            case "meeting.went" -> new MeetingAct.Went(withMember(facts), member(facts));
            case "meeting.chair-named" ->
                    new MeetingAct.ChairNamed(withMember(facts), member(facts));
            default -> readFloor(type, facts);
        };
    }

    private static MeetingAct readFloor(String type, Json.Fields facts) {
        return switch (type) {
            case "meeting.item-added" -> new MeetingAct.ItemAdded(only(facts));
            case "meeting.item-taken" ->
                    new MeetingAct.ItemTaken(
                            meeting(facts.only("item", "meeting")), facts.whole("item"));
            case "meeting.moved" ->
                    new MeetingAct.Moved(
                            meeting(facts.only("meeting", "proposal")),
                            new ProposalId(facts.whole("proposal")));
            case "meeting.speaker-added" ->
                    new MeetingAct.SpeakerAdded(withMember(facts), member(facts));
            case "meeting.speaker-withdrawn" ->
                    new MeetingAct.SpeakerWithdrawn(withMember(facts), member(facts));
            case "meeting.speaker-called" ->
                    new MeetingAct.SpeakerCalled(withMember(facts), member(facts));
            case "meeting.speaker-done" -> new MeetingAct.SpeakerDone(only(facts));
            case "meeting.minute-taker-named" ->
                    new MeetingAct.MinuteTakerNamed(withMember(facts), member(facts));
            case "meeting.minutes-written" -> new MeetingAct.MinutesWritten(only(facts));
            case "meeting.minutes-adopted" ->
                    new MeetingAct.MinutesAdopted(
                            meeting(facts.only("meeting", "written")), facts.whole("written"));
            case "meeting.time-limited" ->
                    new MeetingAct.TimeLimited(
                            meeting(facts.only("meeting", "seconds")),
                            Duration.ofSeconds(facts.whole("seconds")));
            default -> RoomActForm.read(type, facts);
        };
    }

    private static Json.Draft about(MeetingId meeting) {
        return Json.object().put("meeting", meeting.seq());
    }

    private static Json.Fields about(MeetingId meeting, MemberId member) {
        return Json.object().put("meeting", meeting.seq()).put("member", member.seq()).done();
    }

    private static MeetingId only(Json.Fields facts) {
        return meeting(facts.only("meeting"));
    }

    private static MeetingId withMember(Json.Fields facts) {
        return meeting(facts.only("meeting", "member"));
    }

    private static MeetingId meeting(Json.Fields facts) {
        return new MeetingId(facts.whole("meeting"));
    }

    private static MemberId member(Json.Fields facts) {
        return new MemberId(facts.whole("member"));
    }

    private static Instant opens(Json.Fields facts) {
        return Instant.ofEpochSecond(facts.whole("opens"));
    }

    static Json write(List<List<ProposalId>> agenda) {
        return new Json.Items(
                agenda.stream()
                        .<Json>map(item -> Json.wholes(item.stream().map(ProposalId::seq).toList()))
                        .toList());
    }

    private static List<List<ProposalId>> agenda(Json.Fields facts) {
        return facts.items("agenda").values().stream()
                .map(item -> {
                    if (item instanceof Json.Items proposals) {
                        return proposals.wholes().stream().map(ProposalId::new).toList();
                    }
                    throw new Malformed("agenda", "lists of proposals", item.write());
                })
                .toList();
    }
}
