// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nacre.accounts.Posting;
import nacre.accounts.PostingId;
import nacre.accounts.Sight;
import nacre.web.Numbers;
import nacre.web.Request;

/// A page of postings, newest first.
///
/// @param older where those before are; empty if there are none
/// @param isFirst whether these are the newest
record Paged(List<Posting> postings, String older, boolean isFirst) {
    private static final int PAGE = 25;

    Paged {
        postings = List.copyOf(postings);
    }

    /// Those before the entry that the address names, else the newest.
    ///
    /// @param here the address of the list
    static Paged of(Sight sight, Predicate<Posting> which, Request request, String here) {
        Long before = Numbers.find(request.query("before"));
        var all = sight.books().postings();
        var newest =
                before == null
                        ? all.descendingMap()
                        : all.headMap(new PostingId(before)).descendingMap();
        var page = new ArrayList<Posting>();
        boolean isMore = false;
        for (Posting each : newest.values()) {
            if (which.test(each)) {
                isMore = page.size() == PAGE;
                if (isMore) {
                    break;
                }
                page.add(each);
            }
        }
        return new Paged(
                page, isMore ? here + "?before=" + page.getLast().id() : "", before == null);
    }
}
