// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.assembly.draw.DrawPart.DRAW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.Assembly;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.draw.Draw;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.draw.DrawId;
import nacre.assembly.draw.Secret;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Standing;

/// What members come to ask about choices between options, elections and draws by lot.
record ChoosingWishes(Chance chance) {
    private static final List<Grant> GRANTS = List.of(Grant.of(AnnouncementRules.ANNOUNCE));

    Command next(Standing standing, MemberId actor) {
        Assembly assembly = standing.assembly();
        Draw draw =
                chance.of(
                        standing.states().of(DRAW).all().values().stream()
                                .filter(each -> each.isOpen() || chance.in(5))
                                .toList());
        if (draw != null && chance.in(40)) {
            return drawing(draw, actor);
        }
        return switch (chance.below(10)) {
            case 0 -> put(standing);
            case 1, 2, 3 -> candidacy(assembly);
            default -> answer(assembly);
        };
    }

    private Command put(Standing standing) {
        Instant ends = standing.at().plus(Duration.ofDays(100));
        return switch (chance.below(3)) {
            case 0 ->
                    asking(
                            MatterKey.ELECTIONS,
                            List.of(
                                    Asks.gives(
                                            new MandateAct.Given(
                                                    List.of(), GRANTS, ends, List.of()))),
                            Asked.election(1 + chance.below(2)));
            case 1 -> {
                var options = List.of("Red", "Blue", "Green").subList(0, 2 + chance.below(2));
                yield asking(MatterKey.CHOICES, List.of(), new Asked(options, 1 + chance.below(2)));
            }
            default ->
                    Asks.put(
                            MatterKey.MANDATES,
                            Enactment.of(
                                    new DrawAct.Called(
                                            1 + chance.below(3), GRANTS, ends, List.of()),
                                    List.of(
                                            Words.kept("task", "To audit"),
                                            Words.kept("title", "Auditors"))));
        };
    }

    private static Command asking(MatterKey matter, List<Enactment> enactments, Asked asked) {
        return new ProposalCommand.PutProposal(
                matter, "A question", "Which, or who?", enactments, asked, null);
    }

    private Command candidacy(Assembly assembly) {
        var elections =
                assembly.proposals().all().values().stream()
                        .filter(each -> each.question() instanceof Question.Election)
                        .filter(each -> each.isDiscussed() || chance.in(10))
                        .toList();
        Proposal election = chance.of(elections);
        ProposalId id = election == null ? new ProposalId(9) : election.id();
        return chance.in(15)
                ? new CandidacyCommand.StandDown(id)
                : new CandidacyCommand.Stand(id, "I would.");
    }

    private Command answer(Assembly assembly) {
        VoteId id = chance.of(assembly.votes().open().keySet(), new VoteId(chance.below(40)));
        Vote.Open vote = assembly.votes().open().get(id);
        if (vote == null || !(vote.counting() instanceof Counting.Options counting)) {
            return Asks.casts(id, chance.in(95) ? Choice.YES : Choice.NO);
        }
        var picked = new ArrayList<Option>();
        for (Option option : counting.options()) {
            if (chance.in(45) && (picked.isEmpty() || chance.in(60))) {
                picked.add(option);
            }
        }
        return new VoteCommand.CastVote(id, new Ballot.Picked(picked));
    }

    /// A commitment as long as nobody is listed, then the secret; now and then the other, or a
    /// wrong one.
    private Command drawing(Draw draw, MemberId actor) {
        boolean isEarly = draw.stage() == Draw.Stage.COMMITTING;
        String secret = secret(draw.id(), chance.in(4) ? 99 : draw.round(), actor);
        return isEarly == chance.in(95)
                ? new DrawCommand.Commit(
                        draw.id(), Secret.commitment(draw.id(), draw.round(), actor, secret))
                : new DrawCommand.Reveal(draw.id(), secret);
    }

    /// Hers, as often as she is asked.
    private static String secret(DrawId draw, int round, MemberId member) {
        return Secret.random(new Random(draw.seq() * 1_000_003 + round * 1009L + member.seq()));
    }
}
