// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nacre.app.demo.Event.Answers;
import nacre.app.demo.Event.Deed;
import nacre.app.demo.Event.Said;
import nacre.app.demo.Event.Voting;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.Petition;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.QuestionRules;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Counting;
import nacre.ballot.Stance;
import org.jspecify.annotations.Nullable;

/// How proposals are put, talked about and voted on, and how mandates are asked back.
final class Debates {
    private final OrganLife organ;
    private final Life life;
    private final Arrivals arrivals;
    private final Elections elections;
    private final Set<ProposalId> begun = new HashSet<>();

    Debates(OrganLife organ, Arrivals arrivals) {
        this.organ = organ;
        this.life = organ.life();
        this.arrivals = arrivals;
        this.elections = new Elections(organ);
    }

    void proposes(MemberId who, Deed.Proposes proposes) {
        var enactments = new Enactments(organ, proposes.enactments());
        Person candidate = enactments.candidate();
        long first =
                organ.done(
                        who,
                        new ProposalCommand.PutProposal(
                                new MatterKey(proposes.matter()),
                                proposes.title(),
                                proposes.text(),
                                enactments.all(),
                                asked(proposes),
                                candidate));
        var proposal = new ProposalId(candidate == null ? first : first + 1);
        discuss(proposal, proposes.said());
        vote(proposal, proposes.voting());
        if (candidate != null) {
            Instant opens = organ.assembly().proposals().needed(proposal).opens();
            var member = new MemberId(first);
            Duration settled = Duration.ofDays(4).plusHours(organ.chance().nextInt(20));
            life.at(opens.plus(settled), () -> arrivals.welcome(member));
        }
    }

    private static Asked asked(Deed.Proposes proposes) {
        Event.Chooses chooses = proposes.voting().chooses();
        var options = chooses.options().stream().map(Event.Option::name).toList();
        int seats = chooses.seats();
        if (options.isEmpty()) {
            return Asked.OF_ITSELF;
        }
        return QuestionRules.isForElections(new MatterKey(proposes.matter()))
                ? Asked.election(seats)
                : new Asked(options, seats);
    }

    /// Plans how the vote goes that opens next on a proposal.
    private void vote(ProposalId proposal, Voting voting) {
        Instant opens = organ.assembly().proposals().needed(proposal).opens();
        if (!voting.chooses().options().isEmpty()) {
            elections.begin(proposal, voting.chooses());
        }
        Answers answers = voting.answers();
        if (answers != null) {
            life.at(opens.plusSeconds(60), () -> answer(proposal, answers));
        }
        for (Event.Named named : voting.named()) {
            life.at(opens.plus(named.after()), () -> answer(proposal, named));
        }
    }

    private void answer(ProposalId proposal, Event.Named named) {
        organ.clerk().catchUp();
        organ.done(
                organ.member(named.who()),
                new VoteCommand.CastVote(
                        organ.openVote(proposal).id(),
                        named.ballot(),
                        named.aim(),
                        named.reason()));
    }

    void changes(MemberId who, Deed.Changes changes) {
        ProposalId proposal = organ.proposal(changes.title());
        organ.done(
                who,
                new ProposalCommand.ChangeProposal(
                        proposal,
                        changes.title(),
                        changes.text(),
                        organ.assembly().proposals().needed(proposal).enactments()));
        vote(proposal, changes.voting());
    }

    private void discuss(ProposalId proposal, List<Said> all) {
        var lastComment = new long[] {-1};
        Duration thread = Duration.ZERO;
        for (Said said : all) {
            boolean isAnswer = said.kind() == Said.Kind.ANSWER;
            Duration after = isAnswer ? thread.plus(said.after()) : said.after();
            thread = isAnswer ? thread : after;
            life.at(organ.now().plus(after), () -> say(proposal, said, lastComment));
        }
    }

    private void say(ProposalId proposal, Said said, long[] lastComment) {
        MemberId who = organ.member(said.who());
        switch (said.kind()) {
            case COMMENT ->
                    lastComment[0] =
                            organ.done(
                                    who,
                                    new ProposalCommand.PostComment(proposal, null, said.text()));
            case ANSWER ->
                    organ.done(
                            who,
                            new ProposalCommand.PostComment(proposal, lastComment[0], said.text()));
            case STATEMENT -> organ.done(who, new ProposalCommand.StateView(proposal, said.text()));
        }
    }

    void asksBack(MemberId who, Deed.AsksBack asks) {
        MandateId mandate = organ.mandate(asks.mandate());
        organ.done(who, new MandateCommand.AskRecall(mandate, asks.reason()));
        for (Said said : asks.others()) {
            life.at(organ.now().plus(said.after()), () -> joins(mandate, said, asks.answers()));
        }
    }

    private void joins(MandateId mandate, Said said, @Nullable Answers answers) {
        organ.hear(organ.member(said.who()), new MandateCommand.AskRecall(mandate, said.text()));
        Mandate found = organ.assembly().mandates().inForce().get(mandate);
        if (answers != null
                && found != null
                && found.petition() instanceof Petition.Voting(var proposal)
                && begun.add(proposal)) {
            answer(proposal, answers);
        }
    }

    /// Lets so many answer in the time that the vote is open; one in twenty changes her mind.
    private void answer(ProposalId id, Answers answers) {
        organ.clerk().catchUp();
        Vote.Open vote = organ.openVote(id);
        var voters = voters(organ, vote);
        List<Choice> choices = answers.choices();
        Duration time = Duration.between(organ.now(), vote.closes());
        for (int i = 0; i < Math.min(voters.size(), choices.size()); i++) {
            MemberId voter = voters.get(i);
            Duration after = organ.chance().within(time);
            Ballot ballot = ballot(vote, choices.get(i));
            if (organ.chance().isOneIn(20) && ballot instanceof Ballot.Said) {
                cast(vote.id(), voter, new Ballot.Said(Choice.ABSTAIN), after.dividedBy(2));
            }
            cast(vote.id(), voter, ballot, after);
        }
    }

    /// A choice as it is said in this vote: where nobody needs to be for it, a yes is a consent.
    private static Ballot ballot(Vote.Open vote, Choice choice) {
        return vote.counting() instanceof Counting.Consent && choice == Choice.YES
                ? new Ballot.Took(Stance.CONSENT)
                : new Ballot.Said(choice);
    }

    /// Whoever can answer and will, in the order of chance.
    static List<MemberId> voters(OrganLife organ, Vote.Open vote) {
        boolean isLast = vote.closes().isAfter(Town.end());
        var voters = new ArrayList<MemberId>();
        for (Member member : vote.roll().everybody()) {
            boolean waits = isLast && Town.WAITED_FOR.equals(organ.name(member.id()));
            waits |= organ.returns().isComing(member.id());
            if (member.isOnTheRoll() && member.hasEntered() && !waits) {
                voters.add(member.id());
            }
        }
        organ.chance().shuffle(voters);
        return voters;
    }

    private void cast(VoteId vote, MemberId voter, Ballot ballot, Duration after) {
        life.at(
                organ.now().plus(after),
                () -> organ.hear(voter, new VoteCommand.CastVote(vote, ballot)));
    }
}
