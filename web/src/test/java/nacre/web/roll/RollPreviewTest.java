// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import static nacre.web.roll.Files.draft;
import static nacre.web.roll.Files.names;
import static nacre.web.roll.Files.preview;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nacre.assembly.roll.RollRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RollPreviewTest {

    @Test
    void names_are_kept_as_people_write_them() {
        List<String> written =
                List.of(
                        "Siobhán O’Brien",
                        "'t Hooft, Gerard",
                        "van der Berg",
                        "Mary-Jane d'Arcy",
                        "👩🏽‍🔧 Ola",
                        "محمد الأحمد",
                        "می‌نا کریمی",
                        "אברהם לוי",
                        "Nguyễn Thị Minh Khai",
                        "कुमार विश्वास",
                        "山田 太郎",
                        "X Æ A-12",
                        "<b>Bold</b>");

        assertEquals(written, names(preview("Name;x\n" + String.join(";1\n", written) + ";1\n")));
    }

    @Test
    void spaces_are_folded_and_letters_composed() {
        assertEquals(
                List.of("José de la Cruz", "Anna Li"),
                names(preview("Name\n  Jose\u0301  de\u00A0la\tCruz \nAnna\u3000Li\n")));
    }

    @Test
    void lines_nobody_can_be_taken_from_say_why() {
        String bell = "An\u0007na";
        String turned = "Anna\u202Eevil";
        String lost = "J\uFFFDrgen";
        String tooLong = "x".repeat(201);
        RollPreview preview =
                preview(
                        "Name;Note\n%s;1\n%s;1\n%s;1\n%s;1\n\"Ben\nCleo\";1\n ;1\n%s;1\n"
                                .formatted(bell, turned, lost, tooLong, "y".repeat(200)));

        assertEquals(
                List.of(
                        new RollProblem.OddCharacter(2, "U+0007"),
                        new RollProblem.OddCharacter(3, "U+202E"),
                        new RollProblem.OddCharacter(4, "U+FFFD"),
                        new RollProblem.LongName(5, 200),
                        new RollProblem.LineBreak(6),
                        new RollProblem.NoName(8)),
                preview.problems());
        assertEquals(List.of("y".repeat(200)), names(preview));
    }

    @Test
    void a_name_of_a_million_characters_and_one_padded_with_spaces_are_too_long() {
        RollPreview preview =
                preview(
                        "Name;Note\n%s;1\nAnna%sBen;1\n"
                                .formatted("x".repeat(1_000_000), " ".repeat(2_000)));

        assertEquals(
                List.of(new RollProblem.LongName(2, 200), new RollProblem.LongName(3, 200)),
                preview.problems());
    }

    @Test
    void a_wrong_address_or_number_leaves_the_person_in() {
        RollPreview preview =
                preview(
                        """
                        Name;E-Mail;Phone
                        Anna;anna at example;1,76E+11
                        Ben;ben@example.org;\u202A+49 170 1234567\u202C
                        Cleo;cleo@example.org, c@example.org;see Ben
                        """);

        assertEquals(List.of("Anna", "Ben", "Cleo"), names(preview));
        assertEquals("", preview.people().getFirst().contact());
        assertEquals("ben@example.org, +49 170 1234567", preview.people().get(1).contact());
        assertEquals(
                List.of(
                        new RollProblem.NotAnEmail(2, "anna at example"),
                        new RollProblem.NotAPhone(2, "1,76E+11"),
                        new RollProblem.NotAnEmail(4, "cleo@example.org, c@example.org"),
                        new RollProblem.NotAPhone(4, "see Ben")),
                preview.problems());
        assertEquals(0, preview.linesLeftOut());
    }

    @Test
    void only_what_is_mapped_is_kept() {
        RollDraft draft = draft("Name;Phone;Number\nAnna;0170 1234567;4711\n");

        var bare = List.of(RollField.NAME, RollField.NOTHING, RollField.NOTHING);
        RollPerson anna = draft.preview(new RollMapping(bare), List.of()).people().getFirst();
        assertEquals(new RollPerson(2, "Anna", "", "", ""), anna);

        var withNumber = List.of(RollField.NAME, RollField.NOTHING, RollField.NUMBER);
        RollPreview asked = draft.preview(new RollMapping(withNumber), List.of());
        assertEquals("4711", asked.people().getFirst().contact());
    }

    @Test
    void contact_data_never_outgrow_what_the_roll_takes() {
        String email = "a".repeat(198) + "@example.org";
        var longest = new RollPerson(2, "Anna", email, "1".repeat(40), "9".repeat(40));

        assertTrue(Written.isEmail(email) && !Written.isEmail("a" + email));
        assertTrue(longest.contact().length() <= RollRules.LONGEST_CONTACT);
    }

    @Test
    void a_mapping_without_name_or_with_two_addresses_is_not_usable() {
        var nameless = new RollMapping(List.of(RollField.EMAIL, RollField.NOTHING));
        var twice = new RollMapping(List.of(RollField.NAME, RollField.EMAIL, RollField.EMAIL));
        RollDraft draft = draft("Name;Note\nAnna;x\n");

        assertFalse(nameless.isUsable());
        assertEquals(List.of(RollField.EMAIL), twice.repeated());
        assertThrows(IllegalArgumentException.class, () -> draft.preview(nameless, List.of()));
        assertThrows(IllegalArgumentException.class, () -> draft.preview(twice, List.of()));
    }

    @Test
    void who_may_be_there_twice_is_asked_about() {
        RollPreview preview =
                preview(
                        """
                        Name;Mail;Phone
                        José  Müller;j@example.org;0170 1234567
                        MULLER, jose;;
                        Ben;J@Example.org;
                        Cleo;;+49 170/1234567
                        Müller José;;
                        """);

        assertEquals(
                List.of(
                        new Duplicate.InFile(3, 2, Likeness.NAME),
                        new Duplicate.InFile(4, 2, Likeness.EMAIL),
                        new Duplicate.InFile(5, 2, Likeness.PHONE)),
                preview.duplicates());
        assertEquals(List.of(3L, 4L, 5L), preview.doubtful());
        assertEquals(5, preview.people().size());
    }

    @Test
    void who_may_be_on_the_roll_already_is_asked_about() {
        RollDraft draft = draft("Name;Mail\nÅsa Øberg;\nBen;dup@example.org\nCleo;\n");
        var roll =
                List.of(
                        Listed.of("Øberg, Åsa", ""),
                        Listed.of("Benjamin", "+49 170 1234567, dup@example.org"));

        assertEquals(
                List.of(
                        new Duplicate.OnRoll(2, "Øberg, Åsa", Likeness.NAME),
                        new Duplicate.OnRoll(3, "Benjamin", Likeness.EMAIL)),
                draft.preview(draft.guess(), roll).duplicates());
    }

    @Test
    void different_people_are_not_taken_for_one() {
        String names = "कुमार;कमर;Anna;Annika;🙂;🙃;?;!;がく;かく";

        assertEquals(
                List.of(), preview("Name,x\n" + names.replace(";", ",1\n") + ",1\n").duplicates());
    }
}
