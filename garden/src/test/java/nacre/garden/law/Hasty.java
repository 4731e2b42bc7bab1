// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.campaign.ballot.BallotPart.BALLOTS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nacre.assembly.part.Part;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.Ballots;
import nacre.campaign.ballot.Result;
import org.jspecify.annotations.Nullable;

/// Action ballots that have passed once they are prepared, before anybody was asked.
final class Hasty {
    private Hasty() {}

    static Part<?> of(Part<?> part) {
        if (!part.equals(BALLOTS)) {
            return part;
        }
        return Bending.of(
                part,
                new Bending() {
                    @Override
                    public @Nullable Object answered(Object[] arguments, @Nullable Object answer) {
                        return answer instanceof Ballots ballots ? passing(ballots) : answer;
                    }
                });
    }

    private static Ballots passing(Ballots ballots) {
        var all = ballots.all();
        for (ActionBallot ballot : ballots.all().values()) {
            if (ballot.stage() == ActionBallot.Stage.PREPARED) {
                all = all.plus(ballot.id(), passed(ballot));
            }
        }
        return new Ballots(all, ballots.dues(), ballots.gone());
    }

    private static ActionBallot passed(ActionBallot ballot) {
        var tally = new Tally(6, 0, 0, 6, 0, 0, new Presence.NotRecorded());
        LocalDate day = LocalDate.ofInstant(ballot.prepared(), ZoneOffset.UTC);
        return new ActionBallot(
                ballot.id(),
                ballot.prepared(),
                ballot.terms(),
                ballot.listed(),
                ballot.objections(),
                ballot.notices(),
                ballot.decision(),
                ballot.opening(),
                new Result(day, tally, List.of()),
                ActionBallot.Stage.PASSED,
                ballot.since());
    }
}
