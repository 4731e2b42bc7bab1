// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import nacre.web.TestServer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptsTest {
    private final Attempts attempts = new Attempts(() -> TestServer.NOON, new Random(5));

    /// One guesser; each of her attempts is with another code.
    private boolean mayTry(int code, String address) {
        return attempts.begin("code " + code, address).isZero();
    }

    @Test
    void all_addresses_of_one_ipv6_network_count_as_one() {
        for (int i = 0; i < Attempts.COMING_IN.address(); i++) {
            assertTrue(mayTry(i, "2001:db8:0:7:0:0:0:%x".formatted(i)), () -> "too early");
        }
        assertFalse(mayTry(100, "2001:db8:0:7:ffff::1"));
        assertTrue(mayTry(101, "2001:db8:0:8::1"));
        assertTrue(mayTry(102, "192.0.2.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "1.2.3", "2001:db8::/64", "[::1]:80"})
    void what_is_no_address_counts_as_it_is_written(String written) {
        int tried = 0;
        while (mayTry(tried, written)) {
            tried++;
        }
        assertEquals(Attempts.COMING_IN.address(), tried);
        assertTrue(mayTry(tried + 1, "192.0.2.7"));
    }
}
