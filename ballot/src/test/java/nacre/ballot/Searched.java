// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What comes of a choice between options, found by searching all sets of options for the one that
/// nobody can call unfair, in another way than the room counts.
///
/// @param word the outcome's word
/// @param options what was chosen or goes on
/// @param tied what is equal
record Searched(String word, List<Integer> options, List<Integer> tied) {

    static Searched said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Chosen(var _, var options, var tied) ->
                    new Searched("chosen", numbers(options), numbers(tied));
            case Outcome.RunOff(var _, var options) ->
                    new Searched("run-off", numbers(options), List.of());
            case Outcome.Tied(var _, var options) ->
                    new Searched("tied", List.of(), numbers(options));
            case Outcome other -> new Searched(other.word(), List.of(), List.of());
        };
    }

    private static List<Integer> numbers(List<Option> options) {
        return options.stream().map(Option::number).toList();
    }

    /// The same with 2 for 1, 3 for 2 and 1 for 3.
    Searched turned() {
        return new Searched(word, turned(options), turned(tied));
    }

    private static List<Integer> turned(List<Integer> numbers) {
        return numbers.stream().map(each -> each % 3 + 1).sorted().toList();
    }

    static Searched said(Counting.Options counting, List<Ballot> ballots) {
        long least = floor(counting, Counted.YES);
        if (ballots.size() < floor(counting, Counted.ANSWERED)) {
            return new Searched("undecided", List.of(), List.of());
        }
        return switch (counting.picking()) {
            case TWO_ROUND -> first(counting, ballots, least);
            case UNCONTESTED -> wanted(counting, ballots, least);
            case PLURALITY, RUN_OFF, APPROVAL -> most(counting, ballots, least);
        };
    }

    private static long floor(Counting.Options counting, Counted counted) {
        return counting.rule().conditions().stream()
                .filter(each -> each.counted() == counted)
                .mapToLong(each -> ((Condition.Floor) each).number())
                .findFirst()
                .orElse(0);
    }

    private static long votes(List<Ballot> ballots, int number) {
        return ballots.stream()
                .filter(each -> ((Ballot.Picked) each).options().contains(new Option(number)))
                .count();
    }

    /// An option has a seat for certain if fewer than `seats` others have at least as many votes;
    /// it has none if `seats` others have more.
    private static Searched most(Counting.Options counting, List<Ballot> ballots, long least) {
        var fit = fit(counting, ballots, Math.max(1, least));
        var clear = new ArrayList<Integer>();
        var equal = new ArrayList<Integer>();
        for (int each : fit) {
            long mine = votes(ballots, each);
            long notBehind =
                    fit.stream()
                            .filter(other -> other != each && votes(ballots, other) >= mine)
                            .count();
            long ahead = fit.stream().filter(other -> votes(ballots, other) > mine).count();
            if (notBehind < counting.seats()) {
                clear.add(each);
            } else if (ahead < counting.seats()) {
                equal.add(each);
            }
        }
        if (fit.isEmpty()) {
            return new Searched("failed", List.of(), List.of());
        }
        return clear.isEmpty()
                ? new Searched("tied", List.of(), equal)
                : new Searched("chosen", clear, equal);
    }

    private static List<Integer> fit(Counting.Options counting, List<Ballot> ballots, long least) {
        return numbers(counting.options()).stream()
                .filter(each -> votes(ballots, each) >= least)
                .toList();
    }

    /// Whoever more leave out than pick, or as many, is not chosen.
    private static Searched wanted(Counting.Options counting, List<Ballot> ballots, long least) {
        var wanted =
                fit(counting, ballots, least).stream()
                        .filter(each ->
                                votes(ballots, each) > ballots.size() - votes(ballots, each))
                        .toList();
        return wanted.isEmpty()
                ? new Searched("failed", List.of(), List.of())
                : new Searched("chosen", wanted, List.of());
    }

    private static Searched first(Counting.Options counting, List<Ballot> ballots, long least) {
        var fit = fit(counting, ballots, 1);
        long valid = ballots.stream().filter(b -> !b.equals(Ballot.Picked.of())).count();
        for (int each : fit) {
            long mine = votes(ballots, each);
            if (mine > valid - mine && mine >= least) {
                return new Searched("chosen", List.of(each), List.of());
            }
        }
        if (fit.size() < 2) {
            return new Searched("failed", List.of(), List.of());
        }
        // Whoever fewer than two others beat goes on.
        var on = new TreeSet<Integer>();
        for (int each : fit) {
            long ahead =
                    fit.stream()
                            .filter(other -> votes(ballots, other) > votes(ballots, each))
                            .count();
            if (ahead < 2) {
                on.add(each);
            }
        }
        return new Searched("run-off", List.copyOf(on), List.of());
    }
}
