// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.pledge.PledgeAct;
import nacre.campaign.unit.Target;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision that opens a pledge brings about.
final class PledgeEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!(PledgeAct.read(enactment.type(), enactment.facts())
                instanceof PledgeAct.Opened opened)) {
            return null;
        }
        var text = visit.text();
        // As the people are counted now; when it opens, they are counted again.
        Target target =
                Target.of(
                        UnitWords.campaigns(visit), opened.place(), opened.whole(), opened.each());
        var more = new ArrayList<>(TargetWords.say(visit, opened.place(), target));
        more.add(text.of("pledge.until", "by", opened.by()));
        more.add(PledgeWords.promise(visit, opened.promise()));
        return new Said(
                text.of(
                        tense == Tense.WILL ? "pledge.will.opened" : "pledge.did.opened",
                        "sentence",
                        words.apply("sentence")),
                List.copyOf(more));
    }
}
