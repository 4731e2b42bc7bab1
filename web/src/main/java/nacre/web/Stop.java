// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// Ends the answering of a request with a page that says why.
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    /// Ends it for this reason.
    public Stop(Trouble trouble) {
        super(trouble.getClass().getSimpleName(), null, false, false);
        this.trouble = trouble;
    }

    /// The reason.
    public Trouble trouble() {
        return trouble;
    }
}
