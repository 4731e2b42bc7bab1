// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitPathTest {
    @Test
    void what_lies_beneath_comes_right_after_and_neighbours_go_by_number() {
        List<UnitPath> tree =
                Stream.of("9", "9/10", "9/10/100", "9/10/1000", "9/11", "9/100", "10", "10/9")
                        .map(UnitPath::new)
                        .toList();
        var mixed = new ArrayList<>(tree);
        Collections.shuffle(mixed, new Random(3));
        Collections.sort(mixed);
        assertEquals(tree, mixed);
    }

    @Test
    void a_place_with_a_longer_number_is_not_beneath() {
        var place = new UnitPath("9/10");
        assertTrue(new UnitPath("9/10").isWithin(place));
        assertTrue(new UnitPath("9/10/11").isWithin(place));
        assertFalse(new UnitPath("9/100").isWithin(place));
        assertFalse(new UnitPath("9").isWithin(place));
    }

    @Test
    void only_what_has_nothing_between_is_right_beneath() {
        var place = new UnitPath("9/10");
        assertTrue(new UnitPath("9/10/11").isRightBeneath(place));
        for (String other : List.of("9", "9/10", "9/100", "9/10/11/12", "9/101/11", "10/10/11")) {
            assertFalse(new UnitPath(other).isRightBeneath(place), other);
        }
        assertTrue(place.isRightBeneath(new UnitPath("9")));
    }

    @Test
    void it_knows_its_campaign_and_what_is_above() {
        var place = new UnitPath("9/10/11");
        assertEquals(new CampaignId(9), place.campaign());
        assertEquals(new UnitId(11), place.last());
        assertEquals(new UnitPath("9/10"), place.above());
        assertEquals(2, place.depth());
        assertEquals(place, place.above().plus(place.last()));
        assertThrows(IllegalStateException.class, () -> new UnitPath("9").above());
    }

    @Test
    void what_is_no_path_is_refused() {
        for (String text : List.of("", "/", "9/", "/9", "9//10", "09", "9/0", "9/x", "9/10 ")) {
            assertFalse(UnitPath.isOne(text), text);
        }
        assertFalse(UnitPath.isOne("1" + "/2".repeat(UnitPath.DEEPEST + 1)));
        assertThrows(IllegalArgumentException.class, () -> new UnitPath("9/"));
    }
}
