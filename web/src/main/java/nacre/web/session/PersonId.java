// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import java.util.random.RandomGenerator;

/// A human being on this server: a random name of 32 hex digits that says nothing about her.
public record PersonId(String value) {

    /// Checks the form.
    public PersonId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("«%s» is no person's id.".formatted(value));
        }
    }

    /// A new one.
    public static PersonId random(RandomGenerator random) {
        return new PersonId(RandomHex.of(random, 16));
    }
}
