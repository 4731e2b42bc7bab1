// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignActFormTest {
    private static final List<CampaignAct> ACTS =
            List.of(
                    new CampaignAct.Opened(
                            List.of(MatterKey.SHIFTS, MatterKey.ACTION),
                            1,
                            Instant.ofEpochSecond(1_790_000_000)),
                    new CampaignAct.Closed(new CampaignId(40)),
                    new CampaignAct.Added(new UnitPath("40/52"), UnitKind.TEAM, 14),
                    new CampaignAct.Renamed(new UnitId(52)),
                    new CampaignAct.Counted(new UnitId(52), 0),
                    new CampaignAct.Ended(new UnitId(52)));

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        List<String> lines;
        try (InputStream in =
                CampaignActFormTest.class.getResourceAsStream("/golden/campaign/acts.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(lines, ACTS.stream().map(a -> a.type() + " " + a.facts().write()).toList());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(ACTS.get(i), read(lines.get(i)));
        }
    }

    private static CampaignAct read(String line) {
        int space = line.indexOf(' ');
        byte[] facts = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        return CampaignAct.read(line.substring(0, space), (Json.Fields) Json.read(facts));
    }

    @Test
    void what_is_not_in_its_form_is_not_read() {
        for (String line :
                List.of(
                        "campaign.opened {\"aims\":[\"shifts\"],\"best\":3,\"purges\":1}",
                        "campaign.opened {\"aims\":[\"Shifts\"],\"best\":1,\"purges\":1}",
                        "campaign.opened {\"aims\":[],\"best\":1,\"name\":\"x\",\"purges\":1}",
                        "unit.added {\"kind\":\"crew\",\"people\":1,\"under\":\"40\"}",
                        "unit.added {\"kind\":\"team\",\"people\":1,\"under\":\"40/\"}",
                        "unit.added {\"kind\":\"team\",\"people\":1,\"under\":\"40/052\"}",
                        "unit.moved {\"unit\":52}")) {
            assertThrows(Malformed.class, () -> read(line), line);
        }
    }
}
