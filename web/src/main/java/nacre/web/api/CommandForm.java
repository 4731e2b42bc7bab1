// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.api;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.announcement.Announce;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.draw.DrawId;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.merger.StayOut;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.split.GoAlong;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.journal.Content.Words;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// Reads commands from the form in which they are written: what `Command.type` and `Command.form`
/// say, for those that a script may send. Signing in is not among them.
final class CommandForm {

    /// The types that can be read, by topic.
    static final List<String> TYPES =
            List.of(
                    "vote.cast-vote",
                    "vote.say-prevented",
                    "vote.open-vote",
                    "decision.enact-again",
                    "proposal.put-proposal",
                    "proposal.change-proposal",
                    "proposal.withdraw-proposal",
                    "discussion.post-comment",
                    "proposal.refer-proposal",
                    "discussion.extend-discussion",
                    "discussion.state-view",
                    "candidacy.stand",
                    "candidacy.stand-down",
                    "amendment.put-amendment",
                    "amendment.accept-amendment",
                    "draw.commit",
                    "draw.reveal",
                    "proviso.set-proviso",
                    "merger.stay-out",
                    "split.go-along",
                    "mandate.report",
                    "mandate.resign",
                    "mandate.ask-recall",
                    "announcement.announce",
                    "roll.enter",
                    "roll.describe",
                    "roll.leave",
                    "roll.add-members",
                    "roll.undo-import",
                    "roll.admit-member",
                    "roll.admit-again",
                    "meeting.call-meeting",
                    "meeting.ask-meeting",
                    "meeting.join-call",
                    "meeting.call-off",
                    "meeting.open-meeting",
                    "meeting.close-meeting",
                    "meeting.check-in",
                    "meeting.check-out",
                    "meeting.name-chair",
                    "meeting.add-item",
                    "meeting.take-item",
                    "meeting.move-motion",
                    "meeting.add-speaker",
                    "meeting.withdraw-speaker",
                    "meeting.call-speaker",
                    "meeting.end-speech",
                    "meeting.limit-speeches",
                    "meeting.name-minute-taker",
                    "meeting.write-minutes",
                    "meeting.name-tellers",
                    "meeting.take-vote",
                    "meeting.call-count",
                    "meeting.call-papers",
                    "meeting.enter-count",
                    "meeting.drop-count",
                    "content.erase");

    private CommandForm() {}

    /// The command that is written so.
    ///
    /// @throws Malformed if none is
    static Command read(String type, Json.Fields form) {
        return switch (type.substring(0, type.indexOf('.') + 1)) {
            case "vote.", "decision." -> vote(type, form);
            case "proposal.", "discussion." -> proposal(type, form);
            case "candidacy." -> candidacy(type, form);
            case "amendment." -> amendment(type, form);
            case "draw." -> draw(type, form);
            case "proviso." -> proviso(type, form);
            case "merger.", "split." -> moving(type, form);
            case "mandate." -> mandate(type, form);
            case "roll." -> roll(type, form);
            case "meeting." -> MeetingCommand.read(type, form);
            case "announcement." -> announcement(type, form.only("text", "title"));
            case "content." -> erasure(type, form.only("fields", "subject"));
            default -> throw unknown(type);
        };
    }

    private static Malformed unknown(String type) {
        return new Malformed("type", "a command of the API", type);
    }

    private static Command vote(String type, Json.Fields form) {
        return switch (type) {
            case "vote.cast-vote" ->
                    new VoteCommand.CastVote(
                            new VoteId(form.only("aim", "choice", "reason", "vote").whole("vote")),
                            ballot(form.text("choice")),
                            form.has("aim") ? form.text("aim") : "",
                            form.has("reason") ? form.text("reason") : "");
            case "vote.say-prevented" ->
                    new VoteCommand.SayPrevented(new VoteId(form.only("vote").whole("vote")));
            case "vote.open-vote" -> new VoteCommand.OpenVote(proposalId(form.only("proposal")));
            case "decision.enact-again" ->
                    new VoteCommand.EnactAgain(form.only("decision").whole("decision"));
            default -> throw unknown(type);
        };
    }

