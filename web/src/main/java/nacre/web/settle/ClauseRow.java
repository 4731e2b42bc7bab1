// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.settle.Clause;
import nacre.campaign.settle.Talks;
import nacre.web.Option;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// One clause for one reader: what it says, beside it the demand and its red line, and what it
/// does.
///
/// @param number from 1
/// @param demand that it answers; null if none
/// @param redLine of that demand; may be empty
/// @param mark of who holds its matter by it; empty if it names none
/// @param does what it does, sentence by sentence
public record ClauseRow(
        int number,
        Written text,
        @Nullable Option demand,
        String redLine,
        String mark,
        List<String> does) {

    /// Copies the list.
    public ClauseRow {
        does = List.copyOf(does);
    }

    /// Those of a settlement that an entry makes or proposes.
    ///
    /// @param prefix with which the names of its fields begin there
    static List<ClauseRow> of(
            Visit visit, Talks talks, List<Clause> clauses, long seq, String prefix, Tense tense) {
        var rows = new ArrayList<ClauseRow>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            Clause.Answer answer = clause.answer();
            Clause.Move move = clause.move();
            int demand = answer == null ? -1 : talks.demands().indexOf(answer.demand());
            rows.add(
                    new ClauseRow(
                            i + 1,
                            Written.of(visit, seq, prefix + "clause." + i + ".evidence"),
                            answer == null
                                    ? null
                                    : new Option(
                                            SettleWords.path(visit, answer.demand()),
                                            SettleWords.title(visit, answer.demand())),
                            demand < 0 ? "" : SettleWords.redLine(visit, talks, demand),
                            move == null ? "" : "held-" + move.to().word(),
                            SettleWords.does(visit, clause, tense)));
        }
        return List.copyOf(rows);
    }

    /// The demands that no clause answers, by their titles: what would be given up, or is left for
    /// another day.
    static List<String> unanswered(Visit visit, Talks talks, List<Clause> clauses) {
        return talks.demands().stream()
                .filter(demand ->
                        clauses.stream()
                                .map(Clause::answer)
                                .noneMatch(
                                        answer -> answer != null && answer.demand().equals(demand)))
                .map(demand -> SettleWords.title(visit, demand))
                .toList();
    }
}
