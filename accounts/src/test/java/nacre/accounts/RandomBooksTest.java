// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

import static nacre.accounts.Treasury.TODAY;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.part.Command;
import nacre.organ.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws over whatever is asked of the books: all sums come to zero, what is barred is never below
/// it, a reversal puts everything back, and what is refused changes nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomBooksTest {
    private static final int COMMANDS = 400;
    private static final int LEAST = 60;

    private final Treasury house = new Treasury();
    private final List<AccountId> accounts = new ArrayList<>();
    private int accepted;
    private int refused;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_laws_hold_whatever_is_asked(long seed) {
        var random = new Random(seed);
        accounts.addAll(List.of(house.cash, house.bank, house.fund, house.dues, house.spent));
        accounts.addAll(List.of(AccountId.of(ANNA), AccountId.of(BEN), AccountId.of(CEM)));
        for (int i = 0; i < COMMANDS; i++) {
            Books before = house.books();
            Command command = command(random);
            Reply reply = house.scenario.clerk().hear(house.scenario.request(CEM, command));
            if (reply instanceof Reply.Recorded) {
                accepted++;
                afterwards(before, command);
            } else {
                refused++;
                assertEquals(before, house.books(), command::toString);
            }
            laws(seed);
        }
        assertTrue(accepted >= LEAST && refused >= LEAST, () -> accepted + "/" + refused);
        house.scenario.verified();
    }

    private void laws(long seed) {
        Books books = house.books();
        long all = books.sums().values().stream().mapToLong(Long::longValue).sum();
        assertEquals(0, all, () -> "Seed " + seed);
        for (Account account : books.accounts().values()) {
            long balance = account.kind().said(books.sum(account.id()));
            assertTrue(
                    account.mayOverdraw() || balance >= 0,
                    () -> "Seed %d: %s".formatted(seed, account));
            assertTrue(!account.isClosed() || balance == 0, account::toString);
        }
    }

    /// What was reversed is as if it had never been.
    private void afterwards(Books before, Command command) {
        if (command instanceof AccountsCommand.Reverse(var posting, var day, var memo)) {
            Posting wrong = before.postings().get(posting);
            for (Line line : wrong == null ? List.<Line>of() : wrong.lines()) {
                assertEquals(
                        before.sum(line.account()) - line.amount(),
                        house.books().sum(line.account()));
            }
        }
    }

    private Command command(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> new AccountsCommand.Close(any(random));
            case 1, 2, 3 ->
                    new AccountsCommand.Reverse(
                            new PostingId(
                                    random.nextInt((int) house.scenario.clerk().standing().size())),
                            TODAY,
                            "");
            case 4 -> new AccountsCommand.Open(Kind.CASH, random.nextBoolean(), "Another");
            default -> new AccountsCommand.Post(TODAY, lines(random), null, "");
        };
    }

    private AccountId any(Random random) {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        long sum = 0;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            long amount = random.nextLong(200) - 100;
            lines.add(new Line(any(random), amount));
            sum += amount;
        }
        lines.add(new Line(any(random), random.nextInt(20) == 0 ? 7 : -sum));
        return lines;
    }
}
