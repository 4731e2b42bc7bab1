// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.function.Function;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.draw.DrawPart;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.web.decide.EnactmentWords.Said;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says that a decision calls for a draw by lot.
final class DrawEnactments {
    private DrawEnactments() {}

    static @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!DrawPart.DRAW.topics().contains(Act.topic(enactment.type()))
                || !(DrawAct.read(enactment.type(), enactment.facts())
                        instanceof DrawAct.Called called)) {
            return null;
        }
        return new Said(
                visit.text()
                        .of(
                                tense == Tense.WILL ? "draws.will" : "draws.did",
                                "places",
                                (long) called.places(),
                                "title",
                                words.apply("title")),
                AssemblyEnactments.terms(
                        visit, called.grants(), called.ends(), called.reports(), words));
    }
}
