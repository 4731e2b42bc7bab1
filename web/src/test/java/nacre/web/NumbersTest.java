// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersTest {

    @Test
    void digits_are_a_number() {
        assertEquals(0, Numbers.read("0"));
        assertEquals(7, Numbers.read("007"));
        assertEquals(999_999_999_999_999L, Numbers.find("999999999999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1.5", "1e3", "٣", "7 ", "1000000000000000"})
    void nothing_else_is(String typed) {
        assertNull(Numbers.find(typed));
        assertThrows(IllegalArgumentException.class, () -> Numbers.read(typed));
    }
}
