// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executors;
import nacre.assembly.box.Box;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Count;
import nacre.journal.BoxRow;
import nacre.journal.Journal;
import nacre.store.Store;

/// A secret vote of 100,000: putting all answers, and then tallying and revealing them at its end,
/// against a bare loop that unseals the same rows.
final class Revealing implements Runnable {
    private static final int MEMBERS = 100_000;

    @Override
    public void run() {
        try (var store = Store.open(Folders.fresh(), new SecureRandom())) {
            var branch = new Branch(store.journals(), MEMBERS, secret());
            long start = System.nanoTime();
            answerAll(branch);
            System.out.printf("box: %,.0f puts/s%n", MEMBERS * 1e9 / (System.nanoTime() - start));
            Journal journal = branch.clerk.journal();
            long box = box(branch).id().seq();
            Rounds.compare(
                    "box",
                    "unseal, shuffle, commit and count",
                    () -> Rounds.rate(MEMBERS, () -> tally(branch, rows(journal, box))),
                    "bare unsealing",
                    () -> Rounds.rate(MEMBERS, () -> rows(journal, box)));
            start = System.nanoTime();
            branch.close();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "box: tallied, revealed and closed in %.1f s, %,.0f rows/s, %d entries%n",
                    seconds, MEMBERS / seconds, journal.head().size());
        }
    }

    static Charter secret() {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        return new Charter(
                charter.template(),
                charter.rights(),
                charter.admission(),
                charter.mandates(),
                charter.roll(),
                charter.matters().stream().map(Revealing::secret).toList());
    }

    private static Matter secret(Matter matter) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                Secrecy.SECRET_TRUSTING_HOST,
                matter.timing(),
                matter.proposers(),
                matter.terms());
    }

    private static void answerAll(Branch branch) {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MEMBERS; i++) {
                int member = i;
                callers.execute(
                        () -> branch.cast(member, member % 3 == 0 ? Choice.NO : Choice.YES));
            }
        }
    }

    private static Box.Open box(Branch branch) {
        var boxes = branch.clerk.standing().assembly().boxes();
        return requireNonNull(boxes.openAbout(branch.vote.seq()));
    }

    private static List<BoxRow> rows(Journal journal, long box) {
        List<BoxRow> rows = requireNonNull(journal.rows(box));
        if (rows.size() != MEMBERS) {
            throw new IllegalStateException("There are %d rows.".formatted(rows.size()));
        }
        return rows;
    }

    private static void tally(Branch branch, List<BoxRow> rows) {
        List<BoxRow.Shown> shown = BoxRow.shuffled(rows, false);
        BoxRow.root(shown);
        var vote =
                requireNonNull(branch.clerk.standing().assembly().votes().open().get(branch.vote));
        Count count = vote.count();
        for (BoxRow.Shown row : shown) {
            Ballot ballot = requireNonNull(Ballot.read(row.says().text("ballot")));
            count = count.plus(ballot, 1);
        }
        if (count.answered() != MEMBERS) {
            throw new IllegalStateException("Counted " + count);
        }
    }
}
