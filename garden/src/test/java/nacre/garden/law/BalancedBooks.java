// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.accounts.AccountsPart.ACCOUNTS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsAct;
import nacre.accounts.Kind;
import nacre.accounts.Line;

/// Money comes from somewhere and goes somewhere: each posting comes to nothing, is reversed at
/// most once, and no account falls below zero that may not; and the books say what was posted.
final class BalancedBooks implements Law {
    private final Map<AccountId, Long> sums = new HashMap<>();
    private final Map<AccountId, AccountsAct.Opened> accounts = new HashMap<>();
    private final Map<Long, List<Line>> postings = new HashMap<>();
    private final Set<AccountId> closed = new HashSet<>();
    private final Set<Long> reversed = new HashSet<>();

    @Override
    public void check(Moment moment) {
        moment.fresh().forEach(this::follow);
        if (moment.parts().all().contains(ACCOUNTS)) {
            var books = moment.after().states().of(ACCOUNTS);
            sums.values().removeIf(sum -> sum == 0);
            var said = new HashMap<>(books.sums());
            said.values().removeIf(sum -> sum == 0);
            Broken.unless(sums.equals(said), "The books say %s, posted were %s.", said, sums);
        }
    }

    private void follow(Event event) {
        switch (event.act()) {
            case AccountsAct.Opened opened -> accounts.put(new AccountId(event.seq()), opened);
            case AccountsAct.Closed(var account) -> {
                Broken.unless(
                        sums.getOrDefault(account, 0L) == 0,
                        "%s is closed and not empty.",
                        account);
                closed.add(account);
            }
            case AccountsAct.Posted(var day, var lines, var rests) -> post(event, lines);
            case AccountsAct.Reversed(var wrong, var day) -> {
                Broken.unless(reversed.add(wrong.seq()), "%s is reversed again.", wrong);
                List<Line> lines = postings.getOrDefault(wrong.seq(), List.of());
                Broken.unless(!lines.isEmpty(), "%s was never posted.", wrong);
                post(
                        event,
                        lines.stream()
                                .map(line -> new Line(line.account(), -line.amount()))
                                .toList());
            }
            default -> {}
        }
    }

    private void post(Event event, List<Line> lines) {
        long sum = lines.stream().mapToLong(Line::amount).sum();
        Broken.unless(sum == 0 && lines.size() > 1, "Entry %d posts %d.", event.seq(), sum);
        for (Line line : lines) {
            Broken.unless(!closed.contains(line.account()), "%s is closed.", line.account());
            sums.merge(line.account(), line.amount(), Math::addExact);
        }
        lines.forEach(line -> judge(event, line.account()));
        postings.put(event.seq(), lines);
    }

    private void judge(Event event, AccountId id) {
        AccountsAct.Opened account = accounts.get(id);
        boolean holds = account != null && account.kind().holdsMoney() && !account.mayOverdraw();
        Kind kind = account == null ? Kind.MEMBER : account.kind();
        Broken.unless(
                !holds || kind.said(sums.get(id)) >= 0,
                "Entry %d takes more from %s than is there.",
                event.seq(),
                id);
    }
}
