// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.web.decide.EnactmentWords.Said;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;
import nacre.web.part.PartsPages;

/// Says every enactment: the assembly's, those of other parts by what their pages handed in, and
/// what none of them knows by its type.
record AllEnactments(PartsPages others) {

    Said say(Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        Said said = AssemblyEnactments.say(visit, enactment, tense, words);
        said = said == null ? DrawEnactments.say(visit, enactment, tense, words) : said;
        said = said == null ? others.say(visit, enactment, tense, words) : said;
        return said == null
                ? new Said(
                        visit.text().of(tense.key() + "other", "type", enactment.type()), List.of())
                : said;
    }
}
