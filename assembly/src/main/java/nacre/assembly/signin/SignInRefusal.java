// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.signin;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why a way to sign in stays as it is.
public sealed interface SignInRefusal extends Refusal {

    /// The member has no such passkey.
    record NoSuchPasskey(long signIn) implements SignInRefusal {}

    /// She is not on the roll, so nobody can invite her in.
    record NoCodeForStranger(MemberId member) implements SignInRefusal {}

    /// No member was named.
    record NobodyToInvite() implements SignInRefusal {}

    /// One may have only so many passkeys.
    record TooManyPasskeys(long most) implements SignInRefusal {}
}
