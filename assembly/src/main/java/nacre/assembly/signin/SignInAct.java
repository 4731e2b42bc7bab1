// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What happened to the ways in which members come in. What a passkey is found and checked by is
/// personal content, `credential`; codes never enter the record.
public sealed interface SignInAct extends Act {

    /// A member made a passkey; it goes by this entry.
    record Added() implements SignInAct {}

    /// A member gave up a passkey.
    record Removed(long signIn) implements SignInAct {}

    /// Single-use codes were made for these members, on paper or as links; none opens anything
    /// before somebody else confirms them. The sheet goes by this entry.
    record CodesPrepared(List<MemberId> members) implements SignInAct {
        /// Copies the list.
        public CodesPrepared {
            members = List.copyOf(members);
        }
    }

    /// Somebody else confirmed a sheet: from now on its codes work, each once.
    record CodesConfirmed(long sheet) implements SignInAct {}

    @Override
    default String type() {
        return switch (this) {
            case Added a -> "signin.added";
            case Removed r -> "signin.removed";
            case CodesPrepared c -> "signin.codes-prepared";
            case CodesConfirmed c -> "signin.codes-confirmed";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Added a -> Json.object().done();
            case Removed(long signIn) -> Json.object().put("signin", signIn).done();
            case CodesPrepared(var members) ->
                    Json.object()
                            .put(
                                    "members",
                                    Json.wholes(members.stream().map(MemberId::seq).toList()))
                            .done();
            case CodesConfirmed(long sheet) -> Json.object().put("sheet", sheet).done();
        };
    }

    /// Reads the permanent form.
    static SignInAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "signin.added" -> {
                facts.only();
                yield new Added();
            }
            case "signin.removed" -> new Removed(facts.only("signin").whole("signin"));
            case "signin.codes-prepared" ->
                    new CodesPrepared(
                            facts.only("members").items("members").wholes().stream()
                                    .map(MemberId::new)
                                    .toList());
            case "signin.codes-confirmed" -> new CodesConfirmed(facts.only("sheet").whole("sheet"));
            default -> throw new Malformed("type", "an act about signing in", type);
        };
    }
}
