// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.time.LocalDate;
import java.util.List;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// A rule set for action, with all that it asks.
///
/// @param path where a ballot under it is prepared; empty if it is not offered
/// @param state the word of its state
/// @param dates from when until when it holds; may be empty
/// @param rule what must hold; that a rule of the charter does, where it has none
/// @param times notice and time
/// @param runBy who must run it
public record LawView(
        String title,
        String path,
        String state,
        String dates,
        List<String> rule,
        List<String> times,
        String runBy,
        String note,
        List<String> sources,
        LocalDate checked) {

    /// Copies the lists.
    public LawView {
        rule = List.copyOf(rule);
        times = List.copyOf(times);
        sources = List.copyOf(sources);
    }

    static LawView of(Visit visit, ActionRuleSet law, String path) {
        Text text = visit.text();
        String word = law.set().word();
        var rule = law.rule();
        return new LawView(
                ActionBallotWords.law(text, law.ref()),
                path,
                law.set().state().word(),
                dates(text, law),
                rule == null
                        ? List.of(text.of("ballot.rule.own"))
                        : ActionBallotWords.conditions(visit.charter(), rule),
                ActionBallotWords.times(text, law.ballot(), law.action(), law.months()),
                text.of("ballot.run." + law.runBy().word()),
                text.of("ballot.law." + word + ".note"),
                word.equals(ActionRuleSet.OWN) ? List.of() : law.set().sources(),
                law.set().checked());
    }

    private static String dates(Text text, ActionRuleSet law) {
        LocalDate from = law.set().from();
        LocalDate ends = law.set().ends();
        if (from == null) {
            return "";
        }
        return ends == null
                ? text.of("ballot.law.since", "from", from)
                : text.of("ballot.law.until", "from", from, "last", ends.minusDays(1));
    }
}
