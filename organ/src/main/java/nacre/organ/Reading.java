// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.part.Unfoldable.unless;

import java.util.ArrayList;
import java.util.List;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Leaf;
import org.jspecify.annotations.Nullable;

/// Folds entries as they are read, batch by batch.
final class Reading {
    private final Parts parts;
    private final List<Happening> batch = new ArrayList<>();
    private Leaf.@Nullable Batch span;
    private Standing standing;

    Reading(Parts parts, Standing standing) {
        this.parts = parts;
        this.standing = standing;
    }

    /// How an organ stands after all that its journal has beyond `before`.
    ///
    /// @throws nacre.assembly.part.Unfoldable if it cannot be folded
    static Standing after(Parts parts, Standing before, Journal journal) {
        var reading = new Reading(parts, before);
        journal.read(before.size(), Long.MAX_VALUE, entry -> reading.read(entry));
        return reading.finish();
    }

    private void read(Entry entry) {
        Leaf leaf = entry.leaf();
        read(entry.seq(), leaf, Happening.of(entry, leaf, parts));
    }

    /// Takes the next entry, stored under `seq`.
    void read(long seq, Leaf leaf, Happening says) {
        unless(
                leaf.seq() == seq && leaf.organ().equals(standing.organ()),
                "Entry %d is entry %d of organ %s.",
                seq,
                leaf.seq(),
                leaf.organ());
        if (span == null) {
            unless(leaf.batch().first() == seq, "Entry %d stands in the middle of a batch.", seq);
            span = leaf.batch();
            requireCommand(leaf);
        }
        unless(
                leaf.batch().equals(span) && (leaf.command() == null || seq == span.first()),
                "Entry %d does not belong to its batch.",
                seq);
        batch.add(says);
        if (seq == span.end() - 1) {
            standing = Fold.after(parts, standing, batch);
            batch.clear();
            span = null;
        }
    }

    /// What a member asked for bears the hash of what she asked, and what was due bears none.
    private static void requireCommand(Leaf leaf) {
        boolean wasAsked = leaf.command() != null;
        boolean fits =
                switch (leaf.authority()) {
                    case Authority.Right r -> wasAsked;
                    case Authority.Mandate m -> wasAsked;
                    case Authority.Link l -> wasAsked;
                    case Authority.Due d -> !wasAsked;
                    case Authority.Letter l -> !wasAsked;
                    case Authority.Founding f -> true;
                    case Authority.Decision d -> true;
                    case Authority.Server s -> true;
                };
        unless(fits, "Entry %d has a command where none was, or has none.", leaf.seq());
    }

    /// How the organ stands after the batches that were read.
    Standing soFar() {
        return standing;
    }

    Standing finish() {
        unless(span == null, "The batch at %d is not complete.", standing.size());
        return standing;
    }
}
