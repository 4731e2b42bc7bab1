// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.part.Unfoldable.unless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nacre.assembly.box.Box;
import nacre.assembly.box.Promise;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Unfoldable;
import nacre.journal.Authority;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Facts;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Leaf;
import nacre.journal.Malformed;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Checks one record from its first entry: encoding, order, batches, times, the tree and the
/// announced roots; the commitments of all facts and of all content that is there; content that is
/// gone against the erasures on the record; by folding, the authority of each entry and all that
/// was due; the rows that boxes showed against what was committed to, and what they came to.
///
/// Feed it every entry in order, then ask for the verdict. Costs time linear in the record; keeps
/// 64 bytes an entry for the tree, and the erased fields.
public final class Verifier {
    private final OrganId organ;
    private final Parts parts;
    private final Reading reading;
    private final GrowingTree tree = new GrowingTree();

    /// Fields found gone, until the erasure that explains them comes.
    private final Map<Gone, Content> unexplained = new HashMap<>();

    private final List<Journal.Head> announced = new ArrayList<>();
    private final List<Verdict.Letter> letters = new ArrayList<>();
    private Verdict.@Nullable Failure failure;
    private long erased;

    /// Whether this copy leaves some content out, which then cannot be held against its
    /// commitment.
    private boolean isCopy;

    private record Gone(long seq, String field) {}

    /// A verifier of an organ's record.
    public Verifier(OrganId organ, Parts parts) {
        this.organ = organ;
        this.parts = parts;
        this.reading = new Reading(parts, Standing.empty(organ, parts));
    }

    /// Verifies a journal: one thread reads, all cores examine each entry by itself, this one
    /// folds.
    public static Verdict verify(Journal journal, Parts parts) {
        var verifier = new Verifier(journal.organ(), parts);
        journal.announced().forEach(verifier::announced);
        Relay.<Entry, Examined>run(
                next -> journal.read(0, Long.MAX_VALUE, next),
                entry -> examine(entry, parts),
                verifier::take);
        return verifier.verdict();
    }

    /// Takes a root that was announced; call before reading.
    public void announced(Journal.Head head) {
        announced.add(head);
    }

    /// Reads the next entry; nothing after the first that is wrong.
    public void read(Entry entry) {
        take(examine(entry, parts));
    }

    /// An entry that was examined by itself: what it says, or what is wrong with it.
    private record Examined(
            Entry entry, @Nullable Leaf leaf, @Nullable Happening says, Hash hash, String wrong) {}

