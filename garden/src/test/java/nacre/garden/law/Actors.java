// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.organ.Standing;

/// Who would sensibly ask for something.
final class Actors {
    private Actors() {}

    /// Those who may; empty if anybody would do.
    static List<MemberId> of(Standing standing, Command command) {
        Assembly assembly = standing.assembly();
        return switch (command) {
            case VoteCommand.CastVote cast -> silent(assembly, cast.vote());
            case VoteCommand.SayPrevented(var vote) -> silent(assembly, vote);
            case ProposalCommand.PutProposal put when !put.asked().parts().isEmpty() ->
                    author(assembly, put.asked().parts().getFirst());
            case ProposalCommand.ChangeProposal c -> author(assembly, c.proposal());
            case ProposalCommand.WithdrawProposal(var id) -> author(assembly, id);
            case SetProviso(var id, var onlyIf) -> author(assembly, id);
            case ProposalCommand.StateView(var id, var text) -> removed(assembly, id);
            case MandateCommand.Resign(var id) -> holders(assembly, id);
            case MandateCommand.Report(var id, var text) -> holders(assembly, id);
            case SignInCommand.RemovePasskey(long key) -> {
                MemberId owner = assembly.signIns().passkeys().get(key);
                yield owner == null ? List.of() : List.of(owner);
            }
            case ComebackCommand.StopComeback(var id) -> comingBack(assembly, id);
            case ComebackCommand.ComeBack(var id, long code) -> comingBack(assembly, id);
            case ComebackCommand.MakeCode(var id) -> vouchers(assembly, id);
            case ComebackCommand.ConfirmCode(var id, long code) -> vouchers(assembly, id);
            case ComebackCommand.Unvouch(var id) -> vouchers(assembly, id);
            case MeetingCommand.AskMeeting c -> List.of();
            case MeetingCommand.JoinCall c -> List.of();
            case MeetingCommand.MoveMotion m -> present(assembly, m.meeting());
            case MeetingCommand.EnterCount c -> tellers(assembly, c.meeting());
            case MeetingCommand c -> leading(assembly);
            default -> empowered(assembly, power(command));
        };
    }

    private static List<MemberId> comingBack(Assembly assembly, ComebackId id) {
        Comeback comeback = assembly.signIns().comebacks().find(id);
        return comeback == null ? List.of() : List.of(comeback.member());
    }

    private static List<MemberId> vouchers(Assembly assembly, ComebackId id) {
        Comeback comeback = assembly.signIns().comebacks().find(id);
        return comeback == null ? List.of() : List.copyOf(comeback.vouchers().keySet());
    }

    private static List<MemberId> tellers(Assembly assembly, MeetingId id) {
        Meeting meeting = assembly.meetings().find(id);
        return meeting == null ? List.of() : List.copyOf(meeting.tellers());
    }

    private static List<MemberId> present(Assembly assembly, MeetingId id) {
        Meeting meeting = assembly.meetings().find(id);
        return meeting == null ? List.of() : List.copyOf(meeting.attendance().present().keySet());
    }

    private static List<MemberId> leading(Assembly assembly) {
        for (Meeting meeting : assembly.meetings().all().values()) {
            if (meeting.isToCome() && meeting.isMembers()) {
                MemberId chair = meeting.chair();
                return chair == null ? List.of() : List.of(chair);
            }
        }
        return empowered(assembly, "chair");
    }

    private static List<MemberId> silent(Assembly assembly, VoteId id) {
        Vote.Open vote = assembly.votes().open().get(id);
        return vote == null
                ? List.of()
                : assembly.roll().people().keySet().stream()
                        .filter(assembly.roll()::contains)
                        .filter(each -> vote.roll().contains(each))
                        .filter(each -> !vote.answers().containsKey(each))
                        .toList();
    }

    private static List<MemberId> author(Assembly assembly, ProposalId id) {
        Proposal proposal = assembly.proposals().find(id);
        MemberId author = proposal == null ? null : proposal.author();
        return author == null ? List.of() : List.of(author);
    }

    private static List<MemberId> removed(Assembly assembly, ProposalId id) {
        Proposal proposal = assembly.proposals().find(id);
        return proposal == null
                ? List.of()
                : assembly.roll().people().keySet().stream().filter(proposal::wouldRemove).toList();
    }

    private static List<MemberId> holders(Assembly assembly, MandateId id) {
        Mandate mandate = assembly.mandates().find(id);
        return mandate == null ? List.of() : List.copyOf(mandate.holders());
    }

    private static List<MemberId> empowered(Assembly assembly, String power) {
        return assembly.mandates().inForce().values().stream()
                .filter(m -> m.grants().stream().anyMatch(g -> g.power().value().equals(power)))
                .flatMap(m -> m.holders().stream())
                .toList();
    }

    private static String power(Command command) {
        return switch (command.type()) {
            case "roll.add-members" -> "roll";
            case "roll.admit-member", "roll.admit-again" -> "admit";
            case "signin.prepare-codes", "signin.confirm-codes" -> "invite";
            case "vote.open-vote", "discussion.extend-discussion" -> "chair";
            case "announcement.announce" -> "announce";
            case "garden.sow" -> "sow";
            case "accounts.post", "accounts.reverse" -> "post";
            case "rung.open",
                    "map.show-place",
                    "survey.open",
                    "petition.open",
                    "petition.hand-over",
                    "petition.purge-names",
                    "action.pause",
                    "action.resume" ->
                    "steer";
            case "action.read-notes" -> "steward";
            case "petition.make-links", "survey.make-links", "link.withdraw" -> "organise";
            case "ordering.approve", "action-ballot.answer", "action-ballot.object" -> "";
            case "fund.approve", "fund.refuse" -> "approve-claims";
            case "fund.list", "fund.export", "fund.drop", "fund.pay", "fund.return" -> "pay-claims";
            case "slot.call-off" -> "rota";
            default ->
                    switch (Act.topic(command.type())) {
                        case "accounts" -> "keep-accounts";
                        case "shifts" -> "rota";
                        case "unit", "keys", "ordering", "road", "action-ballot" -> "steer";
                        case "map", "rung" -> "organise";
                        case "talks", "settlement" -> "negotiate";
                        default -> "";
                    };
        };
    }
}
