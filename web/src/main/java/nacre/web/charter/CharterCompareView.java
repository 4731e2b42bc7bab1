// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Charters.Version;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.difference.Difference;
import nacre.web.difference.Row;
import nacre.web.organ.Visit;

/// Two versions of a charter, compared in plain language.
///
/// @param base where the organ is
/// @param versions all there are
/// @param form the two that are compared
/// @param isBeside whether they stand side by side
/// @param otherPath the same two shown the other way
/// @param earlier what the one is called, and
/// @param later the other
/// @param changed the sections that differ
/// @param same the titles of those that do not
public record CharterCompareView(
        String base,
        List<Option> versions,
        Form form,
        boolean isBeside,
        String otherPath,
        String earlier,
        String later,
        List<Section> changed,
        List<String> same) {

    /// Copies the lists.
    public CharterCompareView {
        versions = List.copyOf(versions);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
    }

    /// A section of both, line beside line.
    ///
    /// @param id for links
    public record Section(String id, String title, List<Row> rows) {
        /// Copies the list.
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /// @param from the index of the one version, from 0, and
    /// @param to of the other
    static CharterCompareView of(Visit visit, int from, int to, boolean isBeside) {
        var all = visit.assembly().charters().versions();
        var changed = new ArrayList<Section>();
        var same = new ArrayList<String>();
        for (Section section : sections(visit, all.get(from), all.get(to))) {
            if (section.rows.stream().allMatch(Row::isSame)) {
                same.add(section.title);
            } else {
                changed.add(section);
            }
        }
        var text = visit.text();
        var versions = new ArrayList<Option>();
        for (int i = 0; i < all.size(); i++) {
            String number = Integer.toString(i + 1);
            versions.add(
                    new Option(
                            number,
                            text.of("version.at", "number", number, "when", all.get(i).since())));
        }
        String chosen = "/charter/compare?from=%d&to=%d".formatted(from + 1, to + 1);
        return new CharterCompareView(
                visit.path(""),
                versions,
                Form.empty()
                        .with("from", Integer.toString(from + 1))
                        .with("to", Integer.toString(to + 1)),
                isBeside,
                visit.path(chosen + (isBeside ? "&show=within" : "")),
                text.of("version", "number", from + 1),
                text.of("version", "number", to + 1),
                changed,
                same);
    }

    private static List<Section> sections(Visit visit, Version before, Version after) {
        CharterWords was = visit.charter(before.seq());
        CharterWords is = visit.charter(after.seq());
        var sections = new ArrayList<Section>();
        sections.add(
                new Section(
                        "general",
                        visit.text().of("chart.general"),
                        Difference.between(
                                was.general(before.charter()), is.general(after.charter()))));
        for (MatterKey key : keys(before.charter(), after.charter())) {
            CharterWords named = after.charter().find(key) == null ? was : is;
            sections.add(
                    new Section(
                            "m-" + key,
                            named.title(key),
                            Difference.between(
                                    lines(was, before.charter(), key),
                                    lines(is, after.charter(), key))));
        }
        return sections;
    }

    private static Iterable<MatterKey> keys(Charter before, Charter after) {
        var keys = new LinkedHashSet<MatterKey>();
        after.matters().stream().map(Matter::key).forEach(keys::add);
        before.matters().stream().map(Matter::key).forEach(keys::add);
        return keys;
    }

    private static List<String> lines(CharterWords words, Charter charter, MatterKey key) {
        Matter matter = charter.find(key);
        return matter == null ? List.of() : words.matter(matter);
    }
}
