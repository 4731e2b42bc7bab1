// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Counting;
import nacre.ballot.Stance;

/// What the others in an organ of the town do while somebody looks at the demo: who is asked
/// something answers sooner or later, or not at all. Whoever a visitor can be does nothing by
/// herself.
final class Others {
    private static final int VOTING_IN_TEN = 8;
    private static final int AGAINST_IN = 8;
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final OrganLife organ;
    private final Set<MemberId> visitors;
    private final Chance chance;
    private final OthersOut campaign;
    private final Set<Object> asked = new HashSet<>();

    /// @param visitors whom a visitor can be
    Others(OrganLife organ, Set<MemberId> visitors, Chance chance) {
        this.organ = organ;
        this.visitors = visitors;
        this.chance = chance;
        this.campaign = new OthersOut(this, organ, chance);
    }

    /// Looks at what is new, and plans who answers it when.
    void look() {
        for (Proposal proposal : organ.assembly().proposals().all().values()) {
            boolean isOpen = proposal.stage() instanceof Proposal.Stage.Discussed;
            if (isOpen && proposal.question() instanceof Question.Election(var seats)) {
                stand(proposal, seats);
            }
        }
        organ.assembly().votes().open().values().forEach(this::vote);
        campaign.look();
    }

    /// Whether nobody has been asked this yet.
    boolean isNew(Object what) {
        return asked.add(what);
    }

    /// Plans that so many in ten do something until then, each at an hour of her own; what she is
    /// told is hers to bear.
    void ask(MemberId who, int inTen, Instant until, Supplier<Command> command) {
        Duration time = Duration.between(organ.now(), until).minus(MARGIN);
        boolean acts = chance.nextInt(10) < inTen && time.compareTo(MARGIN) > 0;
        if (acts && !visitors.contains(who)) {
            Instant hour = organ.now().plus(chance.within(time));
            organ.life().at(hour, () -> organ.hear(who, command.get()));
        }
    }

    /// All who have come in and whom no visitor can be, in the order of chance.
    List<MemberId> everybody() {
        List<MemberId> all = organ.entered();
        all.removeAll(visitors);
        chance.shuffle(all);
        return all;
    }

    private void stand(Proposal proposal, int seats) {
        if (isNew(proposal.id())) {
            List<MemberId> all = everybody();
            for (MemberId who : all.subList(0, Math.min(seats, all.size()))) {
                ask(
                        who,
                        VOTING_IN_TEN,
                        proposal.opens(),
                        () -> new CandidacyCommand.Stand(proposal.id(), ""));
            }
        }
    }

    private void vote(Vote.Open vote) {
        if (isNew(vote.id())) {
            for (MemberId voter : Debates.voters(organ, vote)) {
                ask(
                        voter,
                        VOTING_IN_TEN,
                        vote.closes(),
                        () -> new VoteCommand.CastVote(vote.id(), ballot(vote.counting())));
            }
        }
    }

    private Ballot ballot(Counting counting) {
        if (counting instanceof Counting.Options options) {
            return Ballot.Picked.of(1 + chance.nextInt(options.options().size()));
        }
        var choice = new Ballot.Said(chance.isOneIn(AGAINST_IN) ? Choice.NO : Choice.YES);
        var consent = new Ballot.Took(Stance.CONSENT);
        return counting.allows(choice)
                ? choice
                : counting.allows(consent) ? consent : new Ballot.Took(Stance.AGREE);
    }
}
