// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Who asks a clerk for something, and for what: a member, or a guest by her link.
public sealed interface Asking permits Request, GuestRequest {

    /// Drawn by the caller's device; the same command under the same id is recorded once.
    CommandId id();

    /// What is asked.
    Command command();

    /// Who acts; null for a guest, who is nobody on the roll.
    @Nullable MemberId actor();

    /// Whose row it is if something is put into a box: a guest goes by the entry of her link.
    MemberId owner();

    /// What stands for the command on the record.
    Hash hash(OrganId organ);
}
