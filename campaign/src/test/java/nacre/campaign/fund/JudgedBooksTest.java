// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nacre.accounts.Sight;
import nacre.accounts.export.BeancountText;
import nacre.accounts.export.Export;
import nacre.accounts.export.HledgerJournal;
import nacre.assembly.mandate.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The books of a fund from which claims were granted, paid and dropped, judged by other programs.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgedBooksTest {
    private static final Path HLEDGER = Path.of("/usr/bin/hledger");
    private static final Path BEAN_CHECK = Path.of("/usr/bin/bean-check");

    @TempDir Path dir;

    private final Hardship house = new Hardship();

    @BeforeEach
    void a_fund_that_has_paid() {
        ClaimId annas = house.granted(ANNA, 4);
        house.gives(ANNA, Grant.of(ClaimRules.APPROVE));
        ClaimId bens = house.claimed(BEN, 3);
        house.scenario.given(ANNA, new FundCommand.ApproveClaim(bens));
        house.scenario.given(CEM, new FundCommand.ApproveClaim(bens));
        PayoutId list = house.listed(annas, bens);
        house.scenario.given(CEM, new FundCommand.DropPayment(list, bens, "Later"));
        house.scenario.given(CEM, new FundCommand.MarkPaid(list, house.today()));
        house.scenario.verified();
    }

    private Export books() {
        return new Export(
                Sight.of(house.scenario.clerk().standing().states(), CEM),
                Hardship.EURO,
                account -> house.scenario.clerk().contents().text(account.seq(), "title"),
                posting -> "");
    }

    @Test
    void no_line_of_the_books_names_a_member() {
        String written = HledgerJournal.write(books());
        assertTrue(written.contains("Equity:Funds:1  150.00 EUR"), written);
        assertFalse(written.contains("Members"), written);
    }

    @Test
    void hledger_finds_nothing_wrong_and_the_same_sums() throws Exception {
        assumeTrue(Files.isExecutable(HLEDGER), "hledger is not installed: nothing was compared");
        Path file = dir.resolve("books.journal");
        Files.writeString(file, HledgerJournal.write(books()));
        assertEquals("", said(HLEDGER, "-f", file.toString(), "check", "--strict"));
        String sums = said(HLEDGER, "-f", file.toString(), "bal", "-N", "--flat", "-O", "csv");
        assertTrue(sums.contains("\"Equity:Funds:1\",\"-750.00 EUR\""), sums);
        assertTrue(sums.contains("\"Equity:Funds:2\",\"-100.00 EUR\""), sums);
        assertTrue(sums.contains("\"Assets:Bank:1\",\"850.00 EUR\""), sums);
    }

    @Test
    void beancount_finds_nothing_wrong() throws Exception {
        assumeTrue(
                Files.isExecutable(BEAN_CHECK), "beancount is not installed: nothing was compared");
        Path file = dir.resolve("books.beancount");
        Files.writeString(file, BeancountText.write(books()));
        assertEquals("", said(BEAN_CHECK, file.toString()));
    }

    /// What a program said; it must have ended well.
    private static String said(Path program, String... words) throws Exception {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
