// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.mandates;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.web.organ.Visit;

/// A mandate as a row of a list.
///
/// @param day when it ends or ended, short enough for a margin
public record MandateLine(String day, String title, String path, String words) {

    /// The row of a mandate.
    public static MandateLine of(Visit visit, Mandate mandate) {
        Instant ends =
                mandate.state() instanceof Mandate.State.Ended(Instant at, var why)
                        ? at
                        : mandate.ends();
        return new MandateLine(
                DateTimeFormatter.ofPattern(
                                visit.text().words().need("mandates.day"),
                                visit.text().words().locale())
                        .format(ends.atZone(visit.zone())),
                visit.words(mandate.id().seq(), "title"),
                visit.path("/mandates/" + mandate.id()),
                words(visit, mandate));
    }

    private static String words(Visit visit, Mandate mandate) {
        var holders = mandate.holders().stream().map(visit::name).toList();
        var words = new ArrayList<String>();
        words.add(
                holders.isEmpty()
                        ? visit.text().of("mandates.nobody")
                        : visit.text().list(holders) + ".");
        for (Grant grant : mandate.grants()) {
            Long most = grant.count();
            if (most != null) {
                words.add(
                        visit.text()
                                .of(
                                        "mandates.used",
                                        "power",
                                        visit.charter().power(grant.power()),
                                        "used",
                                        mandate.used(grant.power()).count(),
                                        "most",
                                        most));
            }
        }
        if (mandate.state() instanceof Mandate.State.Ended(var at, var why)) {
            words.add(visit.text().of("mandates.over." + why.word()));
        }
        return String.join(" ", words);
    }
}
