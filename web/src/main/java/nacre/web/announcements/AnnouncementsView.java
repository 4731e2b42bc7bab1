// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.announcements;

import java.util.List;
import nacre.assembly.announcement.Announcement;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.mandate.Mandate;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;

/// What was said to all members, latest first.
///
/// @param mandate the title of the mandate under which the reader may announce; empty if she may
///     not
public record AnnouncementsView(
        String base, List<Said> all, String mandate, String older, String newer) {
    private static final int PAGE = 20;

    /// Copies the list.
    public AnnouncementsView {
        all = List.copyOf(all);
    }

    /// One announcement.
    public record Said(
            String anchor, String title, String who, String moment, Written text, String path) {}

    /// Whether the reader may announce.
    public boolean mayAnnounce() {
        return !mandate.isEmpty();
    }

    static AnnouncementsView of(Visit visit, int from) {
        var latest = visit.assembly().announcements().all().reversed();
        int start = Math.min(from, latest.size());
        int end = Math.min(start + PAGE, latest.size());
        String here = visit.path("/announcements");
        return new AnnouncementsView(
                visit.path(""),
                latest.subList(start, end).stream().map(each -> said(visit, each)).toList(),
                mandate(visit),
                end < latest.size() ? here + "?from=" + end : "",
                start > 0 ? here + "?from=" + Math.max(0, start - PAGE) : "");
    }

    private static Said said(Visit visit, Announcement each) {
        return new Said(
                "a" + each.seq(),
                visit.words(each.seq(), "title"),
                visit.name(each.by()),
                visit.text().moment(each.at()),
                Written.of(visit, each.seq(), "text"),
                visit.path("/record/" + each.seq()));
    }

    private static String mandate(Visit visit) {
        for (Mandate mandate : visit.assembly().mandates().inForce().values()) {
            if (mandate.gives(visit.me(), AnnouncementRules.ANNOUNCE)) {
                return visit.words(mandate.id().seq(), "title");
            }
        }
        return "";
    }
}
