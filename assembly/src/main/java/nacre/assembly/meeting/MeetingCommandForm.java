// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.meeting.MeetingCommand.AddItem;
import nacre.assembly.meeting.MeetingCommand.AddSpeaker;
import nacre.assembly.meeting.MeetingCommand.AskMeeting;
import nacre.assembly.meeting.MeetingCommand.CallCount;
import nacre.assembly.meeting.MeetingCommand.CallMeeting;
import nacre.assembly.meeting.MeetingCommand.CallOff;
import nacre.assembly.meeting.MeetingCommand.CallPapers;
import nacre.assembly.meeting.MeetingCommand.CallSpeaker;
import nacre.assembly.meeting.MeetingCommand.CheckIn;
import nacre.assembly.meeting.MeetingCommand.CheckOut;
import nacre.assembly.meeting.MeetingCommand.CloseMeeting;
import nacre.assembly.meeting.MeetingCommand.DropCount;
import nacre.assembly.meeting.MeetingCommand.EndSpeech;
import nacre.assembly.meeting.MeetingCommand.EnterCount;
import nacre.assembly.meeting.MeetingCommand.Invitation;
import nacre.assembly.meeting.MeetingCommand.Item;
import nacre.assembly.meeting.MeetingCommand.JoinCall;
import nacre.assembly.meeting.MeetingCommand.LimitSpeeches;
import nacre.assembly.meeting.MeetingCommand.MoveMotion;
import nacre.assembly.meeting.MeetingCommand.NameChair;
import nacre.assembly.meeting.MeetingCommand.NameMinuteTaker;
import nacre.assembly.meeting.MeetingCommand.NameTellers;
import nacre.assembly.meeting.MeetingCommand.OpenMeeting;
import nacre.assembly.meeting.MeetingCommand.TakeItem;
import nacre.assembly.meeting.MeetingCommand.TakeVote;
import nacre.assembly.meeting.MeetingCommand.WithdrawSpeaker;
import nacre.assembly.meeting.MeetingCommand.WriteMinutes;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How commands about meetings are written, for their hashes and for scripts.
final class MeetingCommandForm {

    private MeetingCommandForm() {}

    static String type(MeetingCommand command) {
        return switch (command) {
            case CallMeeting c -> "meeting.call-meeting";
            case AskMeeting c -> "meeting.ask-meeting";
            case JoinCall c -> "meeting.join-call";
            case CallOff c -> "meeting.call-off";
            case OpenMeeting c -> "meeting.open-meeting";
            case CloseMeeting c -> "meeting.close-meeting";
            case CheckIn c -> "meeting.check-in";
            case CheckOut c -> "meeting.check-out";
            case NameChair c -> "meeting.name-chair";
            case AddItem c -> "meeting.add-item";
            case TakeItem c -> "meeting.take-item";
            case MoveMotion c -> "meeting.move-motion";
            case AddSpeaker c -> "meeting.add-speaker";
            case WithdrawSpeaker c -> "meeting.withdraw-speaker";
            case CallSpeaker c -> "meeting.call-speaker";
            case EndSpeech c -> "meeting.end-speech";
            case LimitSpeeches c -> "meeting.limit-speeches";
            case NameMinuteTaker c -> "meeting.name-minute-taker";
            case WriteMinutes c -> "meeting.write-minutes";
            case NameTellers c -> "meeting.name-tellers";
            case TakeVote c -> "meeting.take-vote";
            case CallCount c -> "meeting.call-count";
            case CallPapers c -> "meeting.call-papers";
            case EnterCount c -> "meeting.enter-count";
            case DropCount c -> "meeting.drop-count";
        };
    }

    static Json.Fields form(MeetingCommand command) {
        return switch (command) {
            case CallMeeting(var invitation) -> invitation(invitation);
            case AskMeeting(var invitation) -> invitation(invitation);
            case JoinCall(var id) -> about(id).done();
            case CallOff(var id) -> about(id).done();
            case OpenMeeting(var id) -> about(id).done();
            case CloseMeeting(var id) -> about(id).done();
            case CheckIn(var id, var members) -> about(id).put("members", members(members)).done();
            case CheckOut(var id, var members) -> about(id).put("members", members(members)).done();
            case NameChair(var id, var member) -> about(id).put("member", member.seq()).done();
            case AddItem(var id, var title) -> about(id).put("title", title).done();
            case TakeItem(var id, long item) -> about(id).put("item", item).done();
            case MoveMotion(var id, var matter, var title, var text) ->
                    about(id)
                            .put("matter", matter.value())
                            .put("text", text)
                            .put("title", title)
                            .done();
            case AddSpeaker(var id, var member) -> about(id).put("member", member.seq()).done();
            case WithdrawSpeaker(var id, var member) ->
                    about(id).put("member", member.seq()).done();
            case CallSpeaker(var id) -> about(id).done();
            case EndSpeech(var id) -> about(id).done();
            case LimitSpeeches(var id, var limit) ->
                    about(id).put("seconds", limit.toSeconds()).done();
            case MeetingCommand.OnVotes c -> form(c);
            case NameMinuteTaker(var id, var member) ->
                    about(id).put("member", member.seq()).done();
            case WriteMinutes(var id, var text) -> about(id).put("text", text).done();
        };
    }

    private static Json.Fields form(MeetingCommand.OnVotes command) {
        return switch (command) {
            case NameTellers(var id, var members) ->
                    about(id).put("members", members(members)).done();
            case TakeVote(var id, var proposal) -> about(id).put("proposal", proposal.seq()).done();
            case CallCount(var id, var vote, var way) ->
                    about(id).put("vote", vote.seq()).put("way", way.word()).done();
            case CallPapers(var id, var vote, var members) ->
                    about(id).put("members", members(members)).put("vote", vote.seq()).done();
            case EnterCount(var id, var vote, var sums) ->
                    RoomActForm.put(about(id).put("vote", vote.seq()), sums).done();
            case DropCount(var id, var vote) -> about(id).put("vote", vote.seq()).done();
        };
    }

