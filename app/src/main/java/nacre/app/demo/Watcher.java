// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import nacre.organ.Clerk;
import nacre.organ.Reply;
import nacre.organ.Request;

/// Looks on while the town lives.
public interface Watcher {
    /// Something was asked of an organ's clerk, and this was the answer.
    void heard(Clerk clerk, Request request, Reply reply);
}
