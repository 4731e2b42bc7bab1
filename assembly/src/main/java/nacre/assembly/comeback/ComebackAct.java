// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What happened while a member who lost every way to sign in came back.
public sealed interface ComebackAct extends Act {

    /// A member says that another has lost every way in, and is the first who vouches for her. The
    /// coming back goes by this entry.
    record Begun(MemberId member) implements ComebackAct {}

    /// Another member vouches: she knows her and has heard from her that it is so.
    record Vouched(ComebackId comeback) implements ComebackAct {}

    /// A member who vouched takes it back.
    record Unvouched(ComebackId comeback) implements ComebackAct {}

    /// She says herself that she has not lost her way in, or has found another.
    record Stopped(ComebackId comeback) implements ComebackAct {}

    /// She did not say so while all were told: those who vouched may make a code for her. Due.
    record Allowed(ComebackId comeback) implements ComebackAct {}

    /// Too few vouched in time, or nobody used a code in time. Due.
    record Lapsed(ComebackId comeback) implements ComebackAct {}

    /// One who vouched made a single-use code for her. It goes by this entry and opens nothing
    /// before another who vouched confirms it.
    record CodeMade(ComebackId comeback) implements ComebackAct {}

    /// Another who vouched confirmed the code.
    record CodeConfirmed(ComebackId comeback, long code) implements ComebackAct {}

    /// She is back, by this code. The passkeys that she had before are none any more.
    record CameBack(ComebackId comeback, long code) implements ComebackAct {}

    @Override
    default String type() {
        return switch (this) {
            case Begun a -> "comeback.begun";
            case Vouched a -> "comeback.vouched";
            case Unvouched a -> "comeback.unvouched";
            case Stopped a -> "comeback.stopped";
            case Allowed a -> "comeback.allowed";
            case Lapsed a -> "comeback.lapsed";
            case CodeMade a -> "comeback.code-made";
            case CodeConfirmed a -> "comeback.code-confirmed";
            case CameBack a -> "comeback.came-back";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Begun(var member) -> Json.object().put("member", member.seq()).done();
            case Vouched(var id) -> only(id);
            case Unvouched(var id) -> only(id);
            case Stopped(var id) -> only(id);
            case Allowed(var id) -> only(id);
            case Lapsed(var id) -> only(id);
            case CodeMade(var id) -> only(id);
            case CodeConfirmed(var id, long code) -> with(id, code);
            case CameBack(var id, long code) -> with(id, code);
        };
    }

    private static Json.Fields only(ComebackId id) {
        return Json.object().put("comeback", id.seq()).done();
    }

    private static Json.Fields with(ComebackId id, long code) {
        return Json.object().put("code", code).put("comeback", id.seq()).done();
    }

    /// Reads the permanent form.
    static ComebackAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "comeback.begun" -> new Begun(new MemberId(facts.only("member").whole("member")));
            case "comeback.vouched" -> new Vouched(id(facts));
            case "comeback.unvouched" -> new Unvouched(id(facts));
            case "comeback.stopped" -> new Stopped(id(facts));
            case "comeback.allowed" -> new Allowed(id(facts));
            case "comeback.lapsed" -> new Lapsed(id(facts));
            case "comeback.code-made" -> new CodeMade(id(facts));
            case "comeback.code-confirmed" -> {
                facts.only("code", "comeback");
                yield new CodeConfirmed(of(facts), facts.whole("code"));
            }
            case "comeback.came-back" -> {
                facts.only("code", "comeback");
                yield new CameBack(of(facts), facts.whole("code"));
            }
            default -> throw new Malformed("type", "an act about coming back", type);
        };
    }

    private static ComebackId id(Json.Fields facts) {
        return of(facts.only("comeback"));
    }

    private static ComebackId of(Json.Fields facts) {
        return new ComebackId(facts.whole("comeback"));
    }
}
