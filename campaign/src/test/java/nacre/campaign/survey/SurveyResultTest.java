// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whoever adds up and subtracts all that is shown finds nobody.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyResultTest {

    /// What is shown are sums over groups: one over all of them, and one over each that is shown.
    /// Every combination of these, each added, taken away or left out, that is a sum over some of
    /// the groups is about nobody or about five people at least. All sizes from 0 to 8 of up to
    /// four groups, 7,380 surveys.
    @Test
    void no_sum_and_no_difference_of_what_is_shown_is_about_fewer_than_five() {
        long surveys = 0;
        for (int groups = 1; groups <= 4; groups++) {
            for (long code = 0; code < Math.powExact(9L, groups); code++) {
                List<Long> sizes = sizes(code, groups);
                if (sum(sizes) >= SurveyResult.FEWEST) {
                    assertNobodyIsFound(sizes, SurveyResult.shown(sizes));
                }
                surveys++;
            }
        }
        assertEquals(7380, surveys);
    }

    /// The search finds what a survey without complementary suppression would give away.
    @Test
    void the_search_would_find_a_group_that_is_only_left_out() {
        List<Long> sizes = List.of(9L, 6L, 4L);
        assertTrue(findsSomebody(sizes, List.of(0, 1)));
        assertEquals(List.of(0), SurveyResult.shown(sizes));
        assertTrue(findsSomebody(List.of(9L, 4L), List.of(0)));
        assertTrue(findsSomebody(List.of(9L, 4L, 8L), List.of(1)));
    }

    @Test
    void as_much_is_shown_as_can_be() {
        assertEquals(List.of(0, 1), SurveyResult.shown(List.of(5L, 5L)));
        assertEquals(List.of(0), SurveyResult.shown(List.of(5L, 3L, 2L)));
        assertEquals(List.of(0, 2), SurveyResult.shown(List.of(5L, 0L, 7L)));
        assertEquals(List.of(2), SurveyResult.shown(List.of(5L, 1L, 7L)));
        assertEquals(List.of(), SurveyResult.shown(List.of(4L, 4L)));
        assertEquals(List.of(), SurveyResult.shown(List.of(5L, 4L)));
    }

    private static void assertNobodyIsFound(List<Long> sizes, List<Integer> shown) {
        assertTrue(!findsSomebody(sizes, shown), () -> sizes + " shows " + shown);
    }

    private static boolean findsSomebody(List<Long> sizes, List<Integer> shown) {
        var published = new ArrayList<long[]>();
        long[] all = new long[sizes.size()];
        java.util.Arrays.fill(all, 1);
        published.add(all);
        for (int group : shown) {
            long[] one = new long[sizes.size()];
            one[group] = 1;
            published.add(one);
        }
        return findsSomebody(sizes, published, 0, new long[sizes.size()]);
    }

    private static boolean findsSomebody(
            List<Long> sizes, List<long[]> published, int next, long[] sum) {
        if (next == published.size()) {
            return isAboutFew(sizes, sum);
        }
        for (long factor = -1; factor <= 1; factor++) {
            long[] more = sum.clone();
            for (int i = 0; i < more.length; i++) {
                more[i] += factor * published.get(next)[i];
            }
            if (findsSomebody(sizes, published, next + 1, more)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this counts some groups, each once, in which 1 to 4 answered.
    private static boolean isAboutFew(List<Long> sizes, long[] sum) {
        long people = 0;
        for (int i = 0; i < sum.length; i++) {
            if (sum[i] < 0 || sum[i] > 1) {
                return false;
            }
            people += sum[i] * sizes.get(i);
        }
        return people > 0 && people < SurveyResult.FEWEST;
    }

    private static List<Long> sizes(long code, int groups) {
        var sizes = new ArrayList<Long>();
        long left = code;
        for (int i = 0; i < groups; i++) {
            sizes.add(left % 9);
            left /= 9;
        }
        return sizes;
    }

    private static long sum(List<Long> sizes) {
        return sizes.stream().mapToLong(each -> each).sum();
    }
}
