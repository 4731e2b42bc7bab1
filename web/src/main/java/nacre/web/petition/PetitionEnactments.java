// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.petition.PetitionAct;
import nacre.campaign.unit.Target;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision that opens a petition brings about.
final class PetitionEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!(PetitionAct.read(enactment.type(), enactment.facts())
                instanceof PetitionAct.Opened opened)) {
            return null;
        }
        var text = visit.text();
        // As the people are counted now; when it opens, they are counted again.
        Target target =
                Target.of(
                        UnitWords.campaigns(visit), opened.place(), opened.whole(), opened.each());
        var more = new ArrayList<>(TargetWords.say(visit, opened.place(), target));
        more.add(text.of("petition.until", "by", opened.closes()));
        return new Said(
                text.of(
                        tense == Tense.WILL ? "petition.will.opened" : "petition.did.opened",
                        "title",
                        words.apply("title"),
                        "to",
                        words.apply("to")),
                List.copyOf(more));
    }
}
