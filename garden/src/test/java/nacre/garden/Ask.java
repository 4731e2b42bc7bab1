// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import nacre.assembly.box.Promise;
import nacre.assembly.part.Command;
import nacre.journal.Json;

/// Asks everybody how many rows she would tend.
///
/// @param threshold as soon as so many have answered, all is shown; 0 to wait until the end
public record Ask(Promise promise, long threshold) implements Command {
    @Override
    public String type() {
        return "garden.ask";
    }

    @Override
    public Json.Fields form() {
        return Json.object().put("promise", promise.word()).put("threshold", threshold).done();
    }
}
