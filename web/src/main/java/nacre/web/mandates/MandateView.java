// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.mandates;

import java.util.List;
import nacre.web.organ.Written;
import nacre.web.record.EntryLine;

/// One mandate for one reader.
///
/// @param isInForce whether it lets anybody do anything now
/// @param isMine whether the reader holds it
/// @param reportDue when her next report is due; empty if none is
public record MandateView(
        String base,
        String seq,
        String title,
        String say,
        boolean isInForce,
        boolean isMine,
        String given,
        String givenPath,
        Written task,
        List<String> may,
        List<String> reportDates,
        List<Limit> limits,
        List<EntryLine> acts,
        List<ReportLine> reports,
        String reportDue,
        RecallView recall) {

    /// Copies the lists.
    public MandateView {
        may = List.copyOf(may);
        reportDates = List.copyOf(reportDates);
        limits = List.copyOf(limits);
        acts = List.copyOf(acts);
        reports = List.copyOf(reports);
    }

    /// Where this mandate's own page is.
    public String path() {
        return base + "/mandates/" + seq;
    }

    /// A report: by whom, when, what it says, and the entry where it stands.
    public record ReportLine(String by, String moment, Written text, String path) {}
}
