// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on votes in meetings are written for good.
final class RoomActForm {

    private RoomActForm() {}

    static Json.Fields facts(MeetingAct.OnVotes act) {
        return switch (act) {
            case MeetingAct.TellersNamed a -> facts(a);
            case MeetingAct.VoteTaken a -> facts(a);
            case MeetingAct.CountCalled(var id, var vote, var way, long voters, long phones) ->
                    counted(id, vote, way, voters, phones);
            case MeetingAct.CountBegun(var id, var vote, var way, long voters, long phones) ->
                    counted(id, vote, way, voters, phones);
            case MeetingAct.PapersCalled(var id, var vote, var members) ->
                    about(id, vote).put("members", wholes(members)).done();
            case MeetingAct.CountSealed(var id, var vote) -> about(id, vote).done();
            case MeetingAct.CountCompared(var id, var vote, var differ) ->
                    about(id, vote).put("differ", differ(differ)).done();
            case MeetingAct.CountEntered(var id, var vote, var sums) ->
                    put(about(id, vote), sums).done();
            case MeetingAct.CountDropped a -> facts(a);
        };
    }

    private static Json.Fields facts(MeetingAct.TellersNamed act) {
        return Json.object()
                .put("meeting", act.meeting().seq())
                .put("members", wholes(act.members()))
                .done();
    }

    private static Json.Fields facts(MeetingAct.VoteTaken act) {
        return about(act.meeting(), act.vote())
                .put("closes", act.closes().getEpochSecond())
                .put("present", act.present())
                .done();
    }

    private static Json.Fields counted(
            MeetingId id, VoteId vote, Way way, long voters, long phones) {
        return about(id, vote)
                .put("phones", phones)
                .put("voters", voters)
                .put("way", way.word())
                .done();
    }

    private static Json wholes(List<MemberId> members) {
        return Json.wholes(members.stream().map(MemberId::seq).toList());
    }

    /// What was counted, under the keys `yes`, `no` and `abstain`.
    static Json.Draft put(Json.Draft draft, Sums sums) {
        return draft.put("abstain", sums.abstain()).put("no", sums.no()).put("yes", sums.yes());
    }

    /// Words of choices, in their order.
    static Json differ(List<Choice> differ) {
        return Json.texts(differ.stream().map(Choice::word).toList());
    }

    private static Json.Fields facts(MeetingAct.CountDropped act) {
        return about(act.meeting(), act.vote()).put("closes", act.closes().getEpochSecond()).done();
    }

    private static Json.Draft about(MeetingId meeting, VoteId vote) {
        return Json.object().put("meeting", meeting.seq()).put("vote", vote.seq());
    }

    static MeetingAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "meeting.tellers-named" ->
                    new MeetingAct.TellersNamed(
                            meeting(facts.only("meeting", "members")), members(facts));
            case "meeting.papers-called" ->
                    new MeetingAct.PapersCalled(
                            meeting(facts.only("meeting", "members", "vote")),
                            vote(facts),
                            members(facts));
            case "meeting.vote-taken" ->
                    new MeetingAct.VoteTaken(
                            meeting(facts.only("closes", "meeting", "present", "vote")),
                            vote(facts),
                            facts.whole("present"),
                            closes(facts));
            case "meeting.count-dropped" ->
                    new MeetingAct.CountDropped(
                            meeting(facts.only("closes", "meeting", "vote")),
                            vote(facts),
                            closes(facts));
            default -> readCount(type, facts);
        };
    }

    private static MeetingAct readCount(String type, Json.Fields facts) {
        return switch (type) {
            case "meeting.count-called" ->
                    new MeetingAct.CountCalled(
                            meeting(facts.only("meeting", "phones", "vote", "voters", "way")),
                            vote(facts),
                            way(facts.text("way")),
                            facts.whole("voters"),
                            facts.whole("phones"));
            case "meeting.count-begun" ->
                    new MeetingAct.CountBegun(
                            meeting(facts.only("meeting", "phones", "vote", "voters", "way")),
                            vote(facts),
                            way(facts.text("way")),
                            facts.whole("voters"),
                            facts.whole("phones"));
            case "meeting.count-sealed" ->
                    new MeetingAct.CountSealed(meeting(facts.only("meeting", "vote")), vote(facts));
            case "meeting.count-compared" ->
                    new MeetingAct.CountCompared(
                            meeting(facts.only("differ", "meeting", "vote")),
                            vote(facts),
                            differ(facts));
            case "meeting.count-entered" ->
                    new MeetingAct.CountEntered(
                            meeting(facts.only("abstain", "meeting", "no", "vote", "yes")),
                            vote(facts),
                            sums(facts));
            default -> throw new Malformed("type", "an act in a meeting", type);
        };
    }

    private static MeetingId meeting(Json.Fields facts) {
        return new MeetingId(facts.whole("meeting"));
    }

    private static VoteId vote(Json.Fields facts) {
        return new VoteId(facts.whole("vote"));
    }

    private static List<MemberId> members(Json.Fields facts) {
        return facts.items("members").wholes().stream().map(MemberId::new).toList();
    }

    /// Choices from the key `differ`: each once, in their order.
    static List<Choice> differ(Json.Fields facts) {
        List<String> words = facts.items("differ").texts();
        List<Choice> differ =
                Stream.of(Choice.values()).filter(each -> words.contains(each.word())).toList();
        if (!words.equals(differ.stream().map(Choice::word).toList())) {
            throw new Malformed(
                    "differ", String.join(", ", Word.words(Choice.class)), words.toString());
        }
        return differ;
    }

    private static Instant closes(Json.Fields facts) {
        return Instant.ofEpochSecond(facts.whole("closes"));
    }

    static Way way(String word) {
        Way way = Word.find(Way.class, word);
        if (way == null) {
            throw new Malformed("way", String.join(" or ", Word.words(Way.class)), word);
        }
        return way;
    }

    /// What was counted, from the keys `yes`, `no` and `abstain`.
    static Sums sums(Json.Fields facts) {
        try {
            return new Sums(facts.whole("yes"), facts.whole("no"), facts.whole("abstain"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("yes, no and abstain", "numbers of hands", facts.write());
        }
    }
}
