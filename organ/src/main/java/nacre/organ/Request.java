// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// A command as its caller sends it.
///
/// @param id drawn by the caller's device; the same command under the same id is recorded once
/// @param command what is asked
/// @param actor who asks
/// @param mandate under which mandate; null to let the clerk choose, where one is needed
public record Request(CommandId id, Command command, MemberId actor, @Nullable MandateId mandate)
        implements Asking {

    /// A request that leaves the mandate to the clerk.
    public Request(CommandId id, Command command, MemberId actor) {
        this(id, command, actor, null);
    }

    @Override
    public MemberId owner() {
        return actor;
    }

    @Override
    public Hash hash(OrganId organ) {
        var form =
                Json.object()
                        .put("actor", actor.seq())
                        .put("command", command.form())
                        .put("id", id.hex())
                        .put("organ", organ.value())
                        .put("type", command.type());
        if (mandate != null) {
            form.put("mandate", mandate.seq());
        }
        return Hash.sha256(form.done().bytes());
    }
}
