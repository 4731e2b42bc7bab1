// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.comeback;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why nobody comes back so.
public sealed interface ComebackRefusal extends Refusal {

    /// There is no such coming back.
    record UnknownComeback(ComebackId comeback) implements ComebackRefusal {}

    /// It is over: she is back, or it was stopped, or it lapsed.
    record ComebackIsOver(ComebackId comeback) implements ComebackRefusal {}

    /// Another one is under way for the same member.
    record ComebackIsUnderWay(ComebackId comeback, MemberId member) implements ComebackRefusal {}

    /// She is not on the roll.
    record NobodyToComeBack(MemberId member) implements ComebackRefusal {}

    /// She never came in, so she lost nothing: her first way in is a code.
    record NeverCameIn(MemberId member) implements ComebackRefusal {}

    /// Nobody vouches for herself.
    record VouchesForHerself() implements ComebackRefusal {}

    /// So few members have come in that there are not enough to vouch.
    record TooFewToVouch(long others, long needed) implements ComebackRefusal {}

    /// She vouches already.
    record VouchesAlready(ComebackId comeback) implements ComebackRefusal {}

    /// She does not vouch.
    record DoesNotVouch(ComebackId comeback) implements ComebackRefusal {}

    /// Who came in for the first time lately does not vouch yet.
    record TooNewToVouch(Instant from) implements ComebackRefusal {}

    /// Who came back herself lately does not vouch yet.
    record CameBackLately(Instant from) implements ComebackRefusal {}

    /// For whom all are told that she lost her way in, she does not vouch.
    record IsComingBackHerself(ComebackId comeback) implements ComebackRefusal {}

    /// Nobody vouches for more than a few in so many days.
    record VouchedOften(long times, long days, Instant from) implements ComebackRefusal {}

    /// Only she herself can say that she lost nothing.
    record OnlySheStops(MemberId member) implements ComebackRefusal {}

    /// Not enough have vouched, or the time in which she can say no is not over.
    record NotAllowedYet(ComebackId comeback) implements ComebackRefusal {}

    /// There is no such code for her; maybe a newer one was made since.
    record NoSuchCode(long code) implements ComebackRefusal {}

    /// Whoever made the code does not confirm it.
    record AnotherConfirms(long code) implements ComebackRefusal {}

    /// It is confirmed already.
    record CodeIsConfirmed(long code, MemberId by) implements ComebackRefusal {}

    /// Nobody has confirmed the code.
    record CodeNotConfirmed(long code) implements ComebackRefusal {}
}
