// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.BallotAct;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision that lets a ballot open brings about.
final class BallotEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!(BallotAct.read(enactment.type(), enactment.facts())
                instanceof BallotAct.Called(var id))) {
            return null;
        }
        ActionBallot ballot = ActionBallotWords.find(visit, id);
        if (ballot == null) {
            return null;
        }
        var text = visit.text();
        var more = new ArrayList<String>();
        more.add(text.of("ballot.under", "law", ActionBallotWords.law(text, ballot.terms().law())));
        more.addAll(ActionBallotWords.conditions(visit.charter(), visit, ballot));
        more.add(text.of("ballot.entitled", "entitled", ballot.entitled()));
        more.addAll(
                ActionBallotWords.times(
                        text,
                        ballot.noticeOfBallot(),
                        ballot.noticeOfAction(),
                        ballot.terms().months()));
        more.addAll(ActionBallotWords.warnings(text, ballot.law()));
        return new Said(
                text.of(
                        tense == Tense.WILL ? "ballot.will.called" : "ballot.did.called",
                        "question",
                        ActionBallotWords.question(visit, ballot)),
                List.copyOf(more));
    }
}
