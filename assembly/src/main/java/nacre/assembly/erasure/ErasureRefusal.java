// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.erasure;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why content stays.
public sealed interface ErasureRefusal extends Refusal {

    /// There is no such content.
    record NoSuchContent(long entry, String field) implements ErasureRefusal {}

    /// It is gone already.
    record ErasedBefore(long entry, String field) implements ErasureRefusal {}

    /// The content is kept, or about somebody else.
    record NotAboutHer(long entry, String field, MemberId subject) implements ErasureRefusal {}

    /// A member's name is needed while she is on the roll.
    record NameIsNeeded(MemberId member) implements ErasureRefusal {}

    /// The content is about a member; no decision can erase it, only she.
    record IsPersonal(long entry, String field) implements ErasureRefusal {}

    /// She is on the roll, so only she can ask for it.
    record StillOnTheRoll(MemberId subject) implements ErasureRefusal {}

    /// Nothing was named.
    record NothingToErase() implements ErasureRefusal {}
}
