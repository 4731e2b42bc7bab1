// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The outcome of a choice between options.
record Choosing(Counting.Options counting, Picks picks) {

    private static final Comparator<Picks.For> MOST_FIRST =
            Comparator.comparingLong(Picks.For::votes).reversed().thenComparing(Picks.For::option);

    Outcome outcome() {
        List<Picks.For> ranked = picks.votes().stream().sorted(MOST_FIRST).toList();
        Reason first = reason(ranked.getFirst().option());
        if (!first.hasQuorum()) {
            return new Outcome.Undecided(first);
        }
        List<Picks.For> voted = ranked.stream().filter(each -> each.votes() > 0).toList();
        return switch (counting.picking()) {
            case TWO_ROUND -> firstOfTwo(voted, first);
            case UNCONTESTED -> wanted(voted, first);
            case PLURALITY, RUN_OFF, APPROVAL ->
                    most(voted.stream().filter(this::isMet).toList(), first);
        };
    }

    private boolean isMet(Picks.For each) {
        return counting.rule().isMet(picks.tally(each.option()));
    }

    private Outcome most(List<Picks.For> voted, Reason first) {
        if (voted.isEmpty()) {
            return new Outcome.Failed(first);
        }
        int seats = counting.seats();
        if (voted.size() <= seats) {
            return chosen(voted, List.of());
        }
        long last = voted.get(seats - 1).votes();
        boolean isTied = voted.get(seats).votes() == last;
        if (!isTied) {
            return chosen(voted.subList(0, seats), List.of());
        }
        var clear = voted.stream().filter(each -> each.votes() > last).toList();
        var equal = voted.stream().filter(each -> each.votes() == last).toList();
        return clear.isEmpty()
                ? new Outcome.Tied(first, options(equal))
                : chosen(clear, options(equal));
    }

    private Outcome chosen(List<Picks.For> chosen, List<Option> tied) {
        return new Outcome.Chosen(reason(chosen.getLast().option()), options(chosen), tied);
    }

    private Outcome wanted(List<Picks.For> voted, Reason first) {
        List<Picks.For> wanted =
                voted.stream()
                        .filter(each -> 2 * each.votes() > picks.answered() && isMet(each))
                        .toList();
        return wanted.isEmpty() ? new Outcome.Failed(first) : chosen(wanted, List.of());
    }

    /// The first of two votes: more than half of all who picked one, or the two first go on. Where
    /// several are second, all of them do.
    private Outcome firstOfTwo(List<Picks.For> voted, Reason first) {
        if (voted.isEmpty()) {
            return new Outcome.Failed(first);
        }
        Picks.For leader = voted.getFirst();
        boolean isMoreThanHalf = 2 * leader.votes() > picks.answered() - picks.blank();
        if (isMoreThanHalf && isMet(leader)) {
            return chosen(List.of(leader), List.of());
        }
        if (voted.size() == 1) {
            return new Outcome.Failed(first);
        }
        long second = voted.get(1).votes();
        var next = voted.stream().filter(each -> each.votes() >= second).toList();
        return new Outcome.RunOff(first, options(next));
    }

    private Reason reason(Option option) {
        return new Reason(picks, counting.rule().reason(picks.tally(option)).sums());
    }

    private static List<Option> options(List<Picks.For> votes) {
        var options = new ArrayList<Option>();
        votes.forEach(each -> options.add(each.option()));
        options.sort(null);
        return options;
    }
}