    /// Checks what can be checked without the entries before: encoding and commitments.
    private static Examined examine(Entry entry, Parts parts) {
        try {
            Leaf leaf = entry.leaf();
            unless(
                    Facts.commitment(entry.factsSalt(), entry.factsBytes()).equals(leaf.facts()),
                    "The facts of entry %d are not those that were committed to.",
                    entry.seq());
            checkContent(entry, leaf);
            Happening says = Happening.of(entry, leaf, parts);
            return new Examined(entry, leaf, says, entry.leafHash(), "");
        } catch (RuntimeException e) {
            return new Examined(entry, null, null, entry.leafHash(), reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof Unfoldable || e instanceof Malformed
                ? String.valueOf(e.getMessage())
                : e.toString();
    }

    private void take(Examined next) {
        if (failure != null) {
            return;
        }
        try {
            check(next);
        } catch (RuntimeException e) {
            failure = new Verdict.Failure(tree.size(), reason(e));
        }
    }

    private void check(Examined next) {
        long seq = next.entry().seq();
        unless(seq == tree.size(), "Entry %d is missing.", tree.size());
        Leaf leaf = next.leaf();
        Happening says = next.says();
        if (leaf == null || says == null) {
            throw new Unfoldable(next.wrong());
        }
        for (Content field : next.entry().content()) {
            checkPresence(next.entry(), field);
        }
        reading.read(seq, leaf, says);
        if (says.act() instanceof LetterAct.Received letter) {
            letters.add(new Verdict.Letter(seq, letter));
        }
        if (says.act() instanceof ErasureAct act) {
            checkErasure(seq, leaf, act);
        }
        tree.append(next.hash());
    }

    /// Counts a field that is not there: erased, or left out of a copy, which only personal content
    /// may be.
    private void checkPresence(Entry entry, Content field) {
        if (entry.isWithheld(field.field())) {
            unless(
                    field.keeping() == Content.Keeping.PERSONAL,
                    "Field %s of entry %d is kept: no copy may withhold it.",
                    field.field(),
                    entry.seq());
            isCopy = true;
        } else if (field.isErased()) {
            erased++;
            unexplained.put(new Gone(entry.seq(), field.field()), field);
        }
    }

    private static void checkContent(Entry entry, Leaf leaf) {
        Hash root = Content.root(entry.content());
        unless(
                Objects.equals(root, leaf.content()),
                "The content of entry %d is not what was committed to.",
                entry.seq());
        for (Content field : entry.content()) {
            unless(
                    field.isTrue(),
                    "Field %s of entry %d does not say what was committed to.",
                    field.field(),
                    entry.seq());
        }
    }

    private void checkErasure(long entry, Leaf leaf, ErasureAct act) {
        switch (act) {
            case ErasureAct.Erased(long seq, String field, var subject) -> {
                Content content = unexplained.remove(new Gone(seq, field));
                unless(
                        content != null || leaf.authority() instanceof Authority.Decision,
                        "Entry %d erases field %s of entry %d, which is still there or never was.",
                        entry,
                        field,
                        seq);
                boolean isHers =
                        content == null
                                || (subject == null
                                        ? content.keeping() == Content.Keeping.KEPT
                                        : Erasures.isAbout(content, subject));
                unless(isHers, "Entry %d erases what is not hers to erase.", entry);
            }
        }
    }

    /// The verdict on all that was read.
    public Verdict verdict() {
        if (failure == null) {
            failure = failureAtTheEnd();
        }
        return new Verdict(
                organ,
                tree.size(),
                tree.grown().root(),
                failure,
                erased,
                trusting(),
                unchecked(),
                letters);
    }

    private List<String> unchecked() {
        var unchecked = new ArrayList<String>();
        if (isCopy) {
            unchecked.add("withheld");
        }
        if (!letters.isEmpty()) {
            unchecked.add(Verdict.LETTERS);
        }
        unchecked.addAll(List.of("secrecy", "host"));
        return unchecked;
    }

    /// The boxes that are over and did not show every row under its name.
    private List<Long> trusting() {
        var trusting = new ArrayList<Long>();
        for (Box box : reading.soFar().assembly().boxes().over().values()) {
            if (!(box instanceof Box.Revealed && box.terms().promise() == Promise.NAMES)) {
                trusting.add(box.id().seq());
            }
        }
        return trusting;
    }

    private Verdict.@Nullable Failure failureAtTheEnd() {
        Verdict.Failure why = failure(tree.size(), reading::finish);
        if (why == null && !unexplained.isEmpty()) {
            long seq = unexplained.keySet().stream().mapToLong(Gone::seq).min().orElse(0);
            why = failure(seq, () -> unless(false, "Content is missing without an erasure."));
        }
        return why == null ? wrongRoot() : why;
    }

    /// What was announced and is not so; whatever is wrong comes after the last root that is right.
    private Verdict.@Nullable Failure wrongRoot() {
        long right = 0;
        for (Journal.Head head : announced) {
            Verdict.Failure why = failure(right, () -> requireRoot(head));
            if (why != null) {
                return why;
            }
            right = head.size();
        }
        long last = announced.isEmpty() ? tree.size() : right;
        return failure(
                last, () -> unless(last == tree.size(), "Only %d entries were announced.", last));
    }

    private void requireRoot(Journal.Head head) {
        unless(
                head.size() <= tree.size() && tree.grown().root(head.size()).equals(head.root()),
                "The root announced for %d entries is not theirs.",
                head.size());
    }

    private static Verdict.@Nullable Failure failure(long seq, Runnable check) {
        try {
            check.run();
            return null;
        } catch (Unfoldable e) {
            return new Verdict.Failure(seq, String.valueOf(e.getMessage()));
        }
    }
}