    private static Ballot ballot(String form) {
        Ballot ballot = Ballot.read(form);
        if (ballot == null) {
            throw new Malformed(
                    "choice", "yes, no, abstain, a stance, or numbers of options as 1+3", form);
        }
        return ballot;
    }

    private static Command proposal(String type, Json.Fields form) {
        return switch (type) {
            case "proposal.put-proposal" -> put(form);
            case "proposal.change-proposal" ->
                    new ProposalCommand.ChangeProposal(
                            proposalId(
                                    form.only(
                                            "enactments",
                                            "options",
                                            "proposal",
                                            "seats",
                                            "text",
                                            "title")),
                            form.text("title"),
                            form.text("text"),
                            each(form, "enactments", CommandForm::enactment),
                            asked(form));
            case "proposal.withdraw-proposal" ->
                    new ProposalCommand.WithdrawProposal(proposalId(form.only("proposal")));
            case "discussion.post-comment" ->
                    new ProposalCommand.PostComment(
                            proposalId(form.only("proposal", "text", "to")),
                            form.has("to") ? form.whole("to") : null,
                            form.text("text"));
            case "proposal.refer-proposal" ->
                    new ProposalCommand.ReferProposal(proposalId(form.only("proposal")));
            case "discussion.extend-discussion" ->
                    new ProposalCommand.ExtendDiscussion(
                            proposalId(form.only("opens", "proposal")),
                            Instant.ofEpochSecond(form.whole("opens")));
            case "discussion.state-view" ->
                    new ProposalCommand.StateView(
                            proposalId(form.only("proposal", "text")), form.text("text"));
            default -> throw unknown(type);
        };
    }

    private static Command put(Json.Fields form) {
        form.only(
                "candidate",
                "candidate-contact",
                "enactments",
                "matter",
                "options",
                "parts",
                "seats",
                "text",
                "title");
        return new ProposalCommand.PutProposal(
                new MatterKey(form.text("matter")),
                form.text("title"),
                form.text("text"),
                each(form, "enactments", CommandForm::enactment),
                asked(form),
                form.has("candidate")
                        ? new Person(form.text("candidate"), form.text("candidate-contact"))
                        : null);
    }

    private static Asked asked(Json.Fields form) {
        int seats = form.has("seats") ? (int) Math.min(form.whole("seats"), 1_000_000) : 0;
        return new Asked(
                form.has("options") ? form.items("options").texts() : List.of(),
                seats,
                form.has("parts")
                        ? form.items("parts").wholes().stream().map(ProposalId::new).toList()
                        : List.of());
    }

    private static Command candidacy(String type, Json.Fields form) {
        return switch (type) {
            case "candidacy.stand" ->
                    new CandidacyCommand.Stand(
                            proposalId(form.only("proposal", "text")),
                            form.has("text") ? form.text("text") : "");
            case "candidacy.stand-down" ->
                    new CandidacyCommand.StandDown(proposalId(form.only("proposal")));
            default -> throw unknown(type);
        };
    }

    private static Command draw(String type, Json.Fields form) {
        return switch (type) {
            case "draw.commit" ->
                    new DrawCommand.Commit(
                            new DrawId(form.only("commitment", "draw").whole("draw")),
                            commitment(form.text("commitment")));
            case "draw.reveal" ->
                    new DrawCommand.Reveal(
                            new DrawId(form.only("draw", "secret").whole("draw")),
                            form.text("secret"));
            default -> throw unknown(type);
        };
    }

