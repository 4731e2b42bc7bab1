// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.announcement;

import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What was said to all.
public sealed interface AnnouncementAct extends Act {

    /// Somebody announced something.
    record Made() implements AnnouncementAct {}

    @Override
    default String type() {
        return "announcement.made";
    }

    @Override
    default Json.Fields facts() {
        return Json.object().done();
    }

    /// Reads the permanent form.
    static AnnouncementAct read(String type, Json.Fields facts) {
        if (!type.equals("announcement.made")) {
            throw new Malformed("type", "an announcement", type);
        }
        facts.only();
        return new Made();
    }
}
