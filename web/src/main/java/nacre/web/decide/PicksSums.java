// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.vote.Vote;
import nacre.ballot.Picks;
import nacre.web.Bar;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// The sums of a choice between options: a bar for each.
final class PicksSums {

    private PicksSums() {}

    static SumView of(Visit visit, Vote vote, Picks picks) {
        var text = visit.text();
        var words = OptionWords.of(visit, vote);
        var lines = new ArrayList<SumView.Line>();
        for (Picks.For each : picks.votes()) {
            String name = words.name(each.option());
            String count = text.of("decide.option.votes", "count", each.votes());
            Bar bar =
                    Bar.of(name + ": " + count)
                            .with(Bar.Fill.SOLID, each.votes(), picks.answered());
            lines.add(new SumView.Line(name, count, bar));
        }
        return new SumView(lines, keys(text, picks));
    }

    private static List<SumView.Key> keys(Text text, Picks picks) {
        var keys = new ArrayList<SumView.Key>();
        keys.add(new SumView.Key("", "", text.of("decide.key.none", "count", picks.blank())));
        keys.addAll(PreventedView.keys(text, picks));
        return keys;
    }
}