    static MeetingCommand read(String type, Json.Fields form) {
        return switch (type) {
            case "meeting.call-meeting" -> new CallMeeting(invitation(form));
            case "meeting.ask-meeting" -> new AskMeeting(invitation(form));
            case "meeting.join-call" -> new JoinCall(only(form));
            case "meeting.call-off" -> new CallOff(only(form));
            case "meeting.open-meeting" -> new OpenMeeting(only(form));
            case "meeting.close-meeting" -> new CloseMeeting(only(form));
            case "meeting.check-in" ->
                    new CheckIn(meeting(form.only("meeting", "members")), members(form));
            case "meeting.check-out" ->
                    new CheckOut(meeting(form.only("meeting", "members")), members(form));
            case "meeting.name-chair" ->
                    new NameChair(meeting(form.only("meeting", "member")), member(form));
            case "meeting.add-item" ->
                    new AddItem(meeting(form.only("meeting", "title")), form.text("title"));
            case "meeting.take-item" ->
                    new TakeItem(meeting(form.only("item", "meeting")), form.whole("item"));
            default -> readFloor(type, form);
        };
    }

    private static MeetingCommand readFloor(String type, Json.Fields form) {
        return switch (type) {
            case "meeting.move-motion" ->
                    new MoveMotion(
                            meeting(form.only("matter", "meeting", "text", "title")),
                            new MatterKey(form.text("matter")),
                            form.text("title"),
                            form.text("text"));
            case "meeting.add-speaker" ->
                    new AddSpeaker(meeting(form.only("meeting", "member")), member(form));
            case "meeting.withdraw-speaker" ->
                    new WithdrawSpeaker(meeting(form.only("meeting", "member")), member(form));
            case "meeting.call-speaker" -> new CallSpeaker(only(form));
            case "meeting.end-speech" -> new EndSpeech(only(form));
            case "meeting.limit-speeches" ->
                    new LimitSpeeches(
                            meeting(form.only("meeting", "seconds")),
                            Duration.ofSeconds(form.whole("seconds")));
            default -> readRoom(type, form);
        };
    }

    private static MeetingCommand readRoom(String type, Json.Fields form) {
        return switch (type) {
            case "meeting.name-minute-taker" ->
                    new NameMinuteTaker(meeting(form.only("meeting", "member")), member(form));
            case "meeting.write-minutes" ->
                    new WriteMinutes(meeting(form.only("meeting", "text")), form.text("text"));
            case "meeting.name-tellers" ->
                    new NameTellers(meeting(form.only("meeting", "members")), members(form));
            case "meeting.take-vote" ->
                    new TakeVote(
                            meeting(form.only("meeting", "proposal")),
                            new ProposalId(form.whole("proposal")));
            case "meeting.call-count" ->
                    new CallCount(
                            meeting(form.only("meeting", "vote", "way")),
                            new VoteId(form.whole("vote")),
                            RoomActForm.way(form.text("way")));
            case "meeting.call-papers" ->
                    new CallPapers(
                            meeting(form.only("meeting", "members", "vote")),
                            new VoteId(form.whole("vote")),
                            members(form));
            case "meeting.enter-count" ->
                    new EnterCount(
                            meeting(form.only("abstain", "meeting", "no", "vote", "yes")),
                            new VoteId(form.whole("vote")),
                            RoomActForm.sums(form));
            case "meeting.drop-count" ->
                    new DropCount(
                            meeting(form.only("meeting", "vote")), new VoteId(form.whole("vote")));
            default -> throw new Malformed("type", "a command about meetings", type);
        };
    }

    private static Json.Draft about(MeetingId meeting) {
        return Json.object().put("meeting", meeting.seq());
    }

    private static Json.Fields invitation(Invitation invitation) {
        return Json.object()
                .put(
                        "agenda",
                        new Json.Items(
                                invitation.agenda().stream()
                                        .<Json>map(MeetingCommandForm::item)
                                        .toList()))
                .put("opens", invitation.opens().getEpochSecond())
                .put("place", invitation.place())
                .put("text", invitation.text())
                .put("title", invitation.title())
                .done();
    }

    private static Json item(Item item) {
        return Json.object()
                .put(
                        "proposals",
                        Json.wholes(item.proposals().stream().map(ProposalId::seq).toList()))
                .put("title", item.title())
                .done();
    }

    private static Invitation invitation(Json.Fields form) {
        form.only("agenda", "opens", "place", "text", "title");
        return new Invitation(
                form.text("title"),
                form.text("place"),
                form.text("text"),
                Instant.ofEpochSecond(form.whole("opens")),
                form.items("agenda").values().stream().map(MeetingCommandForm::item).toList());
    }

    private static Item item(Json form) {
        if (form instanceof Json.Fields item) {
            return new Item(
                    item.only("proposals", "title").text("title"),
                    item.items("proposals").wholes().stream().map(ProposalId::new).toList());
        }
        throw new Malformed("agenda", "objects", form.write());
    }

    private static MeetingId only(Json.Fields form) {
        return meeting(form.only("meeting"));
    }

    private static MeetingId meeting(Json.Fields form) {
        return new MeetingId(form.whole("meeting"));
    }

    private static MemberId member(Json.Fields form) {
        return new MemberId(form.whole("member"));
    }

    private static Json members(List<MemberId> members) {
        return Json.wholes(members.stream().map(MemberId::seq).toList());
    }

    private static List<MemberId> members(Json.Fields form) {
        return form.items("members").wholes().stream().map(MemberId::new).toList();
    }
}
