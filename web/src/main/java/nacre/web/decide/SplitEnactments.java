// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterDifference;
import nacre.assembly.charter.Charters;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.web.charter.CharterWords;
import nacre.web.decide.EnactmentWords.Said;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;

/// A split in words.
final class SplitEnactments {

    private SplitEnactments() {}

    static Said decided(
            Visit visit,
            SplitAct.Decided act,
            Tense tense,
            String key,
            Function<String, String> words) {
        var text = visit.text();
        var more = new ArrayList<String>();
        more.add(words.apply(SplitRules.PURPOSE));
        more.add(text.of("split.then.days", "days", act.days(), "least", act.least()));
        more.add(text.of("split.then.leave"));
        more.add(text.of("split.then.holds"));
        more.addAll(AssemblyEnactments.left(visit, tense, false));
        more.add(charter(visit, act.charter(), words));
        return new Said(text.of(key, "name", words.apply(SplitRules.NAME)), more);
    }

    /// The new organ's charter, by what it is the same as or by what differs from today's.
    private static String charter(Visit visit, Charter charter, Function<String, String> words) {
        List<Charters.Version> versions = visit.assembly().charters().versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).charter().equals(charter)) {
                return visit.text().of("split.then.charter", "number", i + 1L);
            }
        }
        var said =
                new CharterWords(
                        visit.text(),
                        matter -> {
                            String own = words.apply(SplitRules.title(matter));
                            return own.isEmpty() ? null : own;
                        });
        List<String> changes =
                CharterDifference.between(visit.assembly().charter(), charter).stream()
                        .map(said::change)
                        .toList();
        return visit.text().of("split.then.other", "changes", String.join(" ", changes));
    }
}
