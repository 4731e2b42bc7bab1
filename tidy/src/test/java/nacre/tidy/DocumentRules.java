// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Documents that are true of the tree.
final class DocumentRules {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)]*)?\\)");
    private static final Pattern ARTIFACT =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>(?!\\$)[^<]+</version>");
    private static final String WHY = "decisions/dependencies.md";

    private DocumentRules() {}

    static List<Rule> all() {
        return List.of(new Links(), new Dependencies());
    }

    private static boolean isDocument(SourceFile file) {
        return file.ending().equals("md");
    }

    /// Every link of a document to a file leads somewhere.
    private static final class Links implements Rule {
        @Override
        public String says() {
            return "Every link between documents leads to a file";
        }

        @Override
        public long looksAt(List<SourceFile> tree) {
            return tree.stream().filter(DocumentRules::isDocument).count();
        }

        @Override
        public int least() {
            return 5;
        }

        @Override
        public List<Fault> faults(List<SourceFile> tree) {
            var there = new TreeSet<String>();
            tree.forEach(file -> there.add(file.path()));
            var faults = new ArrayList<Fault>();
            for (SourceFile file : tree) {
                if (isDocument(file)) {
                    LINK.matcher(file.text())
                            .results()
                            .map(found -> found.group(1))
                            .filter(link -> !link.contains(":") && !leads(file, link, there))
                            .forEach(link -> faults.add(new Fault(file.path(), 0, link)));
                }
            }
            return faults;
        }

        private static boolean leads(SourceFile file, String link, NavigableSet<String> there) {
            var target = Path.of(file.folder() + link).normalize().toString();
            var folder = there.ceiling(target + "/");
            return there.contains(target) || (folder != null && folder.startsWith(target + "/"));
        }

        @Override
        public List<List<SourceFile>> planted() {
            return List.of(List.of(new SourceFile("README.md", "See [it](docs/it.md#top).")));
        }
    }

    /// Who adds a dependency says why.
    private static final class Dependencies implements Rule {
        @Override
        public String says() {
            return "Every dependency and plugin with a version has its reason in " + WHY;
        }

        @Override
        public long looksAt(List<SourceFile> tree) {
            return tree.stream().filter(Dependencies::isPom).count();
        }

        private static boolean isPom(SourceFile file) {
            return file.name().equals("pom.xml");
        }

        @Override
        public int least() {
            return 10;
        }

        @Override
        public List<Fault> faults(List<SourceFile> tree) {
            var reasons =
                    tree.stream()
                            .filter(file -> file.path().equals(WHY))
                            .map(SourceFile::text)
                            .findFirst()
                            .orElse("");
            return tree.stream()
                    .filter(Dependencies::isPom)
                    .flatMap(pom ->
                            ARTIFACT.matcher(pom.text())
                                    .results()
                                    .map(found -> found.group(1))
                                    .filter(name -> !name.startsWith("nacre"))
                                    .filter(name -> !reasons.contains("`" + name + "`"))
                                    .map(name -> new Fault(pom.path(), 0, name)))
                    .toList();
        }

        @Override
        public List<List<SourceFile>> planted() {
            var pom = "<artifactId>left-pad</artifactId>\n<version>1.0</version>";
            return List.of(List.of(new SourceFile("pom.xml", pom)));
        }
    }
}
