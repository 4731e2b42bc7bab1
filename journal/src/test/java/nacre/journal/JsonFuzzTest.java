// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Our small reader and writer against a well-known library, with seeded random values and damage.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonFuzzTest {
    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 4_000;
    private static final String[] PIECES = {
        "",
        "a",
        "Z",
        "0",
        "\"",
        "\\",
        "/",
        "\b",
        "\t",
        "\n",
        "\f",
        "\r",
        "\u0000",
        "\u000b",
        "\u001f",
        "\u007f",
        "\u0080",
        "\u00e9",
        "\u07ff",
        "\u0800",
        "\u20ac",
        "\u2028",
        "\ud7ff",
        "\ue000",
        "\ufeff",
        "\uffff",
        "\ud83c\udf39",
        "\ud800\udc00",
        "\udbff\udfff",
        "vote",
        "</a>"
    };

    private static final JsonMapper JACKSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build();

    private final Random random = new Random(SEED);

    private Json value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> new Json.Text(text());
            case 1 -> new Json.Whole(whole());
            case 2 -> new Json.Truth(random.nextBoolean());
            case 3 -> new Json.Whole(random.nextInt(-20, 20));
            case 4 -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(value(depth - 1));
                }
                yield new Json.Items(items);
            }
            default -> fields(depth);
        };
    }

    private Json.Fields fields(int depth) {
        var values = new LinkedHashMap<String, Json>();
        for (int i = random.nextInt(6); i > 0; i--) {
            values.put(text(), value(depth - 1));
        }
        return new Json.Fields(values);
    }

    private long whole() {
        long value = random.nextLong(-Json.LARGEST, Json.LARGEST + 1);
        return random.nextInt(10) == 0 ? Json.LARGEST : value >> random.nextInt(54);
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Object plain(Json value) {
        return switch (value) {
            case Json.Text t -> t.value();
            case Json.Whole w -> w.value();
            case Json.Truth t -> t.value();
            case Json.Items items -> items.values().stream().map(JsonFuzzTest::plain).toList();
            case Json.Fields fields -> {
                var map = new LinkedHashMap<String, Object>();
                fields.values().reversed().forEach((k, v) -> map.put(k, plain(v)));
                yield map;
            }
        };
    }

    @Test
    void what_we_write_is_what_the_library_writes_with_sorted_keys() {
        for (int i = 0; i < ROUNDS; i++) {
            Json value = value(4);
            assertEquals(
                    new String(JACKSON.writeValueAsBytes(plain(value)), UTF_8),
                    value.write(),
                    () -> "seed " + SEED);
        }
    }

    @Test
    void what_we_write_we_read_back_and_so_does_the_library() {
        for (int i = 0; i < ROUNDS; i++) {
            Json value = value(4);
            assertEquals(value, Json.read(value.bytes()));
            assertEquals(
                    JACKSON.readTree(JACKSON.writeValueAsBytes(plain(value))),
                    JACKSON.readTree(value.bytes()));
        }
    }

    @Test
    void whatever_we_accept_writes_back_to_the_same_bytes_and_the_library_accepts_it() {
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 10 * ROUNDS; i++) {
            byte[] bytes = damaged(value(3).bytes());
            try {
                Json read = Json.read(bytes);
                assertArrayEquals(bytes, read.bytes(), () -> new String(bytes, UTF_8));
                JsonNode other = JACKSON.readTree(bytes);
                assertEquals(JACKSON.readTree(JACKSON.writeValueAsBytes(plain(read))), other);
                accepted++;
            } catch (Malformed e) {
                refused++;
            }
        }
        System.out.printf("damaged JSON: %d accepted, %d refused%n", accepted, refused);
        assertTrue(accepted > ROUNDS / 2 && refused > ROUNDS / 2);
    }

    @Test
    void what_the_library_refuses_we_refuse() {
        for (int i = 0; i < 5 * ROUNDS; i++) {
            byte[] bytes = damaged(value(3).bytes());
            try {
                JACKSON.readTree(bytes);
            } catch (JacksonException e) {
                assertTrue(isRefused(bytes), () -> new String(bytes, UTF_8));
            }
        }
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            Json.read(bytes);
            return false;
        } catch (Malformed e) {
            return true;
        }
    }

    private byte[] damaged(byte[] good) {
        byte[] bad = good.clone();
        int place = random.nextInt(bad.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bad, place);
            case 1 -> Arrays.copyOf(bad, bad.length + 1);
            case 2 -> {
                System.arraycopy(good, place, bad, random.nextInt(place + 1), good.length - place);
                yield bad;
            }
            case 3 -> {
                String some = "{}[]\",:\\ 01aeu-.tfn\u007f\u00e9";
                bad[place] = (byte) some.charAt(random.nextInt(some.length()));
                yield bad;
            }
            default -> {
                bad[place] ^= (byte) (1 << random.nextInt(8));
                yield bad;
            }
        };
    }
}
