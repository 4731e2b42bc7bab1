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
import nacre.ballot.Ballot;
import nacre.ballot.Count;

/// Law 3: one person, one vote. Counts every vote again from what was said.
final class OneVote implements Law {
    private final Set<MemberId> roll = new HashSet<>();
    private final Map<Long, Asked> votes = new HashMap<>();

    private record Asked(Set<MemberId> roll, Map<MemberId, Ballot> answers) {}

    @Override
    public void check(Moment moment) {
        moment.fresh().forEach(this::follow);
        var all = moment.assembly().votes();
        all.open().values().forEach(this::judge);
        all.closed().values().forEach(this::judge);
    }

    private void judge(Vote vote) {
        Asked asked = votes.get(vote.id().seq());
        Broken.unless(asked != null, "Vote %s was never opened.", vote.id());
        if (asked == null) {
            return;
        }
        Count count = vote.count();
        Count again =
                vote.counting()
                        .count(
                                asked.answers.values(),
                                asked.roll.size(),
                                count.entered(),
                                count.presence());
        Broken.unless(
                count.equals(again) && vote.answers().equals(asked.answers),
                "Vote %s has %s, but was answered %s.",
                vote.id(),
                count,
                asked.answers);
    }

    private void follow(Event event) {
        switch (event.act()) {
            case VoteAct.Opened o ->
                    votes.put(event.seq(), new Asked(Set.copyOf(roll), new HashMap<>()));
            case VoteAct.Cast(var vote, var ballot) -> answered(event.actor(), vote, ballot);
            case RollAct.Founded f -> roll.add(new MemberId(event.seq()));
            case RollAct.Added a -> roll.add(new MemberId(event.seq()));
            case RollAct.Admitted(var member) -> roll.add(member);
            case RollAct.Left l -> roll.remove(event.actor());
            case RollAct.Removed(var member) -> roll.remove(member);
            default -> {}
        }
    }

    private void answered(MemberId member, VoteId vote, Ballot ballot) {
        Asked asked = votes.get(vote.seq());
        Broken.unless(
                asked != null && roll.contains(member) && asked.roll.contains(member),
                "%s is not on the roll of vote %s.",
                member,
                vote);
        if (asked != null) {
            asked.answers.put(member, ballot);
        }
    }
}
