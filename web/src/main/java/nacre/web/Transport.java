// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.net.URI;
import java.nio.file.Path;

/// How bytes travel between browsers and this server.
public sealed interface Transport {

    /// Plain HTTP, on this machine only.
    record Plain() implements Transport {}

    /// TLS by this server, with a certificate chain and a key in PEM files; `origin` is the address
    /// that people type, `https://branch.example`.
    record Tls(Path certificates, Path key, URI origin) implements Transport {
        /// Checks the origin.
        public Tls {
            requireOrigin(origin);
        }
    }

    /// TLS by a proxy on this machine, which says so by `X-Forwarded-Proto` and
    /// `X-Forwarded-Host`; believed from the loopback address only.
    record BehindProxy(URI origin) implements Transport {
        /// Checks the origin.
        public BehindProxy {
            requireOrigin(origin);
        }
    }

    /// Whether browsers speak TLS.
    default boolean isSecure() {
        return !(this instanceof Plain);
    }

    /// The origin of all pages, as browsers write it.
    default String origin(int port) {
        return switch (this) {
            case Plain plain -> "http://localhost:" + port;
            case Tls tls -> tls.origin.toString();
            case BehindProxy proxy -> proxy.origin.toString();
        };
    }

    private static void requireOrigin(URI origin) {
        boolean isOrigin =
                "https".equals(origin.getScheme())
                        && origin.getHost() != null
                        && origin.toString().equals("https://" + origin.getRawAuthority());
        if (!isOrigin) {
            throw new IllegalArgumentException(
                    "«%s» is no origin. Maybe write it like https://branch.example"
                            .formatted(origin));
        }
    }
}
