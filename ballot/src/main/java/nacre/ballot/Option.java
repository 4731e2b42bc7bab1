// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// One of several things to choose from, by its number in the proposal: 1, 2, 3 …
public record Option(int number) implements Comparable<Option> {

    /// The fewest options that leave a choice.
    public static final int FEWEST = 2;

    /// The most that anybody can be asked to compare.
    public static final int MOST = 20;

    public Option {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "An option's number is from 1 to %d, not %d.".formatted(MOST, number));
        }
    }

    @Override
    public int compareTo(Option other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
