// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Tally;

/// Law 3: one person, one vote. Counts every vote again from what was said.
final class OneVote implements Law {
    private final Set<MemberId> roll = new HashSet<>();
    private final Map<Long, Count> counts = new HashMap<>();

    private record Count(Set<MemberId> roll, Map<MemberId, Choice> answers) {
        long of(Choice choice) {
            return answers.values().stream().filter(choice::equals).count();
        }
    }

    @Override
    public void check(Moment moment) {
        moment.fresh().forEach(this::follow);
        var votes = moment.assembly().votes();
        votes.open().values().forEach(this::judge);
        votes.closed().values().forEach(this::judge);
    }

    private void judge(Vote vote) {
        Count count = counts.get(vote.id().seq());
        Broken.unless(count != null, "Vote %s was never opened.", vote.id());
        if (count == null) {
            return;
        }
        Tally tally = vote.tally();
        Broken.unless(
                tally.yes() == count.of(Choice.YES)
                        && tally.no() == count.of(Choice.NO)
                        && tally.abstain() == count.of(Choice.ABSTAIN)
                        && tally.entitled() == count.roll.size()
                        && vote.answers().equals(count.answers),
                "Vote %s has %s, but was answered %s.",
                vote.id(),
                tally,
                count.answers);
    }

    private void follow(Event event) {
        switch (event.act()) {
            case VoteAct.Opened o ->
                    counts.put(event.seq(), new Count(Set.copyOf(roll), new HashMap<>()));
            case VoteAct.Cast(var vote, var choice) -> answered(event.actor(), vote, choice);
            case RollAct.Founded f -> roll.add(new MemberId(event.seq()));
            case RollAct.Added a -> roll.add(new MemberId(event.seq()));
            case RollAct.Admitted(var member) -> roll.add(member);
            case RollAct.Left l -> roll.remove(event.actor());
            case RollAct.Removed(var member) -> roll.remove(member);
            default -> {}
        }
    }

    private void answered(MemberId member, VoteId vote, Choice choice) {
        Count count = counts.get(vote.seq());
        Broken.unless(
                count != null && roll.contains(member) && count.roll.contains(member),
                "%s is not on the roll of vote %s.",
                member,
                vote);
        if (count != null) {
            count.answers.put(member, choice);
        }
    }
}
