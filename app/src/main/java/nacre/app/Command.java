// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.List;

/// One thing that the command line can do.
///
/// Its sentences stand in the text file: `NAME.does` for what it does, `NAME.ARGUMENT` for each
/// argument, and whatever it says.
interface Command {

    /// The word that calls it.
    String name();

    /// What may follow the word.
    default List<Argument> arguments() {
        return List.of();
    }

    /// Whether it is for people; an inner command is called by the start script only and not
    /// listed.
    default boolean isListed() {
        return true;
    }

    /// Does it, and says how it went.
    Answer run(Given given, Voice voice);
}
