// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.CharterDifference;
import nacre.assembly.charter.Charters;
import nacre.assembly.charter.Charters.Version;
import nacre.assembly.charter.Matter;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.web.organ.Visit;

/// A charter in plain language for one reader, with the versions there were.
///
/// @param isInForce whether this is the version in force
public record CharterView(
        String base,
        String number,
        String since,
        boolean isInForce,
        String template,
        List<String> general,
        List<Section> matters,
        List<Earlier> versions) {

    /// Copies the lists.
    public CharterView {
        general = List.copyOf(general);
        matters = List.copyOf(matters);
        versions = List.copyOf(versions);
    }

    /// A matter: its rule, then its other lines.
    public record Section(String key, String title, String rule, List<String> lines) {
        /// Copies the list.
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// A version: since when, by which decision, and what it changed.
    public record Earlier(
            String number, String since, String path, String decision, List<String> changes) {
        /// Copies the list.
        public Earlier {
            changes = List.copyOf(changes);
        }
    }

    static CharterView of(Visit visit, int index) {
        Charters charters = visit.assembly().charters();
        Version version = charters.versions().get(index);
        CharterWords words = visit.charter(version.seq());
        var versions = new ArrayList<Earlier>();
        for (int i = charters.versions().size() - 1; i >= 0; i--) {
            versions.add(earlier(visit, i));
        }
        return new CharterView(
                visit.path(""),
                Integer.toString(index + 1),
                visit.text().moment(version.since()),
                index == charters.versions().size() - 1,
                visit.text().of("template." + version.charter().template().word()),
                words.general(version.charter()),
                version.charter().matters().stream().map(matter -> section(words, matter)).toList(),
                versions);
    }

    private static Section section(CharterWords words, Matter matter) {
        var conditions = matter.rule().conditions().stream().map(words::condition).toList();
        return new Section(
                matter.key().value(),
                words.title(matter.key()),
                words.rule(matter),
                words.matter(matter).stream().filter(line -> !conditions.contains(line)).toList());
    }

    private static Earlier earlier(Visit visit, int index) {
        var versions = visit.assembly().charters().versions();
        Version version = versions.get(index);
        List<String> changes =
                index == 0
                        ? List.of()
                        : CharterDifference.between(
                                        versions.get(index - 1).charter(), version.charter())
                                .stream()
                                .map(visit.charter(version.seq())::change)
                                .toList();
        return new Earlier(
                Integer.toString(index + 1),
                visit.text().moment(version.since()),
                visit.path("/charter?version=" + (index + 1)),
                decision(visit, version.seq()),
                changes);
    }

    private static String decision(Visit visit, long seq) {
        Entry entry = visit.clerk().journal().entry(seq);
        if (entry != null && entry.leaf().authority() instanceof Authority.Decision(long by)) {
            var decision = visit.assembly().votes().decision(by);
            return decision == null ? "" : visit.path("/decide/" + decision.proposal());
        }
        return "";
    }
}
