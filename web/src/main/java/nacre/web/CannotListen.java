// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// Nothing can be served here: another program listens there, or the address is not this machine's.
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String address;
    private final int port;

    CannotListen(String address, int port, Throwable cause) {
        super("%s:%d".formatted(address, port), cause);
        this.address = address;
        this.port = port;
    }

    /// The address that was asked for.
    public String address() {
        return address;
    }

    /// The port that was asked for.
    public int port() {
        return port;
    }
}
