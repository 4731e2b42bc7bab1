// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.List;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Proof;
import nacre.organ.Asking;
import nacre.organ.Receipt;
import nacre.organ.Reply;
import nacre.organ.Verdict;
import nacre.organ.Verifier;

/// Law 6: what is acknowledged is durable, what is refused left no trace, what is recorded can be
/// verified.
final class Durable implements Law {
    private final List<Receipt> receipts = new ArrayList<>();

    @Override
    public void check(Moment moment) {
        Asking request = moment.request();
        if (request != null && moment.reply() instanceof Reply.Recorded(var receipt)) {
            receipts.add(receipt);
            Journal.Known known = moment.journal().known(request.id());
            Broken.unless(
                    known != null && known.first() == receipt.first(),
                    "%s was acknowledged and is not known.",
                    request);
        } else {
            Broken.unless(
                    moment.fresh().stream().allMatch(Durable::isOfNobody),
                    "%s was refused and left a trace.",
                    request);
        }
        if (!moment.isThorough()) {
            receipts.stream()
                    .skip(Math.max(0, receipts.size() - 1))
                    .forEach(r -> judge(moment.journal(), r));
            return;
        }
        for (Receipt receipt : receipts) {
            judge(moment.journal(), receipt);
        }
        Verdict verdict = Verifier.verify(moment.journal(), moment.parts());
        Broken.unless(verdict.holds(), "The record does not hold: %s", verdict.failure());
    }

    private static boolean isOfNobody(Event event) {
        return event.leaf().actor() == null && event.leaf().command() == null;
    }

    private static void judge(Journal journal, Receipt receipt) {
        Entry entry = journal.entry(receipt.first());
        Journal.Head head = receipt.head();
        Broken.unless(
                entry != null
                        && entry.leafHash().equals(receipt.leaf())
                        && head.size() <= journal.head().size(),
                "Entry %d was acknowledged and is not there.",
                receipt.first());
        Broken.unless(
                Proof.isIncluded(
                        receipt.leaf(),
                        receipt.first(),
                        head.size(),
                        journal.inclusion(receipt.first(), head.size()),
                        head.root()),
                "The receipt of entry %d cannot be proved.",
                receipt.first());
    }
}
