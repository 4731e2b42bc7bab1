// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.vote.Provenance;
import nacre.assembly.vote.Vote;
import nacre.ballot.Count;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// Who has said that she is prevented from voting, in a vote that leaves them out of its share. It
/// lowers what is needed, so everybody sees how many they are, who, and how they came in.
///
/// @param isOffered whether the reader can say it now
/// @param isMine whether she has
/// @param isSealed whether an answer of hers would be sealed
/// @param said how many have; empty while nobody has
/// @param names who has, in order; empty if they are too many for one page
public record PreventedView(
        boolean isOffered, boolean isMine, boolean isSealed, String said, List<String> names) {
    private static final int MOST_NAMED = 200;

    /// Copies the list.
    public PreventedView {
        names = List.copyOf(names);
    }

    static PreventedView of(Visit visit, Vote vote) {
        var who = vote.prevented();
        boolean isMine = who.contains(visit.voice());
        boolean isOffered =
                vote instanceof Vote.Open open
                        && vote.leavesOutThePrevented()
                        && !visit.assembly().isCouncil()
                        && visit.isAsked(open);
        return new PreventedView(
                isOffered,
                isMine,
                vote.isHidden(),
                who.isEmpty()
                        ? ""
                        : said(visit.text(), vote.count()) + " " + provenance(visit, vote),
                who.size() <= MOST_NAMED
                        ? who.stream().map(visit::name).sorted().toList()
                        : List.of());
    }

    /// How many have said so, in a sentence.
    static String said(Text text, Count count) {
        return text.of(
                "decide.prevented.said",
                "count",
                count.prevented(),
                "entitled",
                count.entitled(),
                "rest",
                count.entitled() - count.prevented());
    }

    /// Those who have said so, if any, and those who have said nothing, as keys of a bar.
    static List<SumView.Key> keys(Text text, Count count) {
        var keys = new ArrayList<SumView.Key>();
        if (count.prevented() > 0) {
            keys.add(key(text, "decide.key.prevented", count.prevented()));
        }
        keys.add(key(text, "decide.key.silent", count.silent()));
        return keys;
    }

    private static SumView.Key key(Text text, String key, long count) {
        return new SumView.Key("", "", text.of(key, "count", count));
    }

    /// Whoever printed the codes could have said so in the name of those who have nothing else.
    private static String provenance(Visit visit, Vote vote) {
        var provenance =
                Provenance.of(visit.assembly(), vote, vote.prevented(), visit.request().now());
        return visit.text()
                .of(
                        provenance.byCodeOnly() == 0
                                ? "decide.prevented.codes.none"
                                : "decide.prevented.codes",
                        "codes",
                        provenance.byCodeOnly());
    }
}
