// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Instant;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Every time in which the server slept, in the order in which they are on the record. All are
/// kept: what opens late, because it was due before two of them, is still held against both.
public record Sleeps(PVector<Sleep> all) {

    /// The server never slept.
    public static Sleeps none() {
        return new Sleeps(TreePVector.empty());
    }

    /// And slept once more.
    public Sleeps plus(Sleep sleep) {
        return new Sleeps(all.plus(sleep));
    }

    /// When a vote closes in truth. Time that it got back can be lost to a later sleep again.
    public Instant closing(Instant opened, Instant closes) {
        Instant closing = closes;
        for (Sleep sleep : all) {
            closing = sleep.closing(opened, closing);
        }
        return closing;
    }
}
