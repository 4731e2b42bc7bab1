// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;

/// What somebody may ask about signing in.
public sealed interface SignInCommand extends Command {

    /// Keeps a passkey that was just made.
    ///
    /// @param credential what it is found and checked by, as the page that made it writes it
    record AddPasskey(String credential) implements SignInCommand {}

    /// Gives up one of one's own passkeys.
    record RemovePasskey(long signIn) implements SignInCommand {}

    /// Makes a single-use code for each of these members, for somebody else to confirm.
    record PrepareCodes(List<MemberId> members) implements SignInCommand {
        /// Copies the list.
        public PrepareCodes {
            members = List.copyOf(members);
        }
    }

    /// Confirms codes that somebody else prepared.
    ///
    /// @param sheet the entry by which they were prepared
    record ConfirmCodes(long sheet) implements SignInCommand {}

    @Override
    default String type() {
        return switch (this) {
            case AddPasskey c -> "signin.add-passkey";
            case RemovePasskey c -> "signin.remove-passkey";
            case PrepareCodes c -> "signin.prepare-codes";
            case ConfirmCodes c -> "signin.confirm-codes";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case AddPasskey(var credential) -> Json.object().put("credential", credential).done();
            case RemovePasskey(long signIn) -> Json.object().put("signin", signIn).done();
            case ConfirmCodes(long sheet) -> Json.object().put("sheet", sheet).done();
            case PrepareCodes(var members) ->
                    Json.object()
                            .put(
                                    "members",
                                    Json.wholes(members.stream().map(MemberId::seq).toList()))
                            .done();
        };
    }
}
