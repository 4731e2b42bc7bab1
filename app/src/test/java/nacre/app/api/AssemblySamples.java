// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.announcement.Announce;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.draw.DrawId;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.merger.StayOut;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.split.GoAlong;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Stance;
import nacre.journal.Content.Words;
import nacre.journal.Hash;

/// Every command of the assembly, each that has more than one form in all of them.
final class AssemblySamples {
    private static final Person DIA = new Person("Dia", "dia@example.org");
    private static final ProposalId PROPOSAL = new ProposalId(9);
    private static final MandateId MANDATE = new MandateId(7);
    private static final List<Enactment> ENACTMENTS =
            List.of(
                    Enactment.of(
                            new RollAct.Removed(new MemberId(4)),
                            List.of(Words.kept("note", "Why."))));

    private static final ComebackId COMEBACK = new ComebackId(30);
    private static final MeetingId MEETING = new MeetingId(20);
    private static final MeetingCommand.Invitation INVITATION =
            new MeetingCommand.Invitation(
                    "Title",
                    "Place",
                    "",
                    Instant.ofEpochSecond(99),
                    List.of(new MeetingCommand.Item("Item", List.of(PROPOSAL))));

    /// Those that a script may send.
    static final List<Command> SENT =
            List.of(
                    new VoteCommand.CastVote(new VoteId(3), new Ballot.Said(Choice.ABSTAIN)),
                    new VoteCommand.CastVote(
                            new VoteId(3), new Ballot.Took(Stance.OBJECTION), "Aim", "Reason"),
                    new VoteCommand.CastVote(new VoteId(3), Ballot.Picked.of(1, 3)),
                    new VoteCommand.SayPrevented(new VoteId(3)),
                    new ProposalCommand.ReferProposal(PROPOSAL),
                    new VoteCommand.OpenVote(PROPOSAL),
                    new VoteCommand.EnactAgain(12),
                    new ProposalCommand.PutProposal(
                            MatterKey.REMOVAL, "Title", "Text", ENACTMENTS, null),
                    new ProposalCommand.PutProposal(
                            MatterKey.ADMISSION, "Title", "Text", ENACTMENTS, DIA),
                    new ProposalCommand.ChangeProposal(PROPOSAL, "Title", "Text", ENACTMENTS),
                    new ProposalCommand.PutProposal(
                            MatterKey.EVERYDAY,
                            "Title",
                            "Text",
                            ENACTMENTS,
                            new Asked(List.of("Red", "Green"), 1),
                            null),
                    new ProposalCommand.ChangeProposal(
                            PROPOSAL, "Title", "Text", ENACTMENTS, Asked.election(2)),
                    new ProposalCommand.PutProposal(
                            MatterKey.EVERYDAY,
                            "Title",
                            "Text",
                            ENACTMENTS,
                            Asked.bundle(List.of(PROPOSAL, new ProposalId(12))),
                            null),
                    new ProposalCommand.ChangeProposal(
                            PROPOSAL,
                            "Title",
                            "Text",
                            ENACTMENTS,
                            new Asked(List.of("Red", "Green"), 1)),
                    new CandidacyCommand.Stand(PROPOSAL, ""),
                    new CandidacyCommand.Stand(PROPOSAL, "Text"),
                    new CandidacyCommand.StandDown(PROPOSAL),
                    new ProposalCommand.WithdrawProposal(PROPOSAL),
                    new ProposalCommand.PostComment(PROPOSAL, null, "Text"),
                    new ProposalCommand.PostComment(PROPOSAL, 11L, "Text"),
                    new ProposalCommand.ExtendDiscussion(PROPOSAL, Instant.ofEpochSecond(99)),
                    new ProposalCommand.StateView(PROPOSAL, "Text"),
                    new AmendmentCommand.PutAmendment(
                            PROPOSAL, 11, "Title", "Text", ENACTMENTS, "Reason"),
                    new AmendmentCommand.AcceptAmendment(PROPOSAL),
                    new DrawCommand.Commit(new DrawId(9), new Hash(1, 2, 3, 4)),
                    new DrawCommand.Reveal(new DrawId(9), "aaaabbbbccccddddeeeeffff"),
                    new SetProviso(PROPOSAL, new ProposalId(12)),
                    new SetProviso(PROPOSAL, null),
                    new StayOut(new nacre.journal.OrganId("zxp3yuxd2uj7zlxcjtkz"), true),
                    new GoAlong(40, false),
                    new MandateCommand.Report(MANDATE, "Text"),
                    new MandateCommand.Resign(MANDATE),
                    new MandateCommand.AskRecall(MANDATE, "Reason"),
                    new Announce("Title", "Text"),
                    new RollCommand.Enter(),
                    new RollCommand.Describe(DIA),
                    new RollCommand.Leave(),
                    new RollCommand.AddMembers(List.of(DIA, DIA)),
                    new RollCommand.UndoImport(9),
                    new RollCommand.AdmitMember(DIA),
                    new RollCommand.AdmitAgain(new MemberId(5)),
                    new MeetingCommand.CallMeeting(INVITATION),
                    new MeetingCommand.AskMeeting(INVITATION),
                    new MeetingCommand.JoinCall(MEETING),
                    new MeetingCommand.CallOff(MEETING),
                    new MeetingCommand.OpenMeeting(MEETING),
                    new MeetingCommand.CloseMeeting(MEETING),
                    new MeetingCommand.CheckIn(MEETING, List.of(new MemberId(5))),
                    new MeetingCommand.CheckOut(MEETING, List.of(new MemberId(5))),
                    new MeetingCommand.NameChair(MEETING, new MemberId(5)),
                    new MeetingCommand.AddItem(MEETING, "Title"),
                    new MeetingCommand.TakeItem(MEETING, 1),
                    new MeetingCommand.MoveMotion(MEETING, MatterKey.EVERYDAY, "Title", "Text"),
                    new MeetingCommand.AddSpeaker(MEETING, new MemberId(5)),
                    new MeetingCommand.WithdrawSpeaker(MEETING, new MemberId(5)),
                    new MeetingCommand.CallSpeaker(MEETING),
                    new MeetingCommand.EndSpeech(MEETING),
                    new MeetingCommand.LimitSpeeches(MEETING, Duration.ofMinutes(3)),
                    new MeetingCommand.NameMinuteTaker(MEETING, new MemberId(5)),
                    new MeetingCommand.WriteMinutes(MEETING, "Text"),
                    new MeetingCommand.NameTellers(
                            MEETING, List.of(new MemberId(5), new MemberId(6))),
                    new MeetingCommand.TakeVote(MEETING, PROPOSAL),
                    new MeetingCommand.CallCount(MEETING, new VoteId(3), Way.PAPER),
                    new MeetingCommand.CallPapers(MEETING, new VoteId(3), List.of(new MemberId(5))),
                    new MeetingCommand.EnterCount(MEETING, new VoteId(3), new Sums(1, 2, 3)),
                    new MeetingCommand.DropCount(MEETING, new VoteId(3)),
                    new EraseContent(new MemberId(5), List.of(new EraseContent.Field(5, "name"))));

    /// Those that only pages send.
    static final List<Command> KEPT =
            List.of(
                    new SignInCommand.AddPasskey("c"),
                    new SignInCommand.RemovePasskey(9),
                    new SignInCommand.PrepareCodes(List.of(new MemberId(5))),
                    new SignInCommand.ConfirmCodes(9),
                    new ComebackCommand.BeginComeback(new MemberId(5)),
                    new ComebackCommand.Vouch(COMEBACK),
                    new ComebackCommand.Unvouch(COMEBACK),
                    new ComebackCommand.StopComeback(COMEBACK),
                    new ComebackCommand.MakeCode(COMEBACK),
                    new ComebackCommand.ConfirmCode(COMEBACK, 9),
                    new ComebackCommand.ComeBack(COMEBACK, 9));

    private AssemblySamples() {}
}
