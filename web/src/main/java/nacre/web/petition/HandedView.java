// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.campaign.petition.Petition;
import nacre.journal.Entry;
import nacre.web.campaign.TargetWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import nacre.web.roll.RollCsv;

/// The list of a petition as somebody takes it along: those alone who want their names handed over.
///
/// @param sum how many signed, and how many of them are named here
/// @param mark who took it along, and when; it stands on each sheet and in the file
public record HandedView(
        String path,
        String title,
        String to,
        Written text,
        String sum,
        String mark,
        List<Named> names) {

    /// One of them.
    public record Named(String name, String group) {}

    /// Copies the list.
    public HandedView {
        names = List.copyOf(names);
    }

    /// @param entry by which it was taken along
    static HandedView of(Visit visit, SignerNames signers, Petition petition, long entry) {
        List<Named> names = names(visit, signers, petition);
        return new HandedView(
                PetitionView.path(visit, petition),
                PetitionView.title(visit, petition),
                visit.words(petition.id().seq(), "to"),
                Written.of(visit, petition.id().seq(), "text"),
                visit.text()
                        .of(
                                "petition.handed.sum",
                                "signed",
                                petition.signatures().size(),
                                "names",
                                names.size()),
                mark(visit, entry),
                names);
    }

    private static List<Named> names(Visit visit, SignerNames signers, Petition petition) {
        var names = new ArrayList<Named>();
        petition.signatures()
                .forEach((who, signature) -> {
                    String name =
                            signature.isNamed()
                                    ? SignerWords.name(visit, signers, who, signature)
                                    : null;
                    if (name != null) {
                        var group = petition.target().groups().get(signature.group());
                        names.add(new Named(name, TargetWords.name(visit, group)));
                    }
                });
        names.sort(
                Comparator.comparing(
                        Named::name, Collator.getInstance(visit.text().words().locale())));
        return names;
    }

    private static String mark(Visit visit, long entry) {
        Entry taken = visit.clerk().journal().entry(entry);
        Instant at = taken == null ? visit.request().now() : taken.leaf().at();
        return visit.text()
                .of(
                        "petition.handed.mark",
                        "name",
                        visit.name(visit.me()),
                        "at",
                        visit.text().moment(at),
                        "entry",
                        entry);
    }

    /// The same as a file for spreadsheets, the mark on each line.
    String csv(Visit visit) {
        var text = visit.text();
        var header =
                List.of(
                        text.of("petition.csv.name"),
                        text.of("petition.csv.group"),
                        text.of("petition.csv.mark"));
        var rows = names.stream().map(each -> List.of(each.name(), each.group(), mark)).toList();
        return new String(RollCsv.write(header, rows), StandardCharsets.UTF_8);
    }
}
