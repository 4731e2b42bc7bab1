// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A rule that is judged file by file.
///
/// @param says the rule as a sentence
/// @param least how many files it must have looked at
/// @param concerns which files it looks at
/// @param judge where one file breaks it
/// @param bad files that break it, each alone
record FileRule(
        String says,
        int least,
        Predicate<SourceFile> concerns,
        Function<SourceFile, List<Fault>> judge,
        List<SourceFile> bad)
        implements Rule {

    @Override
    public long looksAt(List<SourceFile> tree) {
        return tree.stream().filter(concerns).count();
    }

    @Override
    public List<Fault> faults(List<SourceFile> tree) {
        return tree.stream().filter(concerns).flatMap(file -> judge.apply(file).stream()).toList();
    }

    @Override
    public List<List<SourceFile>> planted() {
        return bad.stream().map(List::of).toList();
    }
}
