// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
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
            case MeetingAct.CountCalled a -> facts(a);
            case MeetingAct.CountEntered a -> facts(a);
            case MeetingAct.CountDropped a -> facts(a);
        };
    }

    private static Json.Fields facts(MeetingAct.TellersNamed act) {
        return Json.object()
                .put("meeting", act.meeting().seq())
                .put("members", Json.wholes(act.members().stream().map(MemberId::seq).toList()))
                .done();
    }

    private static Json.Fields facts(MeetingAct.VoteTaken act) {
        return about(act.meeting(), act.vote())
                .put("closes", act.closes().getEpochSecond())
                .put("present", act.present())
                .done();
    }

    private static Json.Fields facts(MeetingAct.CountCalled act) {
        return about(act.meeting(), act.vote())
                .put("phones", act.phones())
                .put("voters", act.voters())
                .put("way", act.way().word())
                .done();
    }

    private static Json.Fields facts(MeetingAct.CountEntered act) {
        return about(act.meeting(), act.vote())
                .put("abstain", act.sums().abstain())
                .put("no", act.sums().no())
                .put("yes", act.sums().yes())
                .done();
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
                            meeting(facts.only("meeting", "members")),
                            facts.items("members").wholes().stream().map(MemberId::new).toList());
            case "meeting.vote-taken" ->
                    new MeetingAct.VoteTaken(
                            meeting(facts.only("closes", "meeting", "present", "vote")),
                            vote(facts),
                            facts.whole("present"),
                            closes(facts));
            case "meeting.count-called" ->
                    new MeetingAct.CountCalled(
                            meeting(facts.only("meeting", "phones", "vote", "voters", "way")),
                            vote(facts),
                            way(facts.text("way")),
                            facts.whole("voters"),
                            facts.whole("phones"));
            case "meeting.count-entered" ->
                    new MeetingAct.CountEntered(
                            meeting(facts.only("abstain", "meeting", "no", "vote", "yes")),
                            vote(facts),
                            sums(facts));
            case "meeting.count-dropped" ->
                    new MeetingAct.CountDropped(
                            meeting(facts.only("closes", "meeting", "vote")),
                            vote(facts),
                            closes(facts));
            default -> throw new Malformed("type", "an act in a meeting", type);
        };
    }

    private static MeetingId meeting(Json.Fields facts) {
        return new MeetingId(facts.whole("meeting"));
    }

    private static VoteId vote(Json.Fields facts) {
        return new VoteId(facts.whole("vote"));
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
