// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import nacre.journal.Json;

/// What a member asks for.
public interface Command {

    /// Topic and verb, as `vote.cast-vote`; the topic says which part answers.
    String type();

    /// All that is asked, texts too; two commands are the same if their type and form are.
    Json.Fields form();
}
