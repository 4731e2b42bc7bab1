// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One voter's answer in a count.
///
/// Its permanent form is a short text of small letters, digits, `-` and `+`: a choice's or a
/// stance's word; the numbers of the options picked, the smallest first, joined by `+`; or `none`
/// where a voter picks none of them. Every ballot has one form, and every form is one ballot.
public sealed interface Ballot {

    /// The most bytes that a form takes, in ASCII: all of the options that there can be.
    int MOST_BYTES = 1891;

    /// The most bytes that the form of an answer takes where options have numbers up to `last`: all
    /// of them, or the longest word.
    static int mostBytes(int last) {
        int separators = last - 1;
        int digits = last + Math.max(0, last - 9) + Math.max(0, last - 99);
        return Math.max(digits + separators, LONGEST_WORD);
    }

    /// No word of a choice or a stance is longer.
    int LONGEST_WORD = 11;

    /// Yes, no, or neither.
    record Said(Choice choice) implements Ballot {}

    /// A stance in a vote by consent or consensus.
    record Took(Stance stance) implements Ballot {}

    /// Some of the options, each once and in their order; none of them is a blank answer.
    record Picked(List<Option> options) implements Ballot {

        public Picked {
            options = List.copyOf(options);
            for (int i = 1; i < options.size(); i++) {
                if (options.get(i - 1).compareTo(options.get(i)) >= 0) {
                    throw new IllegalArgumentException(
                            "A ballot picks each option once, in their order, not %s."
                                    .formatted(options));
                }
            }
        }

        /// The ballot that picks these numbers, in whatever order they come.
        ///
        /// @throws IllegalArgumentException if one is there twice or is no option's number
        public static Picked of(int... numbers) {
            var options = new ArrayList<Option>();
            for (int number : numbers) {
                options.add(new Option(number));
            }
            options.sort(null);
            return new Picked(options);
        }
    }

    /// The permanent form.
    default String form() {
        return switch (this) {
            case Said(var choice) -> choice.word();
            case Took(var stance) -> stance.word();
            case Picked(var options) when options.isEmpty() -> Form.NONE;
            case Picked(var options) ->
                    options.stream().map(Option::toString).collect(Collectors.joining("+"));
        };
    }

    /// The ballot with this permanent form, or null if there is none.
    static @Nullable Ballot read(String form) {
        return Form.read(form);
    }

    /// Reading ballots.
    final class Form {

        private static final String NONE = "none";

        private static final Pattern NUMBERS =
                Pattern.compile("[1-9][0-9]{0,2}(\\+[1-9][0-9]{0,2})*");

        private Form() {}

        private static @Nullable Ballot read(String form) {
            Choice choice = Word.find(Choice.class, form);
            if (choice != null) {
                return new Said(choice);
            }
            Stance stance = Word.find(Stance.class, form);
            if (stance != null) {
                return new Took(stance);
            }
            if (form.equals(NONE)) {
                return new Picked(List.of());
            }
            return form.length() <= MOST_BYTES && NUMBERS.matcher(form).matches()
                    ? picked(form.split("\\+", -1))
                    : null;
        }

        private static @Nullable Ballot picked(String[] numbers) {
            var options = new ArrayList<Option>();
            int last = 0;
            for (String each : numbers) {
                int number = Integer.parseInt(each);
                if (number <= last || number > Option.LAST) {
                    return null;
                }
                options.add(new Option(number));
                last = number;
            }
            return new Picked(options);
        }
    }
}
