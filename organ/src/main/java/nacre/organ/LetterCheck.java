// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.letter.Letters;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Checks the letters between the records of one folder: that each was written, in these words, by
/// the entry that it names, and that what was seen of the sender's record was announced there.
///
/// Reads again the records of those who wrote letters; a sender whose own record does not hold
/// bears nothing out.
public final class LetterCheck {
    private final Parts parts;
    private final SequencedMap<OrganId, Verified> records = new LinkedHashMap<>();

    private record Verified(Journal journal, Verdict verdict) {}

    /// A check of records whose organs have these parts.
    public LetterCheck(Parts parts) {
        this.parts = parts;
    }

    /// Takes a record that was verified by itself.
    public void add(Journal journal, Verdict verdict) {
        records.put(journal.organ(), new Verified(journal, verdict));
    }

    /// The verdicts on all records, their letters checked as far as the senders' records are here.
    public SequencedMap<OrganId, Verdict> verdicts() {
        var senders = new LinkedHashMap<OrganId, Sender>();
        var verdicts = new LinkedHashMap<OrganId, Verdict>();
        records.forEach((organ, r) -> verdicts.put(organ, checked(r.verdict(), senders)));
        return verdicts;
    }

    /// A record that bears out what its organ wrote.
    private record Sender(Journal journal, Letters letters) {}

    private Verdict checked(Verdict verdict, SequencedMap<OrganId, Sender> senders) {
        boolean isComplete = true;
        for (Verdict.Letter letter : verdict.letters()) {
            Sender sender = sender(letter.act().from(), senders);
            if (sender == null) {
                isComplete = false;
            } else if (wrong(letter, sender, verdict.organ()) instanceof String why) {
                return verdict.checked(new Verdict.Failure(letter.seq(), why));
            }
        }
        return isComplete ? verdict.checked(null) : verdict;
    }

    private @Nullable Sender sender(OrganId organ, SequencedMap<OrganId, Sender> senders) {
        Sender known = senders.get(organ);
        Verified record = records.get(organ);
        if (known != null || record == null || !record.verdict().holds()) {
            return known;
        }
        Standing empty = Standing.empty(organ, parts);
        Standing standing = Reading.after(parts, empty, record.journal());
        var sender = new Sender(record.journal(), standing.states().of(ASSEMBLY).ties().letters());
        senders.put(organ, sender);
        return sender;
    }

    private static @Nullable String wrong(Verdict.Letter letter, Sender sender, OrganId to) {
        LetterAct.Received act = letter.act();
        var written = sender.letters().to(to);
        if (act.number() >= written.size()) {
            return "%s never wrote letter %d.".formatted(act.from(), act.number());
        }
        Letters.Written truth = written.get(Math.toIntExact(act.number()));
        boolean isSo =
                truth.seq() == act.seq()
                        && truth.at().equals(act.written())
                        && truth.letter().kind().equals(act.letter().kind())
                        && truth.letter().says().equals(act.letter().says());
        Entry entry = sender.journal().entry(act.seq());
        if (!isSo || entry == null || !entry.leafHash().equals(act.leaf())) {
            return "%s wrote letter %d otherwise.".formatted(act.from(), act.number());
        }
        return sender.journal().announced().contains(act.seen())
                ? null
                : "%s never had %d entries with root %s."
                        .formatted(act.from(), act.seen().size(), act.seen().root());
    }
}
