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
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.journal.Json;

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

    /// How each is read from its form.
    static CommandForms forms() {
        return meetings().and(floor()).and(votes());
    }

    private static CommandForms meetings() {
        return CommandForms.none()
                .with("meeting.call-meeting", form -> new CallMeeting(invitation(form)))
                .with("meeting.ask-meeting", form -> new AskMeeting(invitation(form)))
                .with("meeting.join-call", form -> new JoinCall(meeting(form)))
                .with("meeting.call-off", form -> new CallOff(meeting(form)))
                .with("meeting.open-meeting", form -> new OpenMeeting(meeting(form)))
                .with("meeting.close-meeting", form -> new CloseMeeting(meeting(form)))
                .with("meeting.check-in", form -> new CheckIn(meeting(form), members(form)))
                .with("meeting.check-out", form -> new CheckOut(meeting(form), members(form)))
                .with("meeting.name-chair", form -> new NameChair(meeting(form), member(form)));
    }

    private static CommandForms floor() {
        return CommandForms.none()
                .with("meeting.add-item", form -> new AddItem(meeting(form), form.text("title")))
                .with("meeting.take-item", form -> new TakeItem(meeting(form), form.whole("item")))
                .with(
                        "meeting.move-motion",
                        form ->
                                new MoveMotion(
                                        meeting(form),
                                        new MatterKey(form.text("matter")),
                                        form.text("title"),
                                        form.text("text")))
                .with("meeting.add-speaker", form -> new AddSpeaker(meeting(form), member(form)))
                .with(
                        "meeting.withdraw-speaker",
                        form -> new WithdrawSpeaker(meeting(form), member(form)))
                .with("meeting.call-speaker", form -> new CallSpeaker(meeting(form)))
                .with("meeting.end-speech", form -> new EndSpeech(meeting(form)))
                .with(
                        "meeting.limit-speeches",
                        form ->
                                new LimitSpeeches(
                                        meeting(form), Duration.ofSeconds(form.whole("seconds"))))
                .with(
                        "meeting.name-minute-taker",
                        form -> new NameMinuteTaker(meeting(form), member(form)))
                .with(
                        "meeting.write-minutes",
                        form -> new WriteMinutes(meeting(form), form.text("text")));
    }

    private static CommandForms votes() {
        return CommandForms.none()
                .with("meeting.name-tellers", form -> new NameTellers(meeting(form), members(form)))
                .with(
                        "meeting.take-vote",
                        form -> new TakeVote(meeting(form), new ProposalId(form.whole("proposal"))))
                .with(
                        "meeting.call-count",
                        form ->
                                new CallCount(
                                        meeting(form),
                                        new VoteId(form.whole("vote")),
                                        RoomActForm.way(form.text("way"))))
                .with(
                        "meeting.call-papers",
                        form ->
                                new CallPapers(
                                        meeting(form),
                                        new VoteId(form.whole("vote")),
                                        members(form)))
                .with(
                        "meeting.enter-count",
                        form ->
                                new EnterCount(
                                        meeting(form),
                                        new VoteId(form.whole("vote")),
                                        RoomActForm.sums(form)))
                .with(
                        "meeting.drop-count",
                        form -> new DropCount(meeting(form), new VoteId(form.whole("vote"))));
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
        return new Invitation(
                form.text("title"),
                form.text("place"),
                form.text("text"),
                Instant.ofEpochSecond(form.whole("opens")),
                Facts.each(form, "agenda", MeetingCommandForm::item));
    }

    private static Item item(Json.Fields form) {
        return new Item(
                form.text("title"),
                form.items("proposals").wholes().stream().map(ProposalId::new).toList());
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
