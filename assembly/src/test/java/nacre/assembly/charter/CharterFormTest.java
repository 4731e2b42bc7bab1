// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharterFormTest {

    /// The first two were the templates once; templates may change, these files may not.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "workplace-branch",
                "worker-coop",
                "every-word",
                "roll-terms",
                "meetings",
                "council",
                "prevented"
            })
    void golden_files_are_read_and_written_for_ever(String name) {
        String written = golden(name);
        assertEquals(written, CharterForm.write(CharterForm.read(fields(written))).write());
    }

    @Test
    void what_is_written_is_what_is_meant() {
        Charter charter = SampleCharters.everyWord();
        assertEquals(golden("every-word"), CharterForm.write(charter).write());
        assertEquals(charter, CharterForm.read(fields(golden("every-word"))));
    }

    @Test
    void those_who_are_prevented_are_left_out_as_it_is_meant() {
        var rule = CharterForm.read(fields(golden("prevented"))).matter(MatterKey.EVERYDAY).rule();
        assertEquals(
                Rule.of(
                        SampleCharters.share(
                                Counted.YES, Comparator.MORE_THAN, 3, 4, Base.NOT_PREVENTED)),
                rule);
    }

    @Test
    void what_organs_ratify_is_read_as_it_is_meant() {
        CouncilTerms terms = CharterForm.read(fields(golden("council"))).council();
        assertEquals(
                new CouncilTerms(
                        CouncilTerms.Weighing.PERSONS,
                        List.of(
                                Ratification.of(
                                        MatterKey.EVERYDAY,
                                        CouncilTerms.Weighing.ORGANS,
                                        3,
                                        Duration.ofDays(30)),
                                Ratification.of(
                                        MatterKey.CHARTER,
                                        CouncilTerms.Weighing.PERSONS,
                                        new Fraction(2, 3),
                                        Duration.ofDays(60)))),
                terms);
    }

    @Test
    void what_a_method_asks_for_is_read_as_it_is_meant() {
        Charter charter = CharterForm.read(fields(golden("methods")));
        assertEquals(
                new MethodTerms(1, Duration.ofHours(24), Duration.ofHours(12), MatterKey.MONEY),
                charter.matter(MatterKey.EVERYDAY).terms());
        assertEquals(
                new MethodTerms(2, Duration.ZERO, null, null),
                charter.matter(MatterKey.ADMISSION).terms());
        assertEquals(MethodTerms.NONE, charter.matter(MatterKey.MONEY).terms());
    }

    @ParameterizedTest
    @EnumSource
    void templates_can_be_written_and_read(Template template) {
        Charter charter = template.charter();
        assertEquals(charter, CharterForm.read(CharterForm.write(charter)));
        assertEquals(template, charter.template());
    }

    @Test
    void what_a_charter_does_not_say_of_the_roll_holds_unsaid_and_is_written_in_one_way() {
        var unsaid = CharterForm.read(fields(golden("worker-coop"))).roll();
        assertEquals(new RollTerms(Duration.ZERO, 3, Duration.ofDays(7)), unsaid);
        var said = CharterForm.read(fields(golden("roll-terms"))).roll();
        assertEquals(new RollTerms(Duration.ofDays(5), 4, Duration.ofDays(10)), said);
        String twice =
                golden("roll-terms")
                        .replace("\"comingBackDays\":10", "\"comingBackDays\":7")
                        .replace("\"vouchers\":4", "\"vouchers\":3")
                        .replace("\"waitDays\":5", "\"waitDays\":0");
        var refusal = assertThrows(Malformed.class, () -> CharterForm.read(fields(twice)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("«roll»"), refusal::getMessage);
    }

    @Test
    void terms_for_meetings_have_one_form_and_none_if_they_are_the_usual_ones() {
        Charter charter = CharterForm.read(fields(golden("meetings")));
        assertEquals(
                new MeetingTerms(
                        new Fraction(1, 20),
                        Duration.ofDays(7),
                        List.of(MatterKey.EVERYDAY),
                        Duration.ofHours(1),
                        Duration.ofMinutes(15)),
                charter.meetings());
        var usual = MeetingTermsForm.write(MeetingTerms.usual());
        Json.Fields twice = with(fields(golden("meetings")), "meetings", usual);
        assertThrows(Malformed.class, () -> CharterForm.read(twice));
        assertTrue(!CharterForm.write(charter.with(MeetingTerms.usual())).has("meetings"));
    }

    @Test
    void every_word_of_the_format_is_in_a_golden_file() {
        String written = golden("every-word") + golden("workplace-branch");
        Stream.of(Method.class, Secrecy.class, Holder.class, Right.class, Admission.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Word) constant).word())
                .forEach(word -> assertTrue(written.contains('"' + word + '"'), word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"majority\"|\"majorty\"|matters[0].method|one of majority, plurality, two-round",
                "\"named\"|\"secret\"|matters[0].secrecy|secret-trusting-host",
                "\"this-organ\"|7|matters[0].holder|one of this-organ",
                "\"holder\":|\"holders\":|matters[0].holders|one of the fields key, holder",
                "\"yes+no\"|\"cast\"|matters[0].rule[0].base|one of entitled",
                "\"entitled\"|\"answered\"|matters[0].rule[1].base|one of entitled, present",
                "\"denominator\":2|\"denominator\":0|matters[0].rule[0].share.denominator|from 1",
                "\"votingHours\":72|\"votingHours\":-1|matters[0].votingHours|from 0 to",
                "\"who\":\"every-member\"|\"who\":\"me\"|matters[0].proposers.who|every-member",
                "\"everyday\"|\"Everyday\"|matters[0].key|1 to 40",
                "\"everyday\"|\"charter\"|matters[4].key|no other matter",
                "\"read\"|\"vote\"|rights[3]|each word once",
                "\"template\":|\"tamplate\":|tamplate|one of the fields template",
                "\"mandate\"|true|admission|one of decision, mandate"
            })
    void what_is_wrong_is_refused_with_its_place(
            String good, String bad, String path, String allowed) {
        String written = golden("workplace-branch");
        assertTrue(written.contains(good), good);
        String broken = written.replaceFirst(Pattern.quote(good), bad);
        var refusal = assertThrows(Malformed.class, () -> CharterForm.read(fields(broken)));
        String said = Objects.requireNonNull(refusal.getMessage());
        assertTrue(said.contains("«" + path + "»") && said.contains(allowed), said);
    }

    @Test
    void whatever_is_taken_out_added_or_replaced_is_refused_clearly_or_read_back_the_same() {
        int refused = 0;
        var whole = new ArrayList<>(variants(fields(golden("roll-terms"))));
        whole.addAll(variants(fields(golden("meetings"))));
        for (Json.Fields broken : whole) {
            try {
                assertEquals(broken, CharterForm.write(CharterForm.read(broken)));
            } catch (Malformed e) {
                refused++;
            }
        }
        assertTrue(refused > 400, refused + " refused");
    }

    /// Each value, at any depth, once replaced by each of some others, and once left out; and each
    /// object with a field more.
    private static List<Json.Fields> variants(Json.Fields fields) {
        var all = new ArrayList<Json.Fields>();
        all.add(with(fields, "zebra", new Json.Whole(1)));
        for (var field : fields.values().entrySet()) {
            var rest = new LinkedHashMap<>(fields.values());
            rest.remove(field.getKey());
            all.add(new Json.Fields(rest));
            for (Json other : variants(field.getValue())) {
                all.add(with(fields, field.getKey(), other));
            }
        }
        return all;
    }

    private static List<Json> variants(Json value) {
        var all = new ArrayList<Json>();
        all.add(new Json.Text("x"));
        all.add(new Json.Whole(0));
        all.add(new Json.Whole(-1));
        all.add(new Json.Whole(Json.LARGEST));
        all.add(new Json.Truth(true));
        all.add(new Json.Items(List.of()));
        all.add(Json.object().done());
        switch (value) {
            case Json.Fields fields -> all.addAll(variants(fields));
            case Json.Items items -> all.addAll(variants(items));
            case Json.Text _, Json.Whole _, Json.Truth _ -> {}
        }
        return all;
    }

    private static List<Json.Items> variants(Json.Items items) {
        var all = new ArrayList<Json.Items>();
        for (int i = 0; i < items.values().size(); i++) {
            for (Json other : variants(items.values().get(i))) {
                var values = new ArrayList<>(items.values());
                values.set(i, other);
                all.add(new Json.Items(values));
            }
        }
        var twice = new ArrayList<>(items.values());
        twice.addAll(items.values());
        all.add(new Json.Items(twice));
        return all;
    }

    private static Json.Fields with(Json.Fields fields, String key, Json value) {
        var values = new LinkedHashMap<>(fields.values());
        values.put(key, value);
        return new Json.Fields(values);
    }

    private static Json.Fields fields(String written) {
        return (Json.Fields) Json.read(written.getBytes(UTF_8));
    }

    private static String golden(String name) {
        String path = "/golden/charter/" + name + ".json";
        try (var in = CharterFormTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
