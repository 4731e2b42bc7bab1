// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.journal.Token;
import org.jspecify.annotations.Nullable;

/// What the map's pages can read when it is sealed, for whoever notes without a page: a town that
/// is lived through.
public final class NoteForm {
    private NoteForm() {}

    /// Who somebody is.
    ///
    /// @param phone empty if she does not want to be called
    /// @param member her number on the roll, or null if she is no member
    /// @param leads whether she moves others
    public static Json.Fields who(
            String name, String phone, String languages, @Nullable MemberId member, boolean leads) {
        return new Note.Who(
                        name,
                        phone,
                        languages,
                        member == null ? Note.Membership.NO : Note.Membership.YES,
                        member == null ? -1 : member.seq(),
                        leads,
                        !phone.isEmpty())
                .says();
    }

    /// That two work together, to be sealed under a key of its own.
    public static Json.Fields tied(Token one, Token other) {
        return new Note.Tied(one, other).says();
    }

    /// A conversation.
    ///
    /// @param next when to talk again, or null
    public static Json.Fields talk(
            LocalDate day, String matters, String will, @Nullable LocalDate next) {
        return new Note.Talk(day, matters, will, next).says();
    }

    /// How strong somebody stands, 1 to 5.
    ///
    /// @param act what she was seen to do; empty if she only said so
    public static Json.Fields assessed(int number, String act) {
        return new Note.Assessed(number, act).says();
    }

    /// She is there no longer.
    public static Json.Fields left(LocalDate day) {
        return new Note.Left(day).says();
    }

    /// Whom a list names that somebody takes along.
    public static Json.Fields along(List<Token> tokens) {
        return new Note.Along(tokens.stream().map(Token::toString).toList()).says();
    }
}
