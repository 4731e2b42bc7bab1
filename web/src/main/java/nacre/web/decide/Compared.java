// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.web.difference.Row;

/// Two wordings of a proposal beside each other.
public record Compared(List<Row> title, List<Row> text, List<Row> enacts) {

    /// Copies the lists.
    public Compared {
        title = List.copyOf(title);
        text = List.copyOf(text);
        enacts = List.copyOf(enacts);
    }

    /// Whether the title changes.
    public boolean isTitleChanged() {
        return !title.stream().allMatch(Row::isSame);
    }

    /// Whether what it brings about changes.
    public boolean isEnactsChanged() {
        return !enacts.stream().allMatch(Row::isSame);
    }
}
