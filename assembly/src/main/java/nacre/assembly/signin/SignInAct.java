// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

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

    /// A single-use code was issued to a member, on paper or as a link.
    record CodeIssued(MemberId member) implements SignInAct {}

    @Override
    default String type() {
        return switch (this) {
            case Added a -> "signin.added";
            case Removed r -> "signin.removed";
            case CodeIssued c -> "signin.code-issued";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Added a -> Json.object().done();
            case Removed(long signIn) -> Json.object().put("signin", signIn).done();
            case CodeIssued(var member) -> Json.object().put("member", member.seq()).done();
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
            case "signin.code-issued" ->
                    new CodeIssued(new MemberId(facts.only("member").whole("member")));
            default -> throw new Malformed("type", "an act about signing in", type);
        };
    }
}
