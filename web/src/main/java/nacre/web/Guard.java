// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.net.InetSocketAddress;
import java.net.URI;

/// Turns away requests that other sites make with a member's browser, and requests to another host
/// name (DNS rebinding).
///
/// Browsers say of each request whether it comes from the same site (`Sec-Fetch-Site`, W3C Fetch
/// Metadata) and, of each POST, from which origin (RFC 6454 §7). What changes something needs at
/// least one of the two, and both must be right; so no token has to be hidden in forms.
final class Guard {
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final HeaderName MODE = HeaderNames.create("Sec-Fetch-Mode");

    private final Transport transport;

    Guard(Transport transport) {
        this.transport = transport;
    }

    /// @throws Stop if the request is turned away
    void check(Request request) {
        String origin = transport.origin(request.served().localPeer().port());
        checkHost(request, origin);
        String site = request.header(SITE);
        if (request.isPost()) {
            checkChange(site, request.header(HeaderNames.ORIGIN), origin);
        } else if (isFromElsewhere(site) && !request.header(MODE).equals("navigate")) {
            throw new Stop(new Trouble.OtherSite()); // a link may lead here, a picture may not
        }
    }

    private void checkHost(Request request, String origin) {
        boolean isRight =
                switch (transport) {
                    case Transport.Plain plain -> isHost(request.served().authority(), origin);
                    case Transport.Tls tls -> isHost(request.served().authority(), origin);
                    case Transport.BehindProxy proxy ->
                            isLoopback(request)
                                    && request.header(HeaderNames.X_FORWARDED_PROTO).equals("https")
                                    && isHost(forwardedHost(request), origin);
                };
        if (!isRight) {
            throw new Stop(new Trouble.OtherHost());
        }
    }

    private static String forwardedHost(Request request) {
        String forwarded = request.header(HeaderNames.X_FORWARDED_HOST);
        return forwarded.isEmpty() ? request.served().authority() : forwarded;
    }

    private static boolean isHost(String host, String origin) {
        return URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
    }

    private static boolean isLoopback(Request request) {
        return request.served().remotePeer().address() instanceof InetSocketAddress peer
                && peer.getAddress() != null
                && peer.getAddress().isLoopbackAddress();
    }

    private static void checkChange(String site, String from, String origin) {
        boolean isSilent = site.isEmpty() && from.isEmpty();
        boolean isSameSite = site.isEmpty() || site.equals("same-origin");
        boolean isSameOrigin = from.isEmpty() || from.equals(origin);
        if (isSilent || !isSameSite || !isSameOrigin) {
            throw new Stop(new Trouble.OtherSite());
        }
    }

    private static boolean isFromElsewhere(String site) {
        return site.equals("cross-site") || site.equals("same-site");
    }
}
