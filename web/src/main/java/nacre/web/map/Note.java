// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.Token;
import org.jspecify.annotations.Nullable;

/// What is noted about one person, as it is sealed. No rule and no fold ever sees it.
sealed interface Note {

    /// Who she is; said anew, it takes the place of what was said before.
    ///
    /// @param languages that she speaks
    /// @param membership whether she is a member of the organ
    /// @param member her number on its roll, if she is known by it; −1 if not
    /// @param leads whether she moves others
    /// @param contact whether she agrees to be called or written to
    record Who(
            String name,
            String phone,
            String languages,
            Membership membership,
            long member,
            boolean leads,
            boolean contact)
            implements Note {

        private Json.Fields form() {
            return Json.object()
                    .put("contact", contact)
                    .put("kind", "who")
                    .put("languages", languages)
                    .put("leads", leads)
                    .put("member", member)
                    .put("membership", membership.name())
                    .put("name", name)
                    .put("phone", phone)
                    .done();
        }

        /// What whoever is likely the same person shares one of: the name, and the digits to call.
        List<String> likenesses() {
            String plain = plain(name);
            String digits = phone.replaceAll("[^0-9]", "");
            // The last nine, so that a country's prefix makes no difference.
            return digits.length() < 6
                    ? List.of(plain)
                    : List.of(plain, digits.substring(Math.max(0, digits.length() - 9)));
        }

        /// A name without case, accents and signs.
        static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }
    }

    /// Whether somebody is a member.
    enum Membership {
        YES,
        NO,
        UNKNOWN
    }

    /// A conversation.
    ///
    /// @param matters what matters to her
    /// @param will what she will do
    /// @param next when to talk again; null if nothing was agreed
    record Talk(LocalDate day, String matters, String will, @Nullable LocalDate next)
            implements Note {}

    /// How strong she stands, by an act.
    ///
    /// @param number 1 to 5
    /// @param act what she was seen to do; empty if she only said so
    record Assessed(int number, String act) implements Note {}

    /// What somebody says herself of what is noted about her: the facts take the place of those
    /// before, her words stand beside what others think of her.
    ///
    /// @param unit where she is, by its entry
    /// @param untied that she does not work with those who are noted
    /// @param words empty if she says nothing
    record Corrected(
            String name,
            String phone,
            String languages,
            boolean contact,
            long unit,
            boolean untied,
            String words)
            implements Note {

        private Json.Fields form() {
            return Json.object()
                    .put("contact", contact)
                    .put("kind", "corrected")
                    .put("languages", languages)
                    .put("name", name)
                    .put("phone", phone)
                    .put("unit", unit)
                    .put("untied", untied)
                    .put("words", words)
                    .done();
        }

        /// What is known of her, with her own facts in it.
        Who in(Who before) {
            return new Who(
                    name,
                    phone,
                    languages,
                    before.membership,
                    before.member,
                    before.leads,
                    contact);
        }
    }

    /// She works or lives there no longer.
    record Left(LocalDate day) implements Note {}

    /// That two people work together, by the names of their keys. It is sealed under a key of its
    /// own, which ends with either of theirs.
    record Tied(Token one, Token other) implements Note {}

    /// That they do not, or no longer; under the key of what it takes back.
    record Untied() implements Note {}

    /// Whom a list names that somebody takes along, by the keys' names.
    record Along(List<String> tokens) implements Note {
        /// Copies the list.
        public Along {
            tokens = List.copyOf(tokens);
        }
    }

    /// As it is sealed.
    default Json.Fields says() {
        return switch (this) {
            case Who who -> who.form();
            case Talk(var day, String matters, String will, var next) ->
                    Json.object()
                            .put("day", day.toString())
                            .put("kind", "talk")
                            .put("matters", matters)
                            .put("next", next == null ? "" : next.toString())
                            .put("will", will)
                            .done();
            case Assessed(int number, String act) ->
                    Json.object()
                            .put("act", act)
                            .put("kind", "assessed")
                            .put("number", number)
                            .done();
            case Corrected said -> said.form();
            case Left(var day) ->
                    Json.object().put("day", day.toString()).put("kind", "left").done();
            case Tied(var one, var other) ->
                    Json.object()
                            .put("ends", Json.texts(List.of(one.hex(), other.hex())))
                            .put("kind", "tied")
                            .done();
            case Untied() -> Json.object().put("kind", "untied").done();
            case Along(var tokens) ->
                    Json.object().put("kind", "along").put("tokens", Json.texts(tokens)).done();
        };
    }

    /// Reads what was sealed.
    ///
    /// @throws Malformed if it has another form
    static Note read(Json.Fields says) {
        try {
            return switch (says.text("kind")) {
                case "who" ->
                        new Who(
                                says.text("name"),
                                says.text("phone"),
                                says.text("languages"),
                                Membership.valueOf(says.text("membership")),
                                says.whole("member"),
                                says.truth("leads"),
                                says.truth("contact"));
                case "talk" ->
                        new Talk(
                                LocalDate.parse(says.text("day")),
                                says.text("matters"),
                                says.text("will"),
                                says.text("next").isEmpty()
                                        ? null
                                        : LocalDate.parse(says.text("next")));
                case "assessed" -> new Assessed((int) says.whole("number"), says.text("act"));
                case "corrected" ->
                        new Corrected(
                                says.text("name"),
                                says.text("phone"),
                                says.text("languages"),
                                says.truth("contact"),
                                says.whole("unit"),
                                says.truth("untied"),
                                says.text("words"));
                case "left" -> new Left(LocalDate.parse(says.text("day")));
                case "tied" -> tied(says.items("ends").texts());
                case "untied" -> new Untied();
                case "along" -> new Along(says.items("tokens").texts());
                default -> throw new Malformed("kind", "a note", says.text("kind"));
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw (Malformed) new Malformed("note", "a note", "another form").initCause(e);
        }
    }

    private static Tied tied(List<String> ends) {
        if (ends.size() != 2) {
            throw new Malformed("ends", "two people", Integer.toString(ends.size()));
        }
        return new Tied(new Token(ends.getFirst()), new Token(ends.getLast()));
    }
}
