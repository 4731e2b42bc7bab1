// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The quick reader of leaves against the thorough one, on seeded leaves whole and damaged.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeafReaderTest {
    private static final int ROUNDS = 2_000;
    private static final int DAMAGES = 60;
    private static final byte[] PIECES =
            "{}[]\":,\\-0123456789abcdefgzAu \u0000\n\u00e9".getBytes(UTF_8);
    private static final List<Authority> USUAL =
            List.of(
                    new Authority.Right(),
                    new Authority.Mandate(12),
                    new Authority.Decision(0),
                    new Authority.Due(Json.LARGEST));
    private static final List<Authority> RARE =
            List.of(new Authority.Founding(), new Authority.Server());

    private final Random random = new Random(20_261_129);

    private Hash hash() {
        return new Hash(random.nextLong(), random.nextLong(), random.nextLong(), -1);
    }

    private @Nullable Hash maybeHash() {
        return random.nextBoolean() ? hash() : null;
    }

    private Leaf leaf(List<Authority> authorities) {
        byte[] id = new byte[20];
        random.nextBytes(id);
        long seq = random.nextLong(Json.LARGEST >> random.nextInt(52));
        return new Leaf(
                OrganId.from(id),
                seq,
                new Leaf.Batch(seq, 1 + random.nextInt(3)),
                random.nextInt(3),
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L)),
                random.nextBoolean() ? Instant.ofEpochSecond(random.nextInt()) : null,
                random.nextBoolean() ? random.nextLong(1_000_000) : null,
                authorities.get(random.nextInt(authorities.size())),
                random.nextBoolean() ? "vote.cast" : "a.ü\"\\\n",
                hash(),
                maybeHash(),
                maybeHash(),
                maybeHash());
    }

    private static @Nullable Leaf thorough(byte[] bytes) {
        try {
            return Leaf.fromTree(bytes);
        } catch (IllegalArgumentException | Malformed e) {
            return null;
        }
    }

    private static @Nullable Leaf quick(byte[] bytes) {
        try {
            return LeafReader.read(bytes);
        } catch (IllegalArgumentException | Malformed e) {
            return null;
        }
    }

    @Test
    void usual_leaves_are_read_quickly_and_the_same() {
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Leaf leaf = leaf(USUAL);
            Leaf quick = quick(leaf.form().bytes());
            assertEquals(leaf, thorough(leaf.form().bytes()));
            if (quick != null) {
                assertEquals(leaf, quick);
                read++;
            }
        }
        // half have a type with escapes; of the others half a due, which may lie before 1970
        assertTrue(read > ROUNDS / 4, read + " of " + ROUNDS);
    }

    @Test
    void rare_leaves_are_left_to_the_thorough_reader() {
        for (int i = 0; i < ROUNDS; i++) {
            Leaf leaf = leaf(RARE);
            assertEquals(null, quick(leaf.form().bytes()));
            assertEquals(leaf, Leaf.read(leaf.form().bytes()));
        }
    }

    @Test
    void nothing_is_read_that_the_thorough_reader_does_not_read_the_same() {
        int different = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] whole = leaf(USUAL).form().bytes();
            for (int j = 0; j < DAMAGES; j++) {
                byte[] damaged = damaged(whole);
                Leaf quick = quick(damaged);
                if (quick != null) {
                    assertEquals(thorough(damaged), quick, () -> new String(damaged, UTF_8));
                } else if (thorough(damaged) == null) {
                    different++;
                }
            }
        }
        assertTrue(different > ROUNDS * DAMAGES / 4, different + " were no leaves");
    }

    /// A byte changed, left out, put in, or the end cut off.
    private byte[] damaged(byte[] whole) {
        int at = random.nextInt(whole.length);
        byte piece = PIECES[random.nextInt(PIECES.length)];
        byte[] damaged;
        switch (random.nextInt(4)) {
            case 0 -> {
                damaged = whole.clone();
                damaged[at] = piece;
            }
            case 1 -> {
                damaged = Arrays.copyOf(whole, whole.length - 1);
                System.arraycopy(whole, at + 1, damaged, at, damaged.length - at);
            }
            case 2 -> {
                damaged = Arrays.copyOf(whole, whole.length + 1);
                damaged[at] = piece;
                System.arraycopy(whole, at, damaged, at + 1, whole.length - at);
            }
            default -> damaged = Arrays.copyOf(whole, at);
        }
        return damaged;
    }
}
