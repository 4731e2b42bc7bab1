// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Puts a list into an order by lot, every order as likely as every other, from a seed of 32 bytes;
/// the same seed and list give the same order for ever.
///
/// A shuffle by Fisher and Yates (Knuth, *The Art of Computer Programming* 2, §3.4.2, Algorithm P),
/// from the first place on. Its numbers are HMAC-SHA-256 (RFC 2104) of a counter under the seed,
/// eight bytes each; a number that would make some places likelier than others is thrown away and
/// the next one taken, so there is no bias at all. DRAW.md has it step by step, with examples.
public final class Lots {
    private static final byte[] DOMAIN = "nacre/draw/order/v1\n".getBytes(US_ASCII);

    private final Mac mac;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long counter;

    private Lots(byte[] seed) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java has no HmacSHA256. Maybe it is cut down too far.", e);
        }
    }

    /// The list in the order that this seed gives. Costs time linear in the list.
    public static <T> List<T> order(byte[] seed, List<T> list) {
        var lots = new Lots(seed);
        var order = new ArrayList<>(list);
        for (int place = 0; place < order.size() - 1; place++) {
            Collections.swap(order, place, place + lots.below(order.size() - place));
        }
        return Collections.unmodifiableList(order);
    }

    /// A number from 0 to `bound` − 1, each as likely as the others.
    private int below(int bound) {
        // 2⁶⁴ mod bound: the numbers at the top for which there is no whole round left
        long left = Long.remainderUnsigned(-bound, bound);
        while (true) {
            long number = next();
            if (left == 0 || Long.compareUnsigned(number, -left) < 0) {
                return (int) Long.remainderUnsigned(number, bound);
            }
        }
    }

    private long next() {
        if (!block.hasRemaining()) {
            mac.update(DOMAIN);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
            block = ByteBuffer.wrap(mac.doFinal());
        }
        return block.getLong();
    }
}
