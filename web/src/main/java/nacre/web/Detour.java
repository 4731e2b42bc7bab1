// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// Ends the answering of a request that only reads, and leads to another page first.
public final class Detour extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;

    /// Leads to this path of the house.
    public Detour(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    /// Where to.
    public String path() {
        return path;
    }
}
