// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on votes are written for good.
final class VoteActForm {

    private VoteActForm() {}

    static String type(VoteAct act) {
        return switch (act) {
            case VoteAct.Opened a -> "vote.opened";
            case VoteAct.Cast(_, Ballot.Said _) -> "vote.cast";
            case VoteAct.Cast a -> "vote.answered";
            case VoteAct.Prevented a -> "vote.prevented";
            case VoteAct.AbleAfterAll a -> "vote.able-after-all";
            case VoteAct.Closed closed when BallotForm.isPlain(closed.count()) -> "vote.closed";
            case VoteAct.Closed closed -> "vote.counted";
            case VoteAct.RunOffOpened a -> "vote.run-off-opened";
            case VoteAct.Enacted a -> "decision.enacted";
            case VoteAct.SeatVacant a -> "decision.seat-vacant";
            case VoteAct.Impossible a -> "decision.impossible";
        };
    }

    static Json.Fields facts(VoteAct act) {
        return switch (act) {
            case VoteAct.Opened opened ->
                    Json.object()
                            .put("charter", opened.charter())
                            .put("closes", opened.closes().getEpochSecond())
                            .put("entitled", opened.entitled())
                            .put("proposal", opened.proposal().seq())
                            .done();
            case VoteAct.RunOffOpened(var first, long entitled, var closes) ->
                    Json.object()
                            .put("closes", closes.getEpochSecond())
                            .put("entitled", entitled)
                            .put("first", first.seq())
                            .done();
            case VoteAct.Cast(var vote, Ballot.Said(var choice)) ->
                    Json.object().put("choice", choice.word()).put("vote", vote.seq()).done();
            case VoteAct.Cast(var vote, var ballot) ->
                    Json.object().put("ballot", ballot.form()).put("vote", vote.seq()).done();
            case VoteAct.Prevented(var vote) -> Json.object().put("vote", vote.seq()).done();
            case VoteAct.AbleAfterAll(var vote) -> Json.object().put("vote", vote.seq()).done();
            case VoteAct.Closed closed -> closing(closed);
            case VoteAct.Enacted(long decision) -> Json.object().put("decision", decision).done();
            case VoteAct.SeatVacant(long decision, var member) ->
                    Json.object().put("decision", decision).put("member", member.seq()).done();
            case VoteAct.Impossible impossible ->
                    Json.object()
                            .put("about", impossible.about())
                            .put("decision", impossible.decision())
                            .put("enactment", impossible.enactment())
                            .put("why", impossible.why())
                            .done();
        };
    }

    private static Json.Fields closing(VoteAct.Closed act) {
        return switch (act) {
            case VoteAct.Closed(var vote, String outcome, Tally tally)
                    when BallotForm.isPlain(tally) ->
                    Json.object()
                            .put("abstain", tally.abstain())
                            .put("entered", tally.entered())
                            .put("entitled", tally.entitled())
                            .put("no", tally.no())
                            .put("outcome", outcome)
                            .put("vote", vote.seq())
                            .put("yes", tally.yes())
                            .done();
            case VoteAct.Closed(var vote, String outcome, var count) ->
                    Json.object()
                            .put("count", BallotForm.write(count))
                            .put("outcome", outcome)
                            .put("vote", vote.seq())
                            .done();
        };
    }

    static VoteAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "vote.opened" ->
                    new VoteAct.Opened(
                            new ProposalId(
                                    facts.only("charter", "closes", "entitled", "proposal")
                                            .whole("proposal")),
                            facts.whole("charter"),
                            facts.whole("entitled"),
                            Instant.ofEpochSecond(facts.whole("closes")));
            case "vote.run-off-opened" ->
                    new VoteAct.RunOffOpened(
                            new VoteId(facts.only("closes", "entitled", "first").whole("first")),
                            facts.whole("entitled"),
                            Instant.ofEpochSecond(facts.whole("closes")));
            case "vote.cast" ->
                    new VoteAct.Cast(
                            new VoteId(facts.only("choice", "vote").whole("vote")),
                            new Ballot.Said(choice(facts.text("choice"))));
            case "vote.answered" ->
                    new VoteAct.Cast(
                            new VoteId(facts.only("ballot", "vote").whole("vote")),
                            BallotForm.read(facts.text("ballot")));
            case "vote.prevented" ->
                    new VoteAct.Prevented(new VoteId(facts.only("vote").whole("vote")));
            case "vote.able-after-all" ->
                    new VoteAct.AbleAfterAll(new VoteId(facts.only("vote").whole("vote")));
            case "vote.closed" -> closed(facts);
            case "vote.counted" ->
                    new VoteAct.Closed(
                            new VoteId(facts.only("count", "outcome", "vote").whole("vote")),
                            facts.text("outcome"),
                            BallotForm.read(facts.fields("count")));
            default -> decision(type, facts);
        };
    }

    private static VoteAct decision(String type, Json.Fields facts) {
        return switch (type) {
            case "decision.enacted" ->
                    new VoteAct.Enacted(facts.only("decision").whole("decision"));
            case "decision.impossible" ->
                    new VoteAct.Impossible(
                            facts.only("about", "decision", "enactment", "why").whole("decision"),
                            facts.whole("enactment"),
                            facts.text("why"),
                            facts.fields("about"));
            case "decision.seat-vacant" ->
                    new VoteAct.SeatVacant(
                            facts.only("decision", "member").whole("decision"),
                            new MemberId(facts.whole("member")));
            default -> throw new Malformed("type", "an act on a vote", type);
        };
    }

    private static VoteAct closed(Json.Fields facts) {
        facts.only("abstain", "entered", "entitled", "no", "outcome", "vote", "yes");
        var tally =
                new Tally(
                        facts.whole("yes"),
                        facts.whole("no"),
                        facts.whole("abstain"),
                        facts.whole("entitled"),
                        facts.whole("entered"),
                        new Presence.NotRecorded());
        return new VoteAct.Closed(new VoteId(facts.whole("vote")), facts.text("outcome"), tally);
    }

    private static Choice choice(String word) {
        Choice choice = Word.find(Choice.class, word);
        if (choice == null) {
            throw new Malformed("choice", "yes, no or abstain", word);
        }
        return choice;
    }
}
