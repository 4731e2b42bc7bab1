// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.letter;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Letter;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What happened between organs.
public sealed interface LetterAct extends Act {

    /// A letter came. Only what it says counts here; the sender's record is not read again.
    ///
    /// @param letter from whom, and what it says
    /// @param number its place among the letters that the sender wrote here, from 0
    /// @param seq the sender's entry that wrote it
    /// @param leaf the hash of that entry's leaf
    /// @param written when that entry took effect
    /// @param seen how far the sender's record reached when it was read
    record Received(
            Letter letter, long number, long seq, Hash leaf, Instant written, Journal.Head seen)
            implements LetterAct {

        /// Who wrote it.
        public OrganId from() {
            return letter.organ();
        }

        /// When it counts: a letter that waited outside counts from when the door was opened.
        public Instant effective(Instant since) {
            return written.isAfter(since) ? written : since;
        }
    }

    @Override
    default String type() {
        return switch (this) {
            case Received r -> "letter.received";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Received r ->
                    Json.object()
                            .put("from", r.from().value())
                            .put("kind", r.letter().kind())
                            .put("leaf", r.leaf().toString())
                            .put("number", r.number())
                            .put("root", r.seen().root().toString())
                            .put("says", r.letter().says())
                            .put("seq", r.seq())
                            .put("size", r.seen().size())
                            .put("written", r.written().getEpochSecond())
                            .done();
        };
    }

    /// Reads the permanent form.
    static LetterAct read(String type, Json.Fields facts) {
        if (!type.equals("letter.received")) {
            throw new Malformed("type", "an act about letters", type);
        }
        facts.only("from", "kind", "leaf", "number", "root", "says", "seq", "size", "written");
        var letter = new Letter(organ(facts, "from"), facts.text("kind"), facts.fields("says"));
        return new Received(
                letter,
                facts.whole("number"),
                facts.whole("seq"),
                hash(facts, "leaf"),
                Instant.ofEpochSecond(facts.whole("written")),
                new Journal.Head(facts.whole("size"), hash(facts, "root")));
    }

    /// The organ that a field names.
    ///
    /// @throws Malformed if it names none
    static OrganId organ(Json.Fields facts, String field) {
        try {
            return new OrganId(facts.text(field));
        } catch (IllegalArgumentException e) {
            throw (Malformed) new Malformed(field, "an organ's id", facts.text(field)).initCause(e);
        }
    }

    private static Hash hash(Json.Fields facts, String field) {
        try {
            return Hash.of(facts.text(field));
        } catch (IllegalArgumentException e) {
            throw (Malformed) new Malformed(field, "a hash", facts.text(field)).initCause(e);
        }
    }
}
