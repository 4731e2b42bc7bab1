// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.difference;

import java.util.ArrayList;
import java.util.List;

/// Which items of two sequences stand for each other: a longest common subsequence.
///
/// | symbol | meaning |
/// |---|---|
/// | n, m | items before and after, without what both begin and end with |
///
/// **Cost.** n·m steps and 4·n·m bytes. Where that would be more than `MOST` steps, nothing but the
/// common beginning and end is found, so that no text makes a page slow.
///
/// **Source.** Wagner and Fischer, The String-to-String Correction Problem, JACM 21 (1974), with
/// insertions and deletions only.
final class Alignment {
    private static final long MOST = 1_000_000;

    private Alignment() {}

    /// One step from the earlier to the later sequence: an item kept, taken out, or put in.
    ///
    /// @param before its place in the earlier one; -1 if it is new
    /// @param after its place in the later one; -1 if it is gone
    record Step(int before, int after) {
        boolean isSame() {
            return before >= 0 && after >= 0;
        }
    }

    /// The steps, in order; between items kept, all that is gone comes before all that is new.
    static List<Step> of(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var steps = new ArrayList<Step>();
        for (int i = 0; i < start; i++) {
            steps.add(new Step(i, i));
        }
        List<String> changed = before.subList(start, before.size() - end);
        addMiddle(changed, after.subList(start, after.size() - end), start, steps);
        for (int i = end; i > 0; i--) {
            steps.add(new Step(before.size() - i, after.size() - i));
        }
        return steps;
    }

    private static void addMiddle(
            List<String> before, List<String> after, int start, List<Step> steps) {
        int[][] length =
                (long) before.size() * after.size() > MOST ? new int[0][0] : lengths(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (length.length > 0
                    && i < before.size()
                    && j < after.size()
                    && before.get(i).equals(after.get(j))) {
                steps.add(new Step(start + i++, start + j++));
            } else if (j == after.size()
                    || (i < before.size()
                            && (length.length == 0 || length[i + 1][j] >= length[i][j + 1]))) {
                steps.add(new Step(start + i++, -1));
            } else {
                steps.add(new Step(-1, start + j++));
            }
        }
    }

    /// How long the longest common subsequence is of what is left from each pair of places.
    private static int[][] lengths(List<String> before, List<String> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] =
                        before.get(i).equals(after.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}
