// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.time.Instant;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Charters;
import nacre.assembly.vote.Sleep;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.Votes;
import nacre.ballot.Ballot;
import nacre.ballot.Count;
import nacre.organ.Standing;
import nacre.organ.Varied;
import org.pcollections.PSortedMap;

/// Standings that are not what the record says.
final class Doctored {
    private Doctored() {}

    static Standing countingTwice(Standing standing) {
        Votes votes = standing.assembly().votes();
        PSortedMap<VoteId, Vote.Open> open = votes.open();
        for (Vote.Open vote : votes.open().values()) {
            Count count = vote.count();
            if (!vote.answers().isEmpty() && count.silent() > 0) {
                Ballot again = vote.answers().firstEntry().getValue();
                open = open.plus(vote.id(), counted(vote, count.plus(again, 1)));
            }
        }
        Assembly a = standing.assembly();
        return with(
                standing,
                new Assembly(
                        a.founding(),
                        a.charters(),
                        a.roll(),
                        a.signIns(),
                        a.proposals(),
                        new Votes(open, votes.closed(), votes.decisions()),
                        a.mandates(),
                        a.announcements(),
                        a.dues(),
                        a.sleep()));
    }

    private static Vote.Open counted(Vote.Open vote, Count count) {
        return new Vote.Open(
                vote.id(),
                vote.proposal(),
                vote.matter(),
                vote.roll(),
                vote.counting(),
                count,
                vote.answers(),
                vote.opened(),
                vote.closes());
    }

    static Standing withAnEasierCharter(Standing standing) {
        Assembly a = standing.assembly();
        if (a.charters().versions().isEmpty()) {
            return standing;
        }
        var easier = Varied.admission(a.charter(), Admission.BY_DECISION);
        var version = new Charters.Version(standing.size(), standing.at(), easier);
        return with(
                standing,
                new Assembly(
                        a.founding(),
                        new Charters(a.charters().versions().plus(version)),
                        a.roll(),
                        a.signIns(),
                        a.proposals(),
                        a.votes(),
                        a.mandates(),
                        a.announcements(),
                        a.dues(),
                        a.sleep()));
    }

    /// A state that is another after each entry, as one would be that looked at content.
    static Standing changingWithEveryEntry(Standing standing) {
        Assembly a = standing.assembly();
        return with(
                standing,
                new Assembly(
                        a.founding(),
                        a.charters(),
                        a.roll(),
                        a.signIns(),
                        a.proposals(),
                        a.votes(),
                        a.mandates(),
                        a.announcements(),
                        a.dues(),
                        new Sleep(Instant.EPOCH, Instant.ofEpochSecond(standing.size()))));
    }

    private static Standing with(Standing standing, Assembly assembly) {
        return new Standing(
                standing.organ(),
                standing.states().with(ASSEMBLY, assembly),
                standing.size(),
                standing.at(),
                standing.rules());
    }
}
