// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.merger;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.merger.Merger;
import nacre.assembly.merger.Side;
import nacre.web.Line;
import nacre.web.organ.Visit;
import nacre.web.organ.Whereabouts;

/// What today says about mergers: that one waits, and where members of an organ that is over come
/// in.
public final class MergerLines {

    private MergerLines() {}

    /// The lines for one member.
    ///
    /// @param where the words that say in which organ this is
    public static List<Line> of(Visit visit, String where) {
        var lines = new ArrayList<Line>();
        for (Merger each : visit.assembly().ties().mergers().open().values()) {
            lines.add(line(visit, each, where));
        }
        Whereabouts now = visit.into() == null ? null : Whereabouts.of(visit);
        String state = now == null ? "" : now.state(visit.request().person());
        if (now != null && (state.equals("enter") || state.equals("twice"))) {
            String key = "today.merger." + state;
            lines.add(
                    Line.of(
                            "ask",
                            visit.text().of(key, "organ", now.organName()),
                            visit.path("/mergers"),
                            where + visit.text().of(key + ".why")));
        }
        return lines;
    }

    private static Line line(Visit visit, Merger merger, String where) {
        boolean joins = merger.side() == Side.JOINS;
        boolean stays = merger.stayOut().contains(visit.me());
        String key = "today.merger." + merger.side().word();
        return Line.of(
                joins && !stays ? "ask" : "open",
                visit.text().of(key, "organ", visit.organName(merger.other())),
                visit.path("/mergers"),
                where
                        + visit.text()
                                .of(
                                        key + (joins ? stays ? ".stay" : ".come" : ".when"),
                                        "until",
                                        merger.until()));
    }
}
