// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// Ends the answering of a request of somebody who has to come in first; nothing typed is lost.
final class ComeInFirst extends RuntimeException {
    private static final long serialVersionUID = 1;

    ComeInFirst() {
        super("come in first", null, false, false);
    }
}
