// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.passkey;

import java.time.Instant;
import java.util.List;
import nacre.web.session.Membership;
import nacre.web.session.PersonId;
import org.jspecify.annotations.Nullable;

/// Where passkeys are kept. Whoever knows the organs keeps them as personal content of their
/// records, found by a hash of the credential's id; see `ShelfPasskeys` for one that does not.
public interface PasskeyBook {

    /// The name that a person's device shows beside her passkey. It stays on the device.
    String nameOf(PersonId person, Instant now);

    /// Keeps a passkey.
    void add(Passkey passkey, Instant now);

    /// The passkey of this credential, or null.
    @Nullable Passkey find(String credential, Instant now);

    /// Notes that a passkey signed; false if another thread noted a later signature.
    boolean signed(Passkey before, long signCount, Instant now);

    /// A person's passkeys, the first added first.
    List<Passkey> of(PersonId person, Instant now);

    /// Keeps a person's passkeys wherever an organ that she has just joined wants them kept.
    default void joined(PersonId person, Membership membership, Instant now) {}

    /// Forgets a passkey of a person.
    void remove(PersonId person, String credential, Instant now);
}
