// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.BoxRow;
import nacre.journal.Content.Words;
import nacre.journal.Json;

/// What a part keeps in boxes, and what comes of it. Pure.
///
/// A part opens a box by something that falls due with it, and fills it by rulings that put a row.
public interface BoxPurpose {

    /// Its name: a topic of the part, a dot, and a word.
    String name();

    /// Whether this member may have a row in the box. Asked again when names are shown.
    boolean mayPut(Scene scene, Box.Open box, MemberId member);

    /// What the rows come to, in the part's permanent form.
    ///
    /// @param rows in no order that tells anything; with names only where they were promised
    /// @throws nacre.journal.Malformed if one is not in its form
    /// @throws nacre.assembly.part.Unfoldable if one cannot have been put, or does not count
    Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows);

    /// Whether a row counts, in a box that is judged; what does not count is as if it were not
    /// there.
    default boolean counts(Scene scene, Box.Open box, BoxRow row) {
        return true;
    }

    /// What a box that is judged comes to, asked at each tick: of whoever holds the rows, and again
    /// of the result that the record shows. It rests on the result alone, so that a verifier who
    /// sees no row judges as the host did.
    default Reveal.Judgement judge(Scene scene, Box.Open box, Json.Fields result) {
        throw new IllegalStateException(
                "Nobody judges boxes of %s. Maybe it opened one that is judged.".formatted(name()));
    }

    /// What of the rows everybody may read in words: content of the entry that reveals the box,
    /// which can be erased, while its result stays. Asked at the host only: that nothing was left
    /// out or made up, only the host could tell.
    ///
    /// @param rows all that count, in no order that tells anything
    default List<Words> told(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        return List.of();
    }

    /// What is recorded with the revealing.
    ///
    /// @param rows as they are shown: none where only the result was promised
    List<Step> revealed(Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result);

    /// What of a box that is being revealed goes on into other boxes, and stays sealed. This
    /// happens at the host only and leaves no trace on the record.
    ///
    /// @param rows all that was in it
    default List<Moved> moved(Scene scene, Box.Open box, List<BoxRow> rows) {
        return List.of();
    }

    /// A row for another box, in place of the one that this member has there.
    record Moved(BoxId box, MemberId member, Json.Fields says) {}

    /// What is recorded with the box being destroyed unread.
    List<Step> destroyed(Scene scene, Box.Open box, Loss loss);
}
