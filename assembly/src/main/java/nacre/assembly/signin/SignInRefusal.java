// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why a way to sign in stays as it is.
public sealed interface SignInRefusal extends Refusal {

    /// The member has no such passkey.
    record NoSuchPasskey(long signIn) implements SignInRefusal {}

    /// She is not on the roll, so nobody can invite her in.
    record NoCodeForStranger(MemberId member) implements SignInRefusal {}

    /// She comes in by a passkey. A code could let somebody else in as her; who lost all her
    /// passkeys comes back by members who vouch for her.
    record ComesInByPasskey(MemberId member) implements SignInRefusal {}

    /// No codes were prepared by this entry.
    record UnknownSheet(long sheet) implements SignInRefusal {}

    /// Codes work only once a second person has confirmed them, not whoever prepared them.
    record NeedsAnotherPerson(long sheet) implements SignInRefusal {}

    /// Somebody confirmed these codes before.
    record SheetIsConfirmed(long sheet, MemberId by) implements SignInRefusal {}

    /// So long after they were prepared codes are no longer confirmed; new ones can be made.
    record SheetIsTooOld(long sheet, Instant since) implements SignInRefusal {}

    /// More codes at once than one sheet may have.
    record TooManyCodes(int codes, int most) implements SignInRefusal {}

    /// No member was named.
    record NobodyToInvite() implements SignInRefusal {}

    /// One may have only so many passkeys.
    record TooManyPasskeys(long most) implements SignInRefusal {}
}