    private static Hash commitment(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Malformed("commitment", "64 small hex digits", hex);
        }
        return Hash.of(hex);
    }

    private static Command amendment(String type, Json.Fields form) {
        return switch (type) {
            case "amendment.put-amendment" ->
                    new AmendmentCommand.PutAmendment(
                            proposalId(
                                    form.only(
                                            "enactments",
                                            "from",
                                            "proposal",
                                            "reason",
                                            "text",
                                            "title")),
                            form.whole("from"),
                            form.text("title"),
                            form.text("text"),
                            each(form, "enactments", CommandForm::enactment),
                            form.text("reason"));
            case "amendment.accept-amendment" ->
                    new AmendmentCommand.AcceptAmendment(
                            new ProposalId(form.only("amendment").whole("amendment")));
            default -> throw unknown(type);
        };
    }

    private static Command proviso(String type, Json.Fields form) {
        if (!type.equals("proviso.set-proviso")) {
            throw unknown(type);
        }
        return new SetProviso(
                proposalId(form.only("only-if", "proposal")),
                form.has("only-if") ? new ProposalId(form.whole("only-if")) : null);
    }

    private static Command moving(String type, Json.Fields form) {
        return switch (type) {
            case "merger.stay-out" ->
                    new StayOut(
                            LetterAct.organ(form.only("other", "stays"), "other"),
                            form.truth("stays"));
            case "split.go-along" ->
                    new GoAlong(form.only("goes", "split").whole("split"), form.truth("goes"));
            default -> throw unknown(type);
        };
    }

    private static Enactment enactment(Json.Fields form) {
        form.only("enactment", "words");
        Enactment read = Enactment.read(form.value("enactment"));
        return new Enactment(
                read.type(),
                read.facts(),
                each(
                        form,
                        "words",
                        words ->
                                Words.kept(
                                        words.only("field", "value").text("field"),
                                        words.text("value"))));
    }

    private static Command mandate(String type, Json.Fields form) {
        var mandate = new MandateId(form.whole("mandate"));
        return switch (type) {
            case "mandate.report" ->
                    new MandateCommand.Report(mandate, form.only("mandate", "text").text("text"));
            case "mandate.ask-recall" ->
                    new MandateCommand.AskRecall(
                            mandate, form.only("mandate", "reason").text("reason"));
            case "mandate.resign" -> {
                form.only("mandate");
                yield new MandateCommand.Resign(mandate);
            }
            default -> throw unknown(type);
        };
    }

    private static Command roll(String type, Json.Fields form) {
        return switch (type) {
            case "roll.add-members" ->
                    new RollCommand.AddMembers(
                            each(form.only("people"), "people", CommandForm::person));
            case "roll.undo-import" ->
                    new RollCommand.UndoImport(form.only("first").whole("first"));
            case "roll.admit-member" ->
                    new RollCommand.AdmitMember(person(form.only("person").fields("person")));
            case "roll.admit-again" ->
                    new RollCommand.AdmitAgain(new MemberId(form.only("member").whole("member")));
            case "roll.describe" ->
                    new RollCommand.Describe(person(form.only("person").fields("person")));
            case "roll.enter" -> {
                form.only();
                yield new RollCommand.Enter();
            }
            case "roll.leave" -> {
                form.only();
                yield new RollCommand.Leave();
            }
            default -> throw unknown(type);
        };
    }

    private static Person person(Json.Fields form) {
        form.only("contact", "name");
        return new Person(form.text("name"), form.text("contact"));
    }

    private static Command announcement(String type, Json.Fields form) {
        if (!type.equals("announcement.announce")) {
            throw unknown(type);
        }
        return new Announce(form.text("title"), form.text("text"));
    }

    private static Command erasure(String type, Json.Fields form) {
        if (!type.equals("content.erase")) {
            throw unknown(type);
        }
        return new EraseContent(
                new MemberId(form.whole("subject")),
                each(
                        form,
                        "fields",
                        field ->
                                new EraseContent.Field(
                                        field.only("entry", "field").whole("entry"),
                                        field.text("field"))));
    }

    private static ProposalId proposalId(Json.Fields form) {
        return new ProposalId(form.whole("proposal"));
    }

    private static <T> List<T> each(Json.Fields form, String key, Function<Json.Fields, T> read) {
        return form.items(key).values().stream()
                .map(item -> {
                    if (item instanceof Json.Fields fields) {
                        return read.apply(fields);
                    }
                    throw new Malformed(key, "objects", item.write());
                })
                .toList();
    }
}
