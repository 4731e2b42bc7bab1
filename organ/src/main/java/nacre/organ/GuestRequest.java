// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import nacre.assembly.part.Command;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// A command of somebody who is no member, by a link that she holds.
public record GuestRequest(CommandId id, Command command, Guest guest) implements Asking {

    @Override
    public @Nullable MemberId actor() {
        return null;
    }

    @Override
    public MemberId owner() {
        return new MemberId(guest.link());
    }

    @Override
    public Hash hash(OrganId organ) {
        return Hash.sha256(
                Json.object()
                        .put("command", command.form())
                        .put("id", id.hex())
                        .put("link", guest.link())
                        .put("organ", organ.value())
                        .put("type", command.type())
                        .done()
                        .bytes());
    }
}
