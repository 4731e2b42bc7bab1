// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.ballot.Picking;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// What a vote between options lets its voters pick.
///
/// @param options what there is to pick
/// @param isSeveral whether more than one may be picked
/// @param isNone whether the reader's answer is none of them
/// @param how how many may be picked, and what follows, in words
public record Choices(List<Pick> options, boolean isSeveral, boolean isNone, String how) {

    /// Copies the list.
    public Choices {
        options = List.copyOf(options);
    }

    /// One option.
    ///
    /// @param isMine whether the reader picked it
    public record Pick(int number, String words, boolean isMine) {}

    static @Nullable Choices of(Visit visit, Vote vote, @Nullable Ballot mine) {
        if (!(vote.counting() instanceof Counting.Options counting)) {
            return null;
        }
        var words = OptionWords.of(visit, vote);
        List<Option> picked = mine instanceof Ballot.Picked(var options) ? options : List.of();
        var picks = new ArrayList<Pick>();
        for (Option option : counting.options()) {
            picks.add(new Pick(option.number(), words.name(option), picked.contains(option)));
        }
        Picking picking = counting.picking();
        return new Choices(
                picks,
                picking.allowsSeveral(),
                mine != null && picked.isEmpty(),
                visit.text()
                        .of(
                                "option.how." + picking.word(),
                                "seats",
                                counting.seats(),
                                "options",
                                counting.options().size()));
    }

    /// The answer that the picks of a form come to; null if they are none.
    static @Nullable Ballot read(List<String> picks) {
        if (picks.isEmpty()) {
            return new Ballot.Picked(List.of());
        }
        if (picks.stream().allMatch(each -> each.matches("[1-9][0-9]{0,2}"))) {
            var numbers = picks.stream().mapToInt(Integer::parseInt).distinct().sorted().toArray();
            return numbers[numbers.length - 1] <= Option.LAST ? Ballot.Picked.of(numbers) : null;
        }
        return picks.size() == 1 ? Ballot.read(picks.getFirst()) : null;
    }
}
