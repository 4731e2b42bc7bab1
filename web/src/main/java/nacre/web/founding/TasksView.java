// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.util.List;
import nacre.assembly.founding.FoundingPlan;
import nacre.web.Option;

/// The form in which first mandates are given.
public record TasksView(String path, List<Task> tasks, List<Option> founders) {

    /// Copies the lists.
    public TasksView {
        tasks = List.copyOf(tasks);
        founders = List.copyOf(founders);
    }

    /// One power, and what it lets its holder do.
    public record Task(String power, String may) {}

    /// The longest term, in days.
    public long longest() {
        return FoundingPlan.LONGEST_FIRST_MANDATE.toDays();
    }

    static TasksView of(DraftVisit visit) {
        var words = visit.charter();
        return new TasksView(
                visit.path(""),
                visit.draft().tasks().stream()
                        .map(task -> new Task(task.power().value(), words.power(task.power())))
                        .toList(),
                visit.draft().founders().stream()
                        .map(founder -> new Option(founder.place(), founder.name()))
                        .toList());
    }
}
