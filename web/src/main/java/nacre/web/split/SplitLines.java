// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.split;

import nacre.assembly.split.Split;
import nacre.assembly.split.SplitRules;
import nacre.web.Line;
import nacre.web.organ.Visit;
import nacre.web.organ.Whereabouts;
import org.jspecify.annotations.Nullable;

/// What today says about splits: that members say whether they go along, and where those who went
/// come in.
public final class SplitLines {

    private SplitLines() {}

    /// The line for a member while she can choose.
    ///
    /// @param where the words that say in which organ this is
    public static Line choosing(Visit visit, Split split, String where) {
        boolean goes = split.going().contains(visit.me());
        return Line.of(
                goes ? "open" : "ask",
                visit.text()
                        .of("today.split", "organ", visit.words(split.decided(), SplitRules.NAME)),
                visit.path("/splits"),
                where
                        + visit.text()
                                .of(
                                        goes ? "today.split.go" : "today.split.stay",
                                        "until",
                                        visit.text().deadline(split.until())));
    }

    /// The line for somebody who went along and has not come in yet, or null.
    ///
    /// @param visit to the organ that she came from
    public static @Nullable Line arriving(Visit visit) {
        Whereabouts now = Whereabouts.of(visit);
        String state = now == null ? "" : now.state(visit.request().person());
        return now != null && (state.equals("enter") || state.equals("twice"))
                ? Line.of(
                        "ask",
                        visit.text().of("today.split." + state, "organ", now.organName()),
                        visit.path("/splits"),
                        visit.text()
                                .of("today.split." + state + ".why", "organ", visit.organName()))
                : null;
    }
}
