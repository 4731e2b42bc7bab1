// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

/// Bytes that only the right key opens. Shared, not copied: nobody may change them.
final class Sealed {
    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
