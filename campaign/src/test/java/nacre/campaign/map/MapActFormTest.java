// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MapActFormTest {
    private static final UnitId UNIT = new UnitId(52);
    private static final UnitPath PLACE = new UnitPath("40/52");
    private static final List<MapAct> ACTS =
            List.of(
                    new MapAct.Noted(UNIT),
                    new MapAct.Imported(PLACE, 180),
                    new MapAct.Undone(90),
                    new MapAct.Read(UNIT),
                    new MapAct.Listed(UNIT, 12, Instant.ofEpochSecond(1_790_000_000)),
                    new MapAct.Hidden(PLACE, true),
                    new MapAct.Shown(PLACE),
                    new MapAct.Purged(new CampaignId(40), 1800),
                    new MapAct.Forgotten(UNIT, 1),
                    new MapAct.Exported(UNIT, 40),
                    new MapAct.PurgeMoved(new CampaignId(40), Instant.ofEpochSecond(1_790_000_000)),
                    new MapAct.Corrected(new CampaignId(40)));

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        List<String> lines;
        try (InputStream in = MapActFormTest.class.getResourceAsStream("/golden/map/acts.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(lines, ACTS.stream().map(a -> a.type() + " " + a.facts().write()).toList());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(ACTS.get(i), read(lines.get(i)));
        }
    }

    private static MapAct read(String line) {
        int space = line.indexOf(' ');
        byte[] facts = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        return MapAct.read(line.substring(0, space), (Json.Fields) Json.read(facts));
    }

    @Test
    void facts_have_no_room_for_anything_about_a_person() {
        for (String line :
                List.of(
                        "map.noted {\"name\":\"Mila\",\"unit\":52}",
                        "map.noted {\"about\":4,\"unit\":52}",
                        "map.corrected {\"campaign\":40,\"unit\":52}",
                        "map.read {\"people\":[4],\"unit\":52}",
                        "map.listed {\"people\":[4],\"unit\":52,\"until\":1}",
                        "map.exported {\"people\":[4],\"unit\":52}",
                        "map.hidden {\"place\":\"Yard\",\"whole\":false}",
                        "map.talked {\"unit\":52}")) {
            assertThrows(Malformed.class, () -> read(line), line);
        }
    }
}
