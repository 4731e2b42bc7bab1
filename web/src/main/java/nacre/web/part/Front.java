// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.part;

import java.util.List;
import nacre.web.Line;

/// What a part shows on the front page of an organ.
///
/// @param id of its section on the page
/// @param say in one sentence
/// @param path of all of it
/// @param link what the link there says
public record Front(
        String id, String title, String say, List<Line> lines, String path, String link) {

    /// Copies the list.
    public Front {
        lines = List.copyOf(lines);
    }
}
