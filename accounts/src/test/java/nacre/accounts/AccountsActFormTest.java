// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How acts in the books are written for good.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsActFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final List<Line> LINES =
            List.of(new Line(new AccountId(12), -500), new Line(new AccountId(3), 500));
    private static final List<AccountsAct> ACTS =
            List.of(
                    new AccountsAct.Begun(new Currency("EUR", 2)),
                    new AccountsAct.Opened(Kind.CASH, false),
                    new AccountsAct.Closed(new AccountId(12)),
                    new AccountsAct.Posted(DAY, LINES, null),
                    new AccountsAct.Posted(DAY, LINES, 40L),
                    new AccountsAct.Reversed(new PostingId(41), DAY),
                    new AccountsAct.Guarded(new AccountId(12)));

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        List<String> lines;
        try (InputStream in =
                AccountsActFormTest.class.getResourceAsStream("/golden/accounts/acts.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(lines, ACTS.stream().map(a -> a.type() + " " + a.facts().write()).toList());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(ACTS.get(i), read(lines.get(i)));
        }
    }

    private static AccountsAct read(String line) {
        int space = line.indexOf(' ');
        byte[] facts = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        return AccountsAct.read(line.substring(0, space), (Json.Fields) Json.read(facts));
    }

    @Test
    void what_is_not_in_its_form_is_not_read() {
        for (String line :
                List.of(
                        "accounts.begun {\"currency\":\"euro\",\"digits\":2}",
                        "accounts.begun {\"currency\":\"EUR\",\"digits\":9}",
                        "accounts.begun {\"currency\":\"EUR\"}",
                        "accounts.opened {\"kind\":\"gold\",\"overdraft\":false}",
                        "accounts.opened {\"kind\":\"cash\",\"more\":1,\"overdraft\":false}",
                        "accounts.closed {}",
                        "accounts.posted {\"day\":\"2026-11-31\",\"lines\":[]}",
                        "accounts.posted {\"day\":\"+12026-11-30\",\"lines\":[]}",
                        "accounts.posted {\"day\":\"2026-11-30\",\"lines\":[12]}",
                        "accounts.posted {\"day\":\"2026-11-30\"}",
                        "accounts.reversed {\"day\":\"20261130\",\"posting\":41}",
                        "accounts.burnt {}")) {
            assertThrows(Malformed.class, () -> read(line), line);
        }
    }
}
