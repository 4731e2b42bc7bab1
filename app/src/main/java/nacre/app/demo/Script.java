// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.util.List;

/// The script of one organ of the town; the signs are explained at the head of the depot's.
///
/// @param founding how the organ begins
/// @param events what happens then, in the order of the file
record Script(Founding founding, List<Event> events) {

    /// Copies the list.
    Script {
        events = List.copyOf(events);
    }

    /// Reads a script, and the files that go on from it.
    static Script read(List<String> files) {
        var reader = new ScriptReader();
        files.forEach(file -> Resources.lines(file).forEach(reader::line));
        return reader.finished();
    }
}
