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

    /// Issues a single-use code to each of these members.
    record IssueCodes(List<MemberId> members) implements SignInCommand {
        /// Copies the list.
        public IssueCodes {
            members = List.copyOf(members);
        }
    }

    @Override
    default String type() {
        return switch (this) {
            case AddPasskey c -> "signin.add-passkey";
            case RemovePasskey c -> "signin.remove-passkey";
            case IssueCodes c -> "signin.issue-codes";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case AddPasskey(var credential) -> Json.object().put("credential", credential).done();
            case RemovePasskey(long signIn) -> Json.object().put("signin", signIn).done();
            case IssueCodes(var members) ->
                    Json.object()
                            .put(
                                    "members",
                                    Json.wholes(members.stream().map(MemberId::seq).toList()))
                            .done();
        };
    }
}
