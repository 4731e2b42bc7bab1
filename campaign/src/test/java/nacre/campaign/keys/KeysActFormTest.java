// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysActFormTest {
    private static final CampaignId CAMPAIGN = new CampaignId(40);
    private static final List<KeysAct> ACTS =
            List.of(
                    new KeysAct.Prepared(CAMPAIGN, List.of(new MemberId(1), new MemberId(3))),
                    new KeysAct.Prepared(CAMPAIGN, List.of()),
                    new KeysAct.Confirmed(CAMPAIGN, 61),
                    new KeysAct.Unlocked(CAMPAIGN),
                    new KeysAct.Locked(CAMPAIGN));

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        List<String> lines;
        try (InputStream in = KeysActFormTest.class.getResourceAsStream("/golden/keys/acts.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(lines, ACTS.stream().map(a -> a.type() + " " + a.facts().write()).toList());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(ACTS.get(i), read(lines.get(i)));
        }
    }

    private static KeysAct read(String line) {
        int space = line.indexOf(' ');
        byte[] facts = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        return KeysAct.read(line.substring(0, space), (Json.Fields) Json.read(facts));
    }

    @Test
    void what_is_not_in_its_form_is_not_read() {
        for (String line :
                List.of(
                        "keys.prepared {\"campaign\":40}",
                        "keys.prepared {\"campaign\":40,\"holders\":[\"Anna\"]}",
                        "keys.confirmed {\"campaign\":40,\"code\":\"ABCD\",\"prepared\":61}",
                        "keys.unlocked {\"campaign\":40,\"code\":\"ABCD\"}",
                        "keys.burnt {\"campaign\":40}")) {
            assertThrows(Malformed.class, () -> read(line), line);
        }
    }
}
