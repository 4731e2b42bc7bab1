// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.accounts.Treasury.TODAY;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nacre.accounts.export.BeancountText;
import nacre.accounts.export.Export;
import nacre.accounts.export.HledgerJournal;
import nacre.assembly.part.MemberId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Books as files for other programs, which must read them and come to the same balances.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {
    private static final Path HLEDGER = Path.of("/usr/bin/hledger");
    private static final Path BEAN_CHECK = Path.of("/usr/bin/bean-check");
    private static final Path BEAN_QUERY = Path.of("/usr/bin/bean-query");
    private static final int MANY = 10_000;
    private static final long SEED = 7;

    /// What people may write, and what one of the programs would take for something else.
    private static final List<String> MEMOS =
            List.of(
                    "",
                    "Leaflets",
                    "Tea; 20 cups | Dia",
                    "* ! (9) \"quoted\" \\ back",
                    "two\nlines\tand a tab",
                    "date:2026-99-99 [2026-99-99] type:Q",
                    "¡Huelga! – Überweisung 東京 🚲",
                    "; comment",
                    "2026-01-01 open Assets:Evil",
                    "  ");

    private static final Pattern ROW = Pattern.compile("\"?([^\",]+)\"?,\"?([^\"]*)\"?");

    @TempDir Path dir;

    private final Treasury house = new Treasury();

    @Test
    void the_files_say_what_was_posted() {
        house.posted(house.dues, house.cash, 5_00);
        PostingId wrong = house.posted(house.cash, house.spent, 1_50);
        house.scenario.given(CEM, new AccountsCommand.Reverse(wrong, TODAY, "Was 1.05"));
        Export books = export(house.books(), CEM, "EUR", 2);
        long seq = wrong.seq();
        assertTrue(
                HledgerJournal.write(books)
                        .startsWith(
                                """
                                commodity 1000.00 EUR

                                ; Bank
                                account Assets:Bank:1
                                ; Cash box
                                account Assets:Cash:1
                                """));
        assertTrue(
                HledgerJournal.write(books)
                        .contains(
                                """

                                2026-03-02 * (%d) Was 1.05
                                    Assets:Cash:1  1.50 EUR
                                    Expenses:1  -1.50 EUR
                                """
                                        .formatted(seq + 1)));
        assertTrue(
                BeancountText.write(books)
                        .contains(
                                """

                                2026-03-02 * "Was 1.05"
                                  entry: %d
                                  reverses: %d
                                  Assets:Cash:1  1.50 EUR
                                  Expenses:1  -1.50 EUR
                                """
                                        .formatted(seq + 1, seq)));
    }

    @Test
    void who_may_not_see_members_accounts_finds_their_sum_and_her_own() {
        house.posted(house.dues, house.cash, 50_00);
        house.scenario.given(
                CEM,
                Treasury.post(
                        new Line(house.cash, -50_00),
                        new Line(AccountId.of(ANNA), 10_00),
                        new Line(AccountId.of(BEN), 15_00),
                        new Line(AccountId.of(CEM), 25_00)));
        String hers = HledgerJournal.write(export(house.books(), ANNA, "EUR", 2));
        assertTrue(hers.contains("Liabilities:Members:%s  10.00 EUR".formatted(ANNA)), hers);
        assertTrue(hers.contains("Liabilities:Members  40.00 EUR"), hers);
        assertFalse(hers.contains("Liabilities:Members:%s ".formatted(BEN)), hers);
        String all = BeancountText.write(export(house.books(), CEM, "EUR", 2));
        assertTrue(all.contains("Liabilities:Members:%s  15.00 EUR".formatted(BEN)), all);
        assertFalse(all.contains("Liabilities:Members  "), all);
    }

    @ParameterizedTest
    @CsvSource({"EUR,2", "JPY,0", "KWD,3"})
    void hledger_reads_ten_thousand_postings_and_comes_to_the_same_balances(String code, int digits)
            throws Exception {
        assumeTrue(Files.isExecutable(HLEDGER), "hledger is not installed: nothing was compared");
        Path file = dir.resolve("books.journal");
        for (MemberId reader : List.of(CEM, ANNA)) {
            Export books = export(random(), reader, code, digits);
            Files.writeString(file, HledgerJournal.write(books));
            assertEquals(List.of(), run(HLEDGER, "-f", file.toString(), "check", "--strict"));
            assertEquals(
                    balances(books),
                    read(run(HLEDGER, "-f", file.toString(), "bal", "-N", "--flat", "-O", "csv")));
            String dates =
                    String.join("", run(HLEDGER, "-f", file.toString(), "check", "ordereddates"));
            assertEquals("", dates);
        }
    }

    @ParameterizedTest
    @CsvSource({"EUR,2", "JPY,0", "KWD,3"})
    void beancount_reads_ten_thousand_postings_and_comes_to_the_same_balances(
            String code, int digits) throws Exception {
        assumeTrue(
                Files.isExecutable(BEAN_CHECK) && Files.isExecutable(BEAN_QUERY),
                "beancount is not installed: nothing was compared");
        Path file = dir.resolve("books.beancount");
        for (MemberId reader : List.of(CEM, ANNA)) {
            Export books = export(random(), reader, code, digits);
            Files.writeString(file, BeancountText.write(books));
            assertEquals(List.of(), run(BEAN_CHECK, file.toString()));
            String query = "SELECT account, sum(position) GROUP BY account ORDER BY account";
            assertEquals(
                    balances(books),
                    read(run(BEAN_QUERY, "-q", "-f", "csv", file.toString(), query)));
        }
    }

    /// Ten thousand postings, folded as the part folds them.
    private Books random() {
        var random = new Random(SEED);
        Books books = house.books();
        List<AccountId> accounts =
                List.of(
                        house.cash,
                        house.bank,
                        house.fund,
                        house.dues,
                        house.spent,
                        AccountId.of(ANNA),
                        AccountId.of(BEN),
                        AccountId.of(CEM));
        for (int i = 0; i < MANY; i++) {
            var lines = new ArrayList<Line>();
            int first = random.nextInt(accounts.size());
            long amount = random.nextLong(2_000_000) - 1_000_000;
            lines.add(new Line(accounts.get(first), amount + 1));
            lines.add(new Line(accounts.get((first + 1) % accounts.size()), -amount));
            lines.add(new Line(accounts.get((first + 3) % accounts.size()), -1));
            books =
                    books.posted(
                            new Posting(
                                    new PostingId(1_000 + i),
                                    TODAY.minusDays(random.nextInt(1_000)),
                                    lines,
                                    random.nextBoolean() ? 12L : null,
                                    null,
                                    null));
        }
        return books;
    }

    private Export export(Books books, MemberId reader, String code, int digits) {
        Sight seen = Sight.of(house.scenario.clerk().standing().states(), reader);
        var sight = new Sight(books, seen.assembly(), seen.own(), seen.seesMembers());
        return new Export(
                sight,
                new Currency(code, digits),
                account ->
                        books.accounts().containsKey(account)
                                ? house.scenario.clerk().contents().text(account.seq(), "title")
                                : "Member\n\"type:X\" \\",
                posting -> memo(posting.id().seq()));
    }

    private String memo(long seq) {
        String found = house.scenario.clerk().contents().find(seq, "memo");
        return found == null ? MEMOS.get((int) (seq % MEMOS.size())) : found;
    }

    /// All balances that are not zero, by the names that the files have.
    private static SequencedMap<String, String> balances(Export books) {
        var balances = new TreeMap<String, String>();
        Sight sight = books.sight();
        for (Account account : sight.books().accounts().values()) {
            put(books, balances, name(account), sight.books().sum(account.id()));
        }
        sight.members()
                .forEach(each ->
                        put(
                                books,
                                balances,
                                "Liabilities:Members:" + each.account(),
                                each.amount()));
        put(books, balances, "Liabilities:Members", sight.others());
        return balances;
    }

    private static void put(Export books, SequencedMap<String, String> to, String name, long sum) {
        if (sum != 0) {
            to.put(name, new Money(sum, books.currency()).toString());
        }
    }

    private static String name(Account account) {
        String group =
                switch (account.kind()) {
                    case CASH -> "Assets:Cash:";
                    case BANK -> "Assets:Bank:";
                    case SUPPLIER -> "Liabilities:Suppliers:";
                    case FUND -> "Equity:Funds:";
                    case INCOME -> "Income:";
                    case EXPENSES -> "Expenses:";
                    case MEMBER -> throw new AssertionError(account);
                };
        return group + account.number();
    }

    private static SequencedMap<String, String> read(List<String> rows) {
        var balances = new TreeMap<String, String>();
        for (String row : rows.subList(1, rows.size())) {
            var found = ROW.matcher(row.strip());
            assertTrue(found.matches(), row);
            String amount = found.group(2).strip();
            if (!amount.isEmpty() && !amount.equals("0")) {
                balances.put(found.group(1).strip(), amount);
            }
        }
        return balances;
    }

    /// What a program said; it must have ended well.
    private static List<String> run(Path program, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().toList();
    }
}
