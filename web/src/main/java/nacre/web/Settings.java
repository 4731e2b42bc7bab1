// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.net.InetAddress;
import java.time.ZoneId;

/// How this server is set up: where it listens, how bytes travel, whose hours it tells, who hosts
/// it (said on the page where people come in; may be empty).
///
/// @param isDemo whether it serves a made-up town, which every page says
public record Settings(
        InetAddress address,
        int port,
        Transport transport,
        ZoneId zone,
        String host,
        boolean isDemo) {

    /// Refuses plain HTTP, and a proxy's word, on anything but the loopback address.
    public Settings {
        if (!address.isLoopbackAddress() && !(transport instanceof Transport.Tls)) {
            throw new IllegalArgumentException(
                    """
                    %s is reachable from other machines, and without TLS anybody between could read
                    and change what people decide. Maybe use --tls CERT KEY, or listen on localhost
                    with --behind-proxy.\
                    """
                            .formatted(address.getHostAddress()));
        }
    }

    /// Of a server that people really use.
    public Settings(InetAddress address, int port, Transport transport, ZoneId zone, String host) {
        this(address, port, transport, zone, host, false);
    }

    /// The same for a made-up town.
    public Settings forDemo() {
        return new Settings(address, port, transport, zone, host, true);
    }

    /// Plain HTTP on this machine, port 0 being any free one.
    public static Settings local(int port, ZoneId zone) {
        return new Settings(
                InetAddress.getLoopbackAddress(), port, new Transport.Plain(), zone, "");
    }
}
