// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.List;

/// Who would come on the roll, what is wrong, and who may be there twice; each in order of lines.
/// Nothing is recorded by it.
public record RollPreview(
        List<RollPerson> people, List<RollProblem> problems, List<Duplicate> duplicates) {

    /// Copies the lists.
    public RollPreview {
        people = List.copyOf(people);
        problems = List.copyOf(problems);
        duplicates = List.copyOf(duplicates);
    }

    /// The same for some of its people only, held against those who are there already.
    public RollPreview of(List<RollPerson> some, List<Listed> there) {
        var search = new DuplicateSearch(there);
        some.forEach(search::look);
        return new RollPreview(some, problems, search.found());
    }

    /// The lines about which somebody has to be asked.
    public List<Long> doubtful() {
        return duplicates.stream().map(Duplicate::line).distinct().toList();
    }

    /// How many lines nobody is taken from.
    public long linesLeftOut() {
        return problems.stream()
                .filter(RollProblem::isLineLeftOut)
                .map(RollProblem::line)
                .distinct()
                .count();
    }
}
