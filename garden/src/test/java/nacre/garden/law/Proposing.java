// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInRules;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Base;
import nacre.garden.GardenAct;
import nacre.garden.GardenPart;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Standing;
import nacre.organ.Varied;
import org.jspecify.annotations.Nullable;

/// What members come to ask about proposals and votes.
final class Proposing {
    private static final Duration TERM = Duration.ofDays(120);

    private final Chance chance;

    Proposing(Chance chance) {
        this.chance = chance;
    }

    Command next(Standing standing, MemberId actor) {
        Assembly assembly = standing.assembly();
        var discussed = assembly.proposals().all().values().stream();
        Proposal proposal = chance.of(discussed.filter(Proposal::isDiscussed).toList());
        ProposalId id = proposal == null || chance.in(5) ? new ProposalId(9) : proposal.id();
        return switch (chance.below(16)) {
            case 0 -> new ProposalCommand.ChangeProposal(id, "Other", "Words", same(proposal));
            case 1 -> chance.in(40) ? new ProposalCommand.WithdrawProposal(id) : comment(id);
            case 2 -> {
                Instant opens = proposal == null ? standing.at() : proposal.opens();
                Duration more = Duration.ofHours(chance.below(40) - 2);
                yield new ProposalCommand.ExtendDiscussion(id, opens.plus(more));
            }
            case 3, 4 -> new VoteCommand.OpenVote(oldest(assembly, id));
            case 5 -> comment(id);
            case 6 -> {
                var removals = assembly.proposals().all().values().stream();
                Proposal hers = chance.of(removals.filter(each -> isRemoval(each)).toList());
                yield new ProposalCommand.StateView(hers == null ? id : hers.id(), "Not me.");
            }
            case 7 -> new VoteCommand.EnactAgain(decision(assembly));
            default -> put(standing, actor);
        };
    }

    private static ProposalId oldest(Assembly assembly, ProposalId otherwise) {
        return assembly.proposals().all().values().stream()
                .filter(Proposal::isDiscussed)
                .min(Comparator.comparing(Proposal::worded))
                .map(Proposal::id)
                .orElse(otherwise);
    }

    private List<Enactment> same(@Nullable Proposal proposal) {
        return proposal == null || chance.in(20) ? List.of() : proposal.enactments();
    }

    private long decision(Assembly assembly) {
        var impossible =
                assembly.votes().decisions().values().stream()
                        .filter(each -> each.state() instanceof Decision.State.Impossible)
                        .toList();
        Decision decision =
                chance.of(
                        impossible.isEmpty() || chance.in(30)
                                ? assembly.votes().decisions().values()
                                : impossible);
        return decision == null ? 7 : decision.seq();
    }

    private static boolean isRemoval(Proposal proposal) {
        return proposal.enactments().stream().anyMatch(e -> e.type().equals("roll.removed"));
    }

    private static Command comment(ProposalId id) {
        return new ProposalCommand.PostComment(id, null, "Why?");
    }

    private Command put(Standing standing, MemberId actor) {
        Assembly assembly = standing.assembly();
        MemberId member = chance.of(assembly.roll().people().keySet(), actor);
        MandateId mandate = chance.of(assembly.mandates().inForce().keySet(), new MandateId(5));
        Enactment enactment =
                switch (chance.below(17)) {
                    case 0, 1, 2, 3, 4, 5 -> gives(standing, member, actor);
                    case 6 -> Asks.recalls(mandate);
                    case 7 -> Asks.removes(member);
                    case 8 -> Asks.admits(member);
                    case 9, 10 -> changes(assembly);
                    case 11 ->
                            Enactment.of(
                                    new GardenAct.Named(), List.of(Words.kept("name", "Rose")));
                    case 12 -> Asks.erases(chance.below(20), chance.among("purpose", "task"));
                    default -> null;
                };
        if (enactment == null) {
            Person candidate = chance.in(40) ? new Person("Candidate", "") : null;
            return new ProposalCommand.PutProposal(
                    candidate == null ? MatterKey.EVERYDAY : MatterKey.ADMISSION,
                    "A proposal",
                    "Let us do it.",
                    List.of(),
                    candidate);
        }
        return chance.in(6)
                ? Asks.put(MatterKey.EVERYDAY, enactment)
                : chance.in(12) ? Asks.put(enactment, enactment) : Asks.put(enactment);
    }

    private Enactment gives(Standing standing, MemberId one, MemberId other) {
        Power power =
                chance.among(
                        GardenPart.SOW,
                        GardenPart.SOW,
                        Power.ADMIT,
                        RollRules.KEEP_THE_ROLL,
                        SignInRules.INVITE,
                        ProposalRules.CHAIR,
                        AnnouncementRules.ANNOUNCE);
        Grant grant = chance.in(60) ? Grant.of(power, 1 + chance.below(3)) : Grant.of(power);
        var holders = one.equals(other) || chance.in(50) ? List.of(one) : List.of(one, other);
        Instant ends = standing.at().plus(TERM);
        return Asks.gives(new MandateAct.Given(holders, List.of(grant), ends, List.of()));
    }

    private Enactment changes(Assembly assembly) {
        MatterKey key = chance.among(MatterKey.EVERYDAY, MatterKey.MANDATES, MatterKey.CHARTER);
        int denominator = 2 + chance.below(4);
        Base base = chance.among(Base.ENTITLED, Base.NOT_PREVENTED);
        var charter =
                Varied.charter(
                        assembly.charter(),
                        key,
                        matter -> matter.with(Varied.moreOf(base, 1, denominator)));
        return Asks.changes(assembly.charters().current().seq(), charter);
    }
}
