// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.ladder.RungAct;
import nacre.campaign.unit.Target;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision that opens a rung brings about.
final class LadderEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!(RungAct.read(enactment.type(), enactment.facts()) instanceof RungAct.Opened opened)) {
            return null;
        }
        var text = visit.text();
        // As the people are counted now; when it opens, they are counted again.
        Target target =
                Target.of(
                        UnitWords.campaigns(visit), opened.place(), opened.whole(), opened.each());
        var more = new ArrayList<>(TargetWords.say(visit, opened.place(), target));
        more.add(text.of("ladder.until", "by", opened.closes()));
        var despite = opened.despite();
        if (despite != null) {
            more.add(
                    text.of(
                            "ladder.despite",
                            "title",
                            visit.words(despite.seq(), "title"),
                            "reason",
                            words.apply("reason")));
        }
        return new Said(
                text.of(
                        tense == Tense.WILL ? "ladder.will.opened" : "ladder.did.opened",
                        "title",
                        words.apply("title")),
                List.copyOf(more));
    }
}
