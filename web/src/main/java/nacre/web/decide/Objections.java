// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Rounds;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.ballot.Outcome;
import nacre.web.organ.Visit;

/// What stands against a proposal in a vote by consent or consensus.
final class Objections {

    private Objections() {}

    /// Those that stand, the oldest answer first.
    static List<VoteView.Objection> of(Visit visit, Vote vote, VoteTrace trace) {
        var objections = new ArrayList<Map.Entry<Long, VoteView.Objection>>();
        for (Map.Entry<MemberId, Ballot> answer : vote.answers().entrySet()) {
            Long entry = trace.answer(answer.getKey());
            boolean isAgainst =
                    answer.getValue() instanceof Ballot.Took(var stance) && stance.isAgainst();
            if (isAgainst && entry != null) {
                String said = BallotWords.say(visit, vote, "decide.said.", answer.getValue());
                objections.add(Map.entry(entry, one(visit, answer.getKey(), said, entry)));
            }
        }
        objections.sort(Map.Entry.comparingByKey());
        return objections.stream().map(Map.Entry::getValue).toList();
    }

    private static VoteView.Objection one(Visit visit, MemberId member, String said, long entry) {
        return new VoteView.Objection(
                visit.name(member),
                said,
                visit.words(entry, "aim"),
                visit.clerk().contents().text(entry, "reason"),
                visit.path("/record/" + entry));
    }

    /// The title of the matter by whose rule members may decide over them now; empty if by none.
    static String fallback(Visit visit, Proposal proposal, Vote vote) {
        boolean isStopped =
                vote instanceof Vote.Closed closed && closed.outcome() instanceof Outcome.Objected;
        MatterKey to = isStopped ? Rounds.fallback(visit.assembly(), proposal.matter()) : null;
        return to == null ? "" : visit.charter().title(to);
    }
}
