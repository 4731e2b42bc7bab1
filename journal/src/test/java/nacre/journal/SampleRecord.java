// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes entries and batches that look like real ones, from a seed; for tests of stores.
public final class SampleRecord {
    private final OrganId organ;
    private final Random random;

    /// Samples of one organ.
    public SampleRecord(OrganId organ, long seed) {
        this.organ = organ;
        this.random = new Random(seed);
    }

    /// A batch of `size` entries from `first` on with a command, each with some content.
    public Append batch(long first, int size) {
        return batch(first, size, List.of());
    }

    /// The same with erasures.
    public Append batch(long first, int size, List<Append.Erasure> erasures) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < size; i++) {
            entries.add(entry(new Leaf.Batch(first, size), first + i, content(first + i)));
        }
        return new Append(first, entries, new Append.Repeat(id(), hash()), erasures);
    }

    /// A batch of one entry with this content and no command.
    public Append saying(long first, Content... content) {
        var entry = entry(new Leaf.Batch(first, 1), first, List.of(content));
        return new Append(first, List.of(entry), null, List.of());
    }

    /// A batch of one small entry without content, as an answer in a vote makes.
    public Append answer(long first, Append.@Nullable Repeat command) {
        var entry = entry(new Leaf.Batch(first, 1), first, List.of());
        return new Append(first, List.of(entry), command, List.of());
    }

    /// A batch of one entry that opens a box, with rows of at most 100 bytes, by its own number.
    public Append opening(long first) {
        var entry = entry(new Leaf.Batch(first, 1), first, List.of());
        var open = new BoxChange.Open(first, 100);
        return new Append(first, List.of(entry), null, List.of(), List.of(open));
    }

    /// A batch of one entry that destroys a box.
    public Append destroying(long first, long box) {
        var entry = entry(new Leaf.Batch(first, 1), first, List.of());
        return new Append(
                first, List.of(entry), null, List.of(), List.of(new BoxChange.Destroy(box)));
    }

    /// A member's row.
    public BoxRow row(long member, String says) {
        return new BoxRow(member, hash(), Json.object().put("says", says).done());
    }

    /// A member's row for a box, by a command, when the record has `first` entries.
    public Append put(long first, long box, BoxRow row, Append.@Nullable Repeat command) {
        return Append.put(first, command, new BoxChange.Put(box, row));
    }

    private Entry entry(Leaf.Batch batch, long seq, List<Content> content) {
        Hash salt = hash();
        byte[] facts =
                Json.object()
                        .put("choice", random.nextBoolean() ? "yes" : "no")
                        .put("member", random.nextInt(1, 1000))
                        .put("vote", 17)
                        .done()
                        .bytes();
        var leaf =
                new Leaf(
                        organ,
                        seq,
                        batch,
                        1,
                        Instant.ofEpochSecond(1_790_000_000 + seq),
                        null,
                        seq == 0 ? null : 3L,
                        seq == 0 ? new Authority.Founding() : new Authority.Right(),
                        "vote.cast",
                        Facts.commitment(salt.bytes(), facts),
                        Content.root(content),
                        seq == batch.first() ? hash() : null,
                        null);
        return new Entry(seq, leaf.form().bytes(), salt.bytes(), facts, content);
    }

    private List<Content> content(long seq) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(text(Content.Words.kept("text", "Let us meet at noon, " + seq)));
            case 2 ->
                    List.of(
                            text(
                                    Content.Words.personal(
                                            "name", 3, "Anna \u00c5 \uD83C\uDF39\u0000")));
            default ->
                    List.of(
                            text(Content.Words.kept("title", "")),
                            text(Content.Words.personal("contact", seq, "anna@example.org")));
        };
    }

    /// The words with a salt.
    public Content text(Content.Words words) {
        return Content.of(words, hash());
    }

    /// A random command's id.
    public CommandId id() {
        return new CommandId(hash().toString().substring(0, 32));
    }

    /// A random hash.
    public Hash hash() {
        byte[] bytes = new byte[Hash.SIZE];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    /// All that is stored of an entry, to be compared.
    public static List<Object> all(Entry entry) {
        return List.of(
                entry.seq(),
                new String(entry.leafBytes(), UTF_8),
                HexFormat.of().formatHex(entry.factsSalt()),
                new String(entry.factsBytes(), UTF_8),
                entry.content());
    }
}
