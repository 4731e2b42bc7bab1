// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;

/// What somebody may ask about coming back.
public sealed interface ComebackCommand extends Command {

    /// Says that a member has lost every way in, and vouches for her.
    record BeginComeback(MemberId member) implements ComebackCommand {}

    /// Vouches as well.
    record Vouch(ComebackId comeback) implements ComebackCommand {}

    /// Takes one's word back.
    record Unvouch(ComebackId comeback) implements ComebackCommand {}

    /// Says that one has not lost one's way in.
    record StopComeback(ComebackId comeback) implements ComebackCommand {}

    /// Makes a code for her.
    record MakeCode(ComebackId comeback) implements ComebackCommand {}

    /// Confirms the code that another made.
    record ConfirmCode(ComebackId comeback, long code) implements ComebackCommand {}

    /// Comes back by a code.
    record ComeBack(ComebackId comeback, long code) implements ComebackCommand {}

    @Override
    default String type() {
        return switch (this) {
            case BeginComeback c -> "comeback.begin";
            case Vouch c -> "comeback.vouch";
            case Unvouch c -> "comeback.unvouch";
            case StopComeback c -> "comeback.stop";
            case MakeCode c -> "comeback.make-code";
            case ConfirmCode c -> "comeback.confirm-code";
            case ComeBack c -> "comeback.come-back";
        };
    }

    @Override
    default Json.Fields form() {
        var form = Json.object();
        return switch (this) {
            case BeginComeback(var member) -> form.put("member", member.seq()).done();
            case Vouch(var id) -> form.put("comeback", id.seq()).done();
            case Unvouch(var id) -> form.put("comeback", id.seq()).done();
            case StopComeback(var id) -> form.put("comeback", id.seq()).done();
            case MakeCode(var id) -> form.put("comeback", id.seq()).done();
            case ConfirmCode(var id, long code) ->
                    form.put("code", code).put("comeback", id.seq()).done();
            case ComeBack(var id, long code) ->
                    form.put("code", code).put("comeback", id.seq()).done();
        };
    }
}
