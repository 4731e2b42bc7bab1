// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the Merkle tree stands over: one entry's envelope, with commitments in place of all that is
/// said in it. Version 1 of the permanent format (see RECORD).
///
/// @param organ whose record this is
/// @param seq 0, 1, 2 …
/// @param batch the entries that stand or fall with it
/// @param rules the version of the rules in force
/// @param at when it was recorded, whole seconds, never before the entry before
/// @param due when it took effect, for what was due and for letters
/// @param actor the member who acted, by the entry that first named her
/// @param authority by what it stands
/// @param type topic and act, as `vote.cast`
/// @param facts salted commitment to the facts
/// @param content root over the commitments of the content fields
/// @param command hash of the canonical command, on a batch's first entry
/// @param evidence hash of signature material
public record Leaf(
        OrganId organ,
        long seq,
        Batch batch,
        long rules,
        Instant at,
        @Nullable Instant due,
        @Nullable Long actor,
        Authority authority,
        String type,
        Hash facts,
        @Nullable Hash content,
        @Nullable Hash command,
        @Nullable Hash evidence) {

    /// The version of this format.
    public static final long VERSION = 1;

    /// The most bytes a leaf may have, so that it fits a C2SP entry bundle.
    public static final int MOST_BYTES = 65_535;

    private static final String[] FIELDS =
            "actor at authority batch command content due evidence facts organ rules seq type v"
                    .split(" ", -1);

    /// The first sequence number of a batch, and how many entries it has.
    public record Batch(long first, long size) {
        /// @throws Malformed if it has no entries
        public Batch {
            if (first < 0 || size < 1) {
                throw new Malformed("batch", "at least one entry", first + "+" + size);
            }
        }

        /// The sequence number after the last.
        public long end() {
            return first + size;
        }
    }

    /// Checks what can be said of one leaf alone.
    public Leaf {
        if (seq < batch.first() || seq >= batch.end()) {
            throw new Malformed("seq", "an entry of batch " + batch, Long.toString(seq));
        }
        if (!isWhole(at) || (due != null && !isWhole(due))) {
            throw new Malformed("at", "whole seconds", at.toString());
        }
    }

    private static boolean isWhole(Instant instant) {
        return instant.equals(Instant.ofEpochSecond(instant.getEpochSecond()));
    }

    /// As it is written for good.
    public Json.Fields form() {
        var form =
                Json.object()
                        .put("at", at.getEpochSecond())
                        .put("authority", authority.form())
                        .put("batch", Json.wholes(java.util.List.of(batch.first, batch.size)))
                        .put("facts", facts.toString())
                        .put("organ", organ.value())
                        .put("rules", rules)
                        .put("seq", seq)
                        .put("type", type)
                        .put("v", VERSION);
        if (actor != null) {
            form.put("actor", actor);
        }
        if (due != null) {
            form.put("due", due.getEpochSecond());
        }
        put(form, "content", content);
        put(form, "command", command);
        put(form, "evidence", evidence);
        return form.done();
    }

    private static void put(Json.Draft form, String key, @Nullable Hash hash) {
        if (hash != null) {
            form.put(key, hash.toString());
        }
    }

    /// Reads a leaf.
    ///
    /// @throws Malformed naming what is wrong
    public static Leaf read(byte[] bytes) {
        try {
            Leaf leaf = LeafReader.read(bytes);
            return leaf != null ? leaf : fromTree(bytes);
        } catch (IllegalArgumentException e) {
            throw (Malformed)
                    new Malformed(
                                    "leaf",
                                    "an organ's id and hashes",
                                    String.valueOf(e.getMessage()))
                            .initCause(e);
        }
    }

    /// Reads a leaf by way of a tree of JSON, which says best what is wrong.
    static Leaf fromTree(byte[] bytes) {
        if (bytes.length > MOST_BYTES || !(Json.read(bytes) instanceof Json.Fields form)) {
            throw new Malformed(
                    "leaf", "an object of at most 65535 bytes", bytes.length + " bytes");
        }
        form.only(FIELDS);
        if (form.whole("v") != VERSION) {
            throw new Malformed("v", "version 1", Long.toString(form.whole("v")));
        }
        var batch = form.items("batch").wholes();
        if (batch.size() != 2) {
            throw new Malformed("batch", "two numbers", form.items("batch").write());
        }
        return new Leaf(
                new OrganId(form.text("organ")),
                form.whole("seq"),
                new Batch(batch.get(0), batch.get(1)),
                form.whole("rules"),
                Instant.ofEpochSecond(form.whole("at")),
                form.has("due") ? Instant.ofEpochSecond(form.whole("due")) : null,
                form.has("actor") ? form.whole("actor") : null,
                Authority.read(form.value("authority")),
                form.text("type"),
                Hash.of(form.text("facts")),
                hash(form, "content"),
                hash(form, "command"),
                hash(form, "evidence"));
    }

    private static @Nullable Hash hash(Json.Fields form, String key) {
        return form.has(key) ? Hash.of(form.text(key)) : null;
    }
}
