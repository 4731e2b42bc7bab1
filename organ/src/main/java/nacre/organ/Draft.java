// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nacre.assembly.Assembly;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.Append;
import nacre.journal.Authority;
import nacre.journal.BoxChange;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Facts;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Json;
import nacre.journal.Leaf;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// A batch being put together, folded as it grows: what cannot be folded is never recorded.
final class Draft {
    private final OrganId organ;
    private final long first;
    private final Instant at;
    private final Parts parts;
    private final Fold fold;
    private final Sights sights;
    private final RandomGenerator random;
    private final List<BoxChange> boxes = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /// @param sights where boxes are looked into
    /// @param random where salts come from
    Draft(Parts parts, Standing before, Instant at, Sights sights, RandomGenerator random) {
        this.parts = parts;
        this.organ = before.organ();
        this.first = before.size();
        this.at = at;
        this.sights = sights;
        this.random = random;
        this.fold = new Fold(parts, before, sights);
    }

    /// Adds a step and folds it.
    void add(Step step, Authority authority, @Nullable Instant due, @Nullable MemberId actor) {
        var happening = Happening.of(first + steps.size(), step.act(), at, due, actor, authority);
        fold.add(happening);
        happenings.add(happening);
        steps.add(step);
    }

    /// Adds what is due now.
    void add(Agenda.Item item) {
        Instant due = item.due().at();
        Scene scene = Stage.scene(parts, organ, fold.states(), due, first + steps.size());
        List<Step> fallen = BoxDesk.fall(parts, scene, item, sights);
        for (BoxPurpose.Moved row : BoxDesk.moved(parts, scene, item, fallen, sights)) {
            put(row.box(), row.member(), row.says());
        }
        for (Step step : fallen) {
            Authority own = step.authority();
            add(step, own == null ? new Authority.Due(item.due().cause()) : own, due, null);
        }
    }

    /// Adds a row for a sealed box, in the same breath as the entries.
    void put(BoxId box, MemberId member, Json.Fields says) {
        Assembly assembly = fold.states().of(ASSEMBLY);
        BoxChange.Put put = BoxDesk.row(assembly, box, member, says, random);
        sights.putting(put);
        boxes.add(put);
    }

    /// Adds whatever falls due by what it records, and ends the batch.
    Standing finish() {
        Agenda.Item item = fold.follows();
        while (item != null) {
            add(item);
            item = fold.follows();
        }
        return fold.finish();
    }

    /// The batch with salts, commitments and leaves.
    Append append(
            Append.@Nullable Repeat command,
            Journal journal,
            Function<OrganId, @Nullable Journal> others,
            Erasures left) {
        var entries = new ArrayList<Entry>(steps.size());
        var erasures = new ArrayList<Append.Erasure>();
        for (int i = 0; i < steps.size(); i++) {
            Hash hash = i == 0 && command != null ? command.hash() : null;
            entries.add(entry(i, hash, words(steps.get(i), first + i, journal, others)));
            BoxChange change = BoxDesk.change(steps.get(i).act(), first + i);
            if (change != null) {
                boxes.add(change);
            }
            if (steps.get(i).act() instanceof ErasureAct.Erased erased && left.isLeft(erased)) {
                erasures.add(new Append.Erasure(erased.entry(), erased.field()));
            }
        }
        return new Append(first, entries, command, erasures, boxes);
    }

    private Entry entry(int index, @Nullable Hash command, List<Content.Words> said) {
        Happening happening = happenings.get(index);
        var content = new ArrayList<Content>();
        for (Content.Words words : said) {
            content.add(Content.of(words, Hash.of(salt(random))));
        }
        byte[] facts = happening.act().facts().bytes();
        byte[] salt = salt(random);
        MemberId actor = happening.stamp().actor();
        var leaf =
                new Leaf(
                        organ,
                        happening.stamp().seq(),
                        new Leaf.Batch(first, steps.size()),
                        happening.rules(),
                        at,
                        happening.due(),
                        actor == null ? null : actor.seq(),
                        happening.stamp().authority(),
                        happening.act().type(),
                        Facts.commitment(salt, facts),
                        Content.root(content),
                        command,
                        null);
        return new Entry(happening.stamp().seq(), leaf.form().bytes(), salt, facts, content);
    }

    /// A fresh salt.
    static byte[] salt(RandomGenerator random) {
        byte[] salt = new byte[Hash.SIZE];
        random.nextBytes(salt);
        return salt;
    }

    /// The step's own words, or those of the proposal that brought it about, as far as they are
    /// left; of somebody who comes from another organ, hers there.
    ///
    /// @param seq the entry that they will stand in
    private static List<Content.Words> words(
            Step step, long seq, Journal journal, Function<OrganId, @Nullable Journal> others) {
        Step.Copy copy = step.copy();
        if (copy == null) {
            return step.words();
        }
        Journal source = copy.organ() == null ? journal : others.apply(copy.organ());
        Entry entry = source == null ? null : source.entry(copy.seq());
        var words = new ArrayList<>(step.words());
        for (Content field : entry == null ? List.<Content>of() : entry.content()) {
            Content.Held held = field.held();
            if (held != null && field.field().startsWith(copy.prefix())) {
                Long subject = field.subject();
                words.add(
                        new Content.Words(
                                field.field().substring(copy.prefix().length()),
                                field.keeping(),
                                copy.organ() == null || subject == null ? subject : (Long) seq,
                                held.value()));
            }
        }
        return words;
    }
}
