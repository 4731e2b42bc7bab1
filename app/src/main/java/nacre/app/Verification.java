// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.SequencedSet;
import java.util.TreeSet;
import nacre.journal.Journal;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import nacre.organ.LetterCheck;
import nacre.organ.Parts;
import nacre.organ.Verdict;
import nacre.organ.Verifier;
import nacre.store.Records;

/// Verifies records one after the other, and says how each stands.
final class Verification {
    private final Parts parts;
    private final Voice voice;
    private final SequencedSet<String> unchecked = new TreeSet<>();
    private long count;
    private long sealed;
    private long wrong;

    Verification(Parts parts, Voice voice) {
        this.parts = parts;
        this.voice = voice;
    }

    /// Verifies all records of a folder or a backup, and the letters between them.
    void verify(Records records) {
        var letters = new LetterCheck(parts);
        for (OrganId organ : records.organs()) {
            Journal journal = records.find(organ);
            if (journal != null) {
                verify(journal, letters);
            }
        }
        letters.verdicts().values().forEach(this::say);
    }

    /// Verifies one record.
    void verify(Journal journal) {
        var letters = new LetterCheck(parts);
        verify(journal, letters);
        letters.verdicts().values().forEach(this::say);
    }

    /// What cannot even be read is wrong, too.
    private void verify(Journal journal, LetterCheck letters) {
        count++;
        try {
            letters.add(journal, Verifier.verify(journal, parts));
        } catch (Malformed | StoreFailure unreadable) {
            var why = String.valueOf(unreadable.getMessage());
            wrong(journal.organ(), Json.object().put("why", why), "verify.unreadable");
        }
    }

    /// Counts a file that holds no whole record.
    void broken(String why) {
        count++;
        wrong++;
        voice.say(Line.of("verify.broken", "why", why));
    }

    /// Counts sealed boxes beside the records.
    void sealed(long boxes) {
        sealed += boxes;
    }

    private void say(Verdict verdict) {
        var facts =
                Json.object()
                        .put("entries", verdict.entries())
                        .put("root", verdict.root().toString())
                        .put("erased", verdict.erased());
        unchecked.addAll(verdict.unchecked());
        Verdict.Failure failure = verdict.failure();
        if (failure == null) {
            facts.put("organ", verdict.organ().value());
            voice.say(new Line("verify.holds", facts.done()));
            trusting(verdict);
        } else {
            facts.put("entry", failure.seq()).put("why", failure.why());
            wrong(verdict.organ(), facts, "verify.fails");
        }
    }

    private void trusting(Verdict verdict) {
        if (!verdict.trusting().isEmpty()) {
            var boxes = Json.wholes(verdict.trusting());
            var organ = verdict.organ().value();
            voice.say(
                    new Line(
                            "verify.trusting",
                            Json.object().put("organ", organ).put("boxes", boxes).done()));
        }
    }

    private void wrong(OrganId organ, Json.Draft facts, String key) {
        wrong++;
        voice.say(new Line(key, facts.put("organ", organ.value()).done()));
    }

    /// Says what was not checked, and the sum; yes if every record holds.
    Answer sum() {
        if (sealed > 0) {
            voice.say(new Line("verify.sealed", Json.object().put("boxes", sealed).done()));
        }
        unchecked.forEach(what -> voice.say(Line.of("verify.unchecked." + what)));
        var facts = Json.object().put("records", count).put("wrong", wrong).done();
        voice.say(new Line(wrong == 0 ? "verify.yes" : "verify.no", facts));
        return wrong == 0 ? Answer.YES : Answer.NO;
    }
}
