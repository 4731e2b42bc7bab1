// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.OrganId;

/// What happened to the roll. Names and contact data are personal content of the entries that name
/// somebody: `name`, and `contact` where it was given.
public sealed interface RollAct extends Act {

    /// A founder; her pseudonym is this entry.
    record Founded() implements RollAct {}

    /// Put on the roll by who keeps it; her pseudonym is this entry.
    record Added() implements RollAct {}

    /// Named as a candidate; her pseudonym is this entry.
    record Named() implements RollAct {}

    /// A candidate, or somebody who had left, is a member now.
    record Admitted(MemberId member) implements RollAct {}

    /// A member came in for the first time.
    record Entered() implements RollAct {}

    /// A member changed her own name or contact data.
    record Described() implements RollAct {}

    /// A member left of her own will.
    record Left() implements RollAct {}

    /// Somebody who came on the roll from a list and has not come in was taken off again.
    record TakenOff(MemberId member) implements RollAct {}

    /// A member was removed.
    record Removed(MemberId member) implements RollAct {}

    /// A member of another organ that is part of this one now; her pseudonym is this entry.
    ///
    /// @param from her organ
    /// @param member her entry there
    /// @param since since when she was a member there
    record TakenIn(OrganId from, MemberId member, Instant since) implements RollAct {}

    @Override
    default String type() {
        return RollActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return RollActForm.facts(this);
    }

    /// Reads the permanent form.
    static RollAct read(String type, Json.Fields facts) {
        return RollActForm.read(type, facts);
    }
}
