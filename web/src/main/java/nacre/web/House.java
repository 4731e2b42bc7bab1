// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import nacre.journal.Shelf;
import nacre.web.entry.Arrivals;
import nacre.web.passkey.PasskeyBook;

/// What the pages stand on and `app` hands in: a shelf, the house's key (HMAC, kept apart from the
/// shelf), the clock, secure chance, and who knows the organs.
public record House(
        Shelf shelf,
        SecretKey key,
        InstantSource clock,
        RandomGenerator random,
        Surroundings surroundings,
        Arrivals arrivals,
        PasskeyBook passkeys) {}
