// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;

/// How a member who lost every way to sign in comes back: others vouch for her, all are told, she
/// can stop it; then two of those who vouched hand her a code.
///
/// @param member who comes back
/// @param begun when somebody said that she lost her way in
/// @param vouchers who vouches for her, and since when
/// @param needed how many must; what the charter said when it began
/// @param notice how long all are told before a code can be made; what the charter said then
public record Comeback(
        ComebackId id,
        MemberId member,
        Instant begun,
        PSortedMap<MemberId, Instant> vouchers,
        long needed,
        Duration notice,
        State state) {

    /// In what time enough must vouch.
    public static final Duration TO_VOUCH = Duration.ofDays(14);

    /// In what time a code must be made and used.
    public static final Duration TO_COME_BACK = Duration.ofDays(14);

    /// How far it is.
    public sealed interface State {

        /// Too few vouch yet.
        record Vouching(Instant until) implements State {}

        /// Enough vouch, and all are told; she can say no.
        record Waiting(Instant since, Instant until) implements State {}

        /// She said nothing: a code may be made.
        ///
        /// @param code the last that was made, or null
        record Allowed(Instant until, @Nullable Code code) implements State {}

        /// She is back.
        record Back(Instant at) implements State {}

        /// It came to nothing.
        record Over(Instant at, Why why) implements State {}
    }

    /// Why it came to nothing.
    public enum Why {
        /// She said that she lost nothing.
        STOPPED,
        /// One who vouched took it back, and too few were left.
        UNVOUCHED,
        /// The time was over.
        LAPSED,
        /// She is no member any more.
        GONE,
        /// Her organ is over.
        ORGAN_OVER
    }

    /// A single-use code for her, by the entry that made it.
    ///
    /// @param confirmed who confirmed it, or null
    public record Code(long seq, MemberId by, @Nullable MemberId confirmed) {}

    /// Whether it still goes on.
    public boolean isUnderWay() {
        return ends() != null;
    }

    /// When something happens by itself; null if it is over.
    public @Nullable Instant ends() {
        return switch (state) {
            case State.Vouching(var until) -> until;
            case State.Waiting(var since, var until) -> until;
            case State.Allowed(var until, var code) -> until;
            case State.Back b -> null;
            case State.Over o -> null;
        };
    }

    /// The code that was made last; null if there is none.
    public @Nullable Code code() {
        return state instanceof State.Allowed(var until, var code) ? code : null;
    }

    /// How many more must vouch.
    public long missing() {
        return Math.max(0, needed - vouchers.size());
    }

    Comeback in(State next) {
        return new Comeback(id, member, begun, vouchers, needed, notice, next);
    }

    /// Enough vouch from this moment on, or not yet.
    Comeback vouched(MemberId voucher, Instant at) {
        var more =
                new Comeback(id, member, begun, vouchers.plus(voucher, at), needed, notice, state);
        return state instanceof State.Vouching && more.missing() == 0
                ? more.in(new State.Waiting(at, at.plus(notice)))
                : more;
    }

    /// Who takes her word back after enough had vouched may leave too few of them.
    Comeback unvouched(MemberId voucher, Instant at) {
        var fewer = new Comeback(id, member, begun, vouchers.minus(voucher), needed, notice, state);
        return fewer.vouchers.isEmpty()
                        || (!(state instanceof State.Vouching) && fewer.missing() > 0)
                ? fewer.in(new State.Over(at, Why.UNVOUCHED))
                : fewer;
    }

    Comeback with(Code code) {
        return state instanceof State.Allowed(var until, var c)
                ? in(new State.Allowed(until, code))
                : this;
    }
}
