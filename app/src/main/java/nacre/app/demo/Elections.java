// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nacre.app.demo.Event.Chooses;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;

/// How people stand, and how members choose between them or between options; each picks as many as
/// she likes.
final class Elections {
    private final OrganLife organ;
    private final Life life;

    Elections(OrganLife organ) {
        this.organ = organ;
        this.life = organ.life();
    }

    void begin(ProposalId id, Chooses chooses) {
        Proposal proposal = organ.assembly().proposals().needed(id);
        Instant opens = proposal.opens();
        if (proposal.question() instanceof Question.Election) {
            Duration after = Duration.ZERO;
            for (Event.Option each : chooses.options()) {
                after = after.plusHours(5 + organ.chance().nextInt(9));
                life.at(
                        organ.now().plus(after),
                        () ->
                                organ.done(
                                        organ.member(each.name()),
                                        new CandidacyCommand.Stand(id, each.text())));
            }
        }
        life.at(opens.plusSeconds(60), () -> answer(id, chooses));
    }

    private void answer(ProposalId id, Chooses chooses) {
        organ.clerk().catchUp();
        Proposal proposal = organ.assembly().proposals().needed(id);
        Vote.Open vote = organ.openVote(id);
        Duration time = Duration.between(organ.now(), vote.closes());
        picks(proposal, chooses, Debates.voters(organ, vote))
                .forEach((voter, numbers) -> {
                    var ballot =
                            Ballot.Picked.of(numbers.stream().mapToInt(each -> each).toArray());
                    life.at(
                            organ.now().plus(organ.chance().within(time)),
                            () -> organ.hear(voter, new VoteCommand.CastVote(vote.id(), ballot)));
                });
    }

    /// Whom or what each voter picks, so that every option gets its votes.
    private Map<MemberId, SortedSet<Integer>> picks(
            Proposal proposal, Chooses chooses, List<MemberId> voters) {
        var picks = new LinkedHashMap<MemberId, SortedSet<Integer>>();
        for (int i = 0; i < chooses.options().size(); i++) {
            Event.Option option = chooses.options().get(i);
            int number =
                    proposal.question() instanceof Question.Election
                            ? place(proposal, organ.member(option.name()))
                            : i + 1;
            int from = organ.chance().nextInt(voters.size());
            for (int k = 0; k < Math.min(option.votes(), voters.size()); k++) {
                MemberId voter = voters.get((from + k) % voters.size());
                picks.computeIfAbsent(voter, v -> new TreeSet<>()).add(number);
            }
        }
        return picks;
    }

    private static int place(Proposal proposal, MemberId member) {
        for (int i = 0; i < proposal.candidates().size(); i++) {
            if (proposal.candidates().get(i).member().equals(member)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("%s does not stand.".formatted(member));
    }
}
