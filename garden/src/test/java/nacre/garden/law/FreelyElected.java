// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nacre.assembly.Assembly;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.Question;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.ballot.Outcome;
import nacre.ballot.Picks;
import nacre.journal.Authority;

/// Whoever is elected has stood, by herself and until the vote opened; nobody with more votes was
/// passed over, and no more were chosen than there are places. The mandate goes to them and to
/// nobody else.
final class FreelyElected implements Law {
    private final Set<MemberId> roll = new HashSet<>();

    /// Who stands, by election, in the order in which they did.
    private final Map<Long, List<MemberId>> standing = new HashMap<>();

    /// Who stood when a vote opened; nobody where it is between other options.
    private final Map<Long, List<MemberId>> candidates = new HashMap<>();

    /// The vote that a decision came of.
    private final Map<Long, VoteId> decisions = new HashMap<>();

    private final Set<VoteId> judged = new HashSet<>();

    @Override
    public void check(Moment moment) {
        for (Event event : moment.fresh()) {
            if (event.act() instanceof MandateAct.Given given
                    && event.leaf().authority() instanceof Authority.Decision(long seq)) {
                judge(moment.assembly(), given, decisions.get(seq));
            }
            follow(event);
        }
        for (Vote.Closed vote : moment.assembly().votes().closed().values()) {
            if (vote.counting() instanceof Counting.Options counting && judged.add(vote.id())) {
                judge(vote, counting);
            }
        }
    }

    private void judge(Assembly assembly, MandateAct.Given given, VoteId vote) {
        List<MemberId> stood = vote == null ? null : candidates.get(vote.seq());
        if (stood == null
                || stood.isEmpty()
                || !(assembly.votes().find(vote) instanceof Vote.Closed closed)) {
            return;
        }
        List<MemberId> elected =
                options(closed).stream()
                        .map(option -> stood.get(option.number() - 1))
                        .filter(roll::contains)
                        .toList();
        Broken.unless(
                given.holders().equals(elected),
                "Vote %s elected %s, and %s hold the mandate.",
                vote,
                elected,
                given.holders());
    }

    private static List<Option> options(Vote.Closed vote) {
        return vote.outcome() instanceof Outcome.Chosen chosen ? chosen.options() : List.of();
    }

    private void judge(Vote.Closed vote, Counting.Options counting) {
        List<MemberId> stood = candidates.getOrDefault(vote.id().seq(), List.of());
        Broken.unless(
                stood.isEmpty() || counting.options().getLast().number() <= stood.size(),
                "Vote %s is between %s, but %s stood.",
                vote.id(),
                counting.options(),
                stood);
        List<Option> chosen = options(vote);
        Broken.unless(chosen.size() <= counting.seats(), "Vote %s chose %s.", vote.id(), chosen);
        var picks = (Picks) vote.count();
        for (Picks.For one : picks.votes()) {
            for (Picks.For other : picks.votes()) {
                Broken.unless(
                        !chosen.contains(one.option())
                                || chosen.contains(other.option())
                                || one.votes() > other.votes(),
                        "Vote %s chose %s before %s.",
                        vote.id(),
                        one,
                        other);
            }
            Broken.unless(
                    !(vote.outcome() instanceof Outcome.RunOff)
                            || 2 * one.votes() <= picks.answered() - picks.blank(),
                    "Vote %s is taken again though %s had more than half.",
                    vote.id(),
                    one);
        }
    }

    private void follow(Event event) {
        switch (event.act()) {
            case ProposalAct.Put put when put.question() instanceof Question.Election ->
                    standing.put(event.seq(), new ArrayList<>());
            case CandidacyAct.Stood(var election) -> {
                List<MemberId> list = standing.getOrDefault(election.seq(), List.of());
                Broken.unless(
                        standing.containsKey(election.seq()) && !list.contains(event.actor()),
                        "%s stands twice, or in no election: %s.",
                        event.actor(),
                        election);
                list.add(event.actor());
            }
            case CandidacyAct.Withdrawn(var election) ->
                    standing.get(election.seq()).remove(event.actor());
            case VoteAct.Opened opened ->
                    candidates.put(
                            event.seq(),
                            standing.getOrDefault(opened.proposal().seq(), List.of()).stream()
                                    .filter(roll::contains)
                                    .toList());
            case VoteAct.RunOffOpened opened ->
                    candidates.put(event.seq(), candidates.get(opened.first().seq()));
            case VoteAct.Closed closed -> decisions.put(event.seq(), closed.vote());
            case RollAct.Founded f -> roll.add(new MemberId(event.seq()));
            case RollAct.Added a -> roll.add(new MemberId(event.seq()));
            case RollAct.Admitted(var member) -> roll.add(member);
            case RollAct.Left l -> roll.remove(event.actor());
            case RollAct.Removed(var member) -> roll.remove(member);
            case RollAct.TakenOff(var member) -> roll.remove(member);
            default -> {}
        }
    }
}
