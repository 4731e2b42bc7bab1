// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.UnitId;
import nacre.journal.Token;
import org.jspecify.annotations.Nullable;

/// Somebody on the map, as the notes about her say. Only in memory, and for pages only.
///
/// @param seq the entry of the first note, by which addresses name her
/// @param unit where she is
/// @param talks conversations, in order
/// @param assessed how strong she stood, in order
/// @param left since when she is there no longer; null while she is
/// @param herself what she said last of what is noted about her; null if nothing
record Known(
        long seq,
        Token token,
        UnitId unit,
        Note.Who who,
        List<Said<Note.Talk>> talks,
        List<Said<Note.Assessed>> assessed,
        @Nullable LocalDate left,
        @Nullable Said<Note.Corrected> herself) {

    /// A note, by whom and on which day it was made.
    record Said<N extends Note>(long entry, MemberId by, LocalDate on, N note) {}

    Known {
        talks = List.copyOf(talks);
        assessed = List.copyOf(assessed);
    }

    /// The day of the last conversation, or null.
    @Nullable LocalDate lastTalk() {
        LocalDate last = null;
        for (Said<Note.Talk> talk : talks) {
            LocalDate day = talk.note().day();
            last = last == null || day.isAfter(last) ? day : last;
        }
        return last;
    }

    /// How strong she stands now, or null if nobody has said so.
    Note.@Nullable Assessed now() {
        return assessed.isEmpty() ? null : assessed.getLast().note();
    }

    /// When to talk with her again, or null.
    @Nullable LocalDate next() {
        return talks.isEmpty() ? null : talks.getLast().note().next();
    }

    Known with(UnitId where, Note.Who now) {
        boolean isSheAsBefore = now.member() == who.member();
        return new Known(
                seq, token, where, now, talks, assessed, left, isSheAsBefore ? herself : null);
    }

    Known with(Said<Note.Corrected> said, UnitId where) {
        return new Known(seq, token, where, said.note().in(who), talks, assessed, left, said);
    }

    Known with(Said<Note.Talk> talk) {
        var more = new ArrayList<>(talks);
        more.add(talk);
        return new Known(seq, token, unit, who, more, assessed, left, herself);
    }

    Known assessed(Said<Note.Assessed> said) {
        var more = new ArrayList<>(assessed);
        more.add(said);
        return new Known(seq, token, unit, who, talks, more, left, herself);
    }

    Known left(LocalDate day) {
        return new Known(seq, token, unit, who, talks, assessed, day, herself);
    }
}
