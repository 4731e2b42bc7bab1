// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.UnitId;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What somebody may ask about an action ballot.
public sealed interface BallotCommand extends Command {

    /// Prepares one. Of the campaign's committee.
    ///
    /// @param question as people answer it with yes or no
    /// @param action what exactly people would do
    /// @param employer to whom notice is given
    record PrepareBallot(BallotTerms terms, String question, String action, String employer)
            implements BallotCommand {}

    /// Lists who is entitled in a unit, in place of who was. Of its committee.
    ///
    /// @param entitled how many
    /// @param sealed who, as [ListedMembers] says, so that only she herself and the committee can
    ///     read it
    record ListEntitled(BallotId ballot, UnitId unit, long entitled, String sealed)
            implements BallotCommand {}

    /// Says that the lists are wrong: that she is missing, or stands in the wrong unit.
    record ObjectToList(BallotId ballot, String reason) implements BallotCommand {}

    /// States that notice was given. Of its committee.
    ///
    /// @param proof the hash of a file that shows it; null if there is none
    record StateNotice(
            BallotId ballot,
            BallotAct.About of,
            LocalDate given,
            @Nullable LocalDate begins,
            @Nullable Hash proof)
            implements BallotCommand {
        /// With nothing that shows it.
        public StateNotice(
                BallotId ballot, BallotAct.About of, LocalDate given, @Nullable LocalDate begins) {
            this(ballot, of, given, begins, null);
        }
    }

    /// Opens it now. Of its committee.
    ///
    /// @param last the last day on which people can answer
    /// @param entitled everybody on its lists
    record OpenBallot(BallotId ballot, LocalDate last, List<MemberId> entitled)
            implements BallotCommand {
        /// Copies the list.
        public OpenBallot {
            entitled = List.copyOf(entitled);
        }
    }

    /// Withdraws it before it opens. Of its committee.
    record WithdrawBallot(BallotId ballot) implements BallotCommand {}

    /// Answers, in place of what she has said before.
    ///
    /// @param group which of the ballot's groups she is listed in, from 0; −1 where the result is
    ///     not told by unit
    record AnswerBallot(BallotId ballot, Answer answer, int group) implements BallotCommand {}

    @Override
    default String type() {
        return switch (this) {
            case PrepareBallot c -> "action-ballot.prepare";
            case ListEntitled c -> "action-ballot.list";
            case ObjectToList c -> "action-ballot.object";
            case StateNotice c -> "action-ballot.notify";
            case OpenBallot c -> "action-ballot.open";
            case WithdrawBallot c -> "action-ballot.withdraw";
            case AnswerBallot c -> "action-ballot.answer";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case PrepareBallot(var terms, String question, String action, String employer) ->
                    Json.object()
                            .put("action", action)
                            .put("employer", employer)
                            .put("question", question)
                            .put("terms", BallotActForm.terms(terms))
                            .done();
            case ListEntitled(var ballot, var unit, long entitled, String sealed) ->
                    about(ballot)
                            .put("entitled", entitled)
                            .put("sealed", sealed)
                            .put("unit", unit.seq())
                            .done();
            case ObjectToList(var ballot, String reason) ->
                    about(ballot).put("reason", reason).done();
            case StateNotice(var ballot, var of, var given, var begins, var proof) ->
                    new BallotAct.Notified(ballot, of, given, begins, proof).facts();
            case OpenBallot(var ballot, var last, var entitled) ->
                    about(ballot)
                            .put(
                                    "entitled",
                                    Json.wholes(entitled.stream().map(MemberId::seq).toList()))
                            .put("last", last.toString())
                            .done();
            case WithdrawBallot(var ballot) -> about(ballot).done();
            case AnswerBallot(var ballot, var answer, int group) ->
                    about(ballot).put("answer", answer.word()).put("group", group).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "action-ballot.prepare",
                        form ->
                                new PrepareBallot(
                                        BallotActForm.terms(form.fields("terms")),
                                        form.text("question"),
                                        form.text("action"),
                                        form.text("employer")))
                .with(
                        "action-ballot.object",
                        form -> new ObjectToList(ballot(form), form.text("reason")))
                .with("action-ballot.notify", BallotCommand::notice)
                .with("action-ballot.withdraw", form -> new WithdrawBallot(ballot(form)))
                .with(
                        "action-ballot.answer",
                        form ->
                                new AnswerBallot(
                                        ballot(form),
                                        Facts.word(form, "answer", Answer.class),
                                        Facts.number(form, "group")));
    }

    private static Json.Draft about(BallotId ballot) {
        return Json.object().put("ballot", ballot.seq());
    }

    private static StateNotice notice(Json.Fields form) {
        return new StateNotice(
                ballot(form),
                Facts.word(form, "of", BallotAct.About.class),
                Facts.day(form, "given"),
                form.has("begins") ? Facts.day(form, "begins") : null,
                form.has("proof") ? Facts.hash(form, "proof") : null);
    }

    private static BallotId ballot(Json.Fields form) {
        return new BallotId(form.whole("ballot"));
    }
}
