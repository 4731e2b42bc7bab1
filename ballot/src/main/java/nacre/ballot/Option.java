// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// One of several things to choose from, by its number in the proposal: 1, 2, 3 …
public record Option(int number) implements Comparable<Option> {

    /// The fewest options that leave a choice.
    public static final int FEWEST = 2;

    /// The most that anybody can be asked to write down and compare.
    public static final int MOST = 20;

    /// The greatest number of an option: so many members may stand in one election. It is far more
    /// than anybody wants to compare, so that a few who stand and do nothing keep nobody out.
    public static final int LAST = 500;

    public Option {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException(
                    "An option's number is from 1 to %d, not %d.".formatted(LAST, number));
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
