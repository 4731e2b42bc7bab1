// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import nacre.web.session.Persons;
import nacre.web.session.Sessions;
import nacre.web.words.Languages;

/// What the answering of any request needs.
record Frame(
        Settings settings,
        Languages languages,
        InstantSource clock,
        RandomGenerator random,
        Sessions sessions,
        Persons persons,
        Surroundings surroundings) {

    /// The name of the cookie with the session's token; browsers accept the prefix only with TLS,
    /// for this very host and for all paths (RFC 6265bis §4.1.3.2).
    String sessionCookie() {
        return settings.transport().isSecure() ? "__Host-nacre" : "nacre";
    }
}
