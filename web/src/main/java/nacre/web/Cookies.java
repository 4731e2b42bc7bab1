// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import io.helidon.http.SetCookie;
import java.time.Duration;
import nacre.web.session.Session;

/// The two cookies of this house: the session's token, which no script can read, and the language.
final class Cookies {

    private Cookies() {}

    /// On one's own device it lasts as long as the session may; elsewhere it goes when the browser
    /// closes.
    static String session(Frame frame, String token, Session.Kind kind) {
        var cookie = safe(frame, SetCookie.builder(frame.sessionCookie(), token));
        if (kind == Session.Kind.OWN) {
            cookie.maxAge(Session.LONGEST);
        }
        return cookie.build().text();
    }

    static String noSession(Frame frame) {
        return safe(frame, SetCookie.builder(frame.sessionCookie(), ""))
                .maxAge(Duration.ZERO)
                .build()
                .text();
    }

    static String language(Frame frame, String language) {
        return safe(frame, SetCookie.builder("language", language))
                .maxAge(Duration.ofDays(365))
                .build()
                .text();
    }

    private static SetCookie.Builder safe(Frame frame, SetCookie.Builder cookie) {
        return cookie.path("/")
                .httpOnly(true)
                .sameSite(SetCookie.SameSite.LAX)
                .secure(frame.settings().transport().isSecure());
    }
}
