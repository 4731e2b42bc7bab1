// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The order by lot against the construction written out from its description, with a hash function
/// and big numbers alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotsTest {
    private static final BigInteger ALL = BigInteger.TWO.pow(64);

    @Test
    void the_examples_of_the_specification_hold() throws IOException {
        var examples =
                Pattern.compile("(?m)^    ([0-9a-f]{64}) (\\d+) → ([\\d ]+)$")
                        .matcher(Files.readString(Path.of("../docs/DRAW.md")))
                        .results()
                        .toList();
        assertEquals(4, examples.size());
        for (var example : examples) {
            byte[] seed = HexFormat.of().parseHex(example.group(1));
            List<Integer> order = Lots.order(seed, numbers(Integer.parseInt(example.group(2))));
            String said = String.join(" ", order.stream().map(String::valueOf).toList());
            assertTrue(said.startsWith(example.group(3)), said);
        }
    }

    @Test
    void it_is_the_construction_that_is_described() throws GeneralSecurityException {
        for (int size : new int[] {0, 1, 2, 3, 7, 60, 1_000}) {
            for (int i = 0; i < 20; i++) {
                byte[] seed = sha256(ByteBuffer.allocate(8).putInt(size).putInt(i).array());
                assertEquals(described(seed, size), Lots.order(seed, numbers(size)));
            }
        }
    }

    @Test
    void every_order_is_as_likely_as_every_other() throws GeneralSecurityException {
        int rounds = 24_000;
        var seen = new TreeMap<String, Integer>();
        for (int i = 0; i < rounds; i++) {
            byte[] seed = sha256(ByteBuffer.allocate(4).putInt(i).array());
            seen.merge(Lots.order(seed, numbers(4)).toString(), 1, Integer::sum);
        }
        assertEquals(24, seen.size());
        // 1,000 each, give or take five standard deviations of 31
        seen.values().forEach(count -> assertTrue(Math.abs(count - 1_000) < 155, () -> "" + seen));
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /// HMAC by its definition: H(key ⊕ opad ‖ H(key ⊕ ipad ‖ message)).
    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            int k = i < key.length ? key[i] : 0;
            inner[i] = (byte) (k ^ 0x36);
            outer[i] = (byte) (k ^ 0x5c);
        }
        return sha256(outer, sha256(inner, message));
    }

    private static List<Integer> described(byte[] seed, int size) throws GeneralSecurityException {
        var order = new ArrayList<>(numbers(size));
        long taken = 0;
        for (int place = 0; place < size - 1; place++) {
            BigInteger left = BigInteger.valueOf(size - place);
            BigInteger number = ALL;
            while (number.compareTo(ALL.subtract(ALL.mod(left))) >= 0) {
                byte[] counter = ByteBuffer.allocate(8).putLong(taken / 4).array();
                byte[] domain = "nacre/draw/order/v1\n".getBytes(US_ASCII);
                byte[] message = Arrays.copyOf(domain, domain.length + 8);
                System.arraycopy(counter, 0, message, domain.length, 8);
                byte[] block = hmac(seed, message);
                int from = (int) (taken % 4) * 8;
                number = new BigInteger(1, Arrays.copyOfRange(block, from, from + 8));
                taken++;
            }
            int chosen = place + number.mod(left).intValue();
            Integer there = order.get(place);
            order.set(place, order.get(chosen));
            order.set(chosen, there);
        }
        return order;
    }
}
