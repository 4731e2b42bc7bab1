// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Method;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.ballot.Picking;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What a proposal asks.
///
/// Its permanent form is nothing for a question about the proposal itself, `{"options","seats"}`
/// for one between options, `{"seats"}` for an election, and `{"parts"}` for a bundle.
public sealed interface Question {

    /// Whether it is wanted.
    record OfItself() implements Question {}

    /// Which of its options are wanted. Their words are kept content, `option.1`, `option.2` and
    /// so on.
    ///
    /// @param options how many there are, from 2 to 20
    /// @param seats how many are chosen at most; fewer than there are
    record Between(int options, int seats) implements Question {

        public Between {
            if (options < Option.FEWEST || options > Option.MOST) {
                throw new IllegalArgumentException(
                        "There are %d to %d options, not %d."
                                .formatted(Option.FEWEST, Option.MOST, options));
            }
            if (seats < 1 || seats >= options) {
                throw new IllegalArgumentException(
                        "1 to %d of %d options are chosen, not %d."
                                .formatted(options - 1, options, seats));
            }
        }
    }

    /// Who of those who stand by then is to hold the mandate that it gives: its one enactment is
    /// that mandate, still without holders.
    ///
    /// @param seats how many at most, from 1 to 20
    record Election(int seats) implements Question {

        public Election {
            if (seats < 1 || seats > Option.MOST) {
                throw new IllegalArgumentException(
                        "1 to %d are elected, not %d.".formatted(Option.MOST, seats));
            }
        }
    }

    /// Whether all of these are wanted, together or not at all.
    ///
    /// @param parts the proposals, from 2 to 10, each once; what they bring about comes in this
    ///     order
    record Bundle(List<ProposalId> parts) implements Question {

        /// The fewest proposals that can be put together.
        public static final int FEWEST = 2;

        /// The most that anybody can be asked to judge as one.
        public static final int MOST = 10;

        public Bundle {
            parts = List.copyOf(parts);
            if (parts.size() < FEWEST || parts.size() > MOST) {
                throw new IllegalArgumentException(
                        "%d to %d proposals are bundled, not %d."
                                .formatted(FEWEST, MOST, parts.size()));
            }
            if (new HashSet<>(parts).size() < parts.size()) {
                throw new IllegalArgumentException("A proposal is twice in %s.".formatted(parts));
            }
        }
    }

    /// Whether it can be answered by this method.
    default boolean fits(Method method) {
        return switch (this) {
            case OfItself q -> !method.isBetweenOptions();
            case Between(var _, int seats) -> fits(method, seats);
            case Election(int seats) -> fits(method, seats);
            case Bundle b -> method == Method.MAJORITY;
        };
    }

    private static boolean fits(Method method, int seats) {
        return method.isBetweenOptions() && (seats == 1 || method != Method.TWO_ROUND);
    }

    /// How the answers are counted.
    ///
    /// @param candidates how many stand, if it is an election; at least one
    default Counting counting(Matter matter, int candidates) {
        return switch (this) {
            case OfItself q -> matter.counting();
            case Bundle b -> matter.counting();
            case Between(int options, int seats) -> matter.counting(first(options), seats);
            case Election(int seats) when seats >= candidates ->
                    new Counting.Options(
                            Picking.UNCONTESTED, matter.rule(), first(candidates), seats);
            case Election(int seats) -> matter.counting(first(candidates), seats);
        };
    }

    private static List<Option> first(int options) {
        return IntStream.rangeClosed(1, options).mapToObj(Option::new).toList();
    }

    /// How the words of an option are called in a proposal's content.
    static String field(Option option) {
        return "option." + option;
    }

    /// Writes the permanent form into the facts of what puts or changes a proposal.
    default void write(Json.Draft facts) {
        switch (this) {
            case OfItself q -> {}
            case Between(int options, int seats) ->
                    facts.put(
                            "question",
                            Json.object().put("options", options).put("seats", seats).done());
            case Election(int seats) ->
                    facts.put("question", Json.object().put("seats", seats).done());
            case Bundle(var parts) ->
                    facts.put("question", Json.object().put("parts", form(parts)).done());
        }
    }

    /// Proposals as their numbers.
    static Json.Items form(List<ProposalId> parts) {
        return new Json.Items(
                parts.stream().<Json>map(part -> new Json.Whole(part.seq())).toList());
    }

    /// Reads the permanent form.
    ///
    /// @throws Malformed if it is none
    static Question read(Json.Fields facts) {
        if (!facts.has("question")) {
            return new OfItself();
        }
        Json.Fields form = facts.fields("question");
        return form.has("parts") ? bundle(form.only("parts")) : choice(form);
    }

    private static Question bundle(Json.Fields form) {
        try {
            return new Bundle(form.items("parts").wholes().stream().map(ProposalId::new).toList());
        } catch (IllegalArgumentException e) {
            throw new Malformed("question", "2 to 10 proposals, each once", form.write());
        }
    }

    private static Question choice(Json.Fields facts) {
        Json.Fields form = facts.only("options", "seats");
        int seats = (int) Math.min(form.whole("seats"), Integer.MAX_VALUE);
        try {
            return form.has("options")
                    ? new Between((int) Math.min(form.whole("options"), Integer.MAX_VALUE), seats)
                    : new Election(seats);
        } catch (IllegalArgumentException e) {
            throw new Malformed("question", "2 to 20 options, fewer seats", form.write());
        }
    }
}
