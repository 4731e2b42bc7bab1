// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nacre.assembly.announcement.Announce;
import nacre.assembly.mandate.MandateCommand;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandFormsTest {

    /// Sweeps rooms on a day; leaves out how often if it is once.
    private record Sweep(List<Long> rooms, LocalDate day, long often) implements Command {
        static CommandForms forms() {
            return CommandForms.none()
                    .with(
                            "house.sweep",
                            form ->
                                    new Sweep(
                                            form.items("rooms").wholes(),
                                            LocalDate.parse(form.text("day")),
                                            form.has("often") ? form.whole("often") : 1));
        }

        Sweep {
            rooms = List.copyOf(rooms);
            if (often < 1) {
                throw new IllegalArgumentException("Nobody sweeps %d times.".formatted(often));
            }
        }

        @Override
        public String type() {
            return "house.sweep";
        }

        @Override
        public Json.Fields form() {
            var form = Json.object().put("day", day.toString()).put("rooms", Json.wholes(rooms));
            return (often == 1 ? form : form.put("often", often)).done();
        }
    }

    private static Json.Draft form() {
        return Json.object().put("rooms", Json.wholes(List.of(1L, 2L)));
    }

    private static String wrong(Json.Draft form) {
        var wrong =
                assertThrows(Malformed.class, () -> Sweep.forms().read("house.sweep", form.done()));
        return String.valueOf(wrong.getMessage());
    }

    @Test
    void what_is_written_is_read() {
        var day = LocalDate.of(2026, 12, 1);
        for (long often : new long[] {1, 3}) {
            var sweep = new Sweep(List.of(1L, 2L), day, often);
            assertEquals(sweep, Sweep.forms().read("house.sweep", sweep.form()));
        }
    }

    @Test
    void what_is_wrong_is_named_with_its_place() {
        assertTrue(
                wrong(form().put("day", "2026-12-01").put("by", "me"))
                        .contains("«command.by»: expected nothing, found «\"me\"»"));
        assertTrue(wrong(form()).contains("«day»: expected a value, found «nothing»"));
        assertTrue(wrong(form().put("day", "tomorrow")).contains("'tomorrow'"));
        assertTrue(
                wrong(form().put("day", "2026-12-01").put("often", 0))
                        .contains("Nobody sweeps 0 times."));
    }

    @Test
    void there_is_one_way_to_write_a_command() {
        assertTrue(
                wrong(form().put("day", "2026-12-01").put("often", 1))
                        .contains("«command.often»: expected nothing, found «1»"));
    }

    @Test
    void forms_are_put_together_and_no_type_is_read_twice() {
        var all = Announce.forms().and(MandateCommand.forms());
        assertEquals(
                Set.of(
                        "announcement.announce",
                        "mandate.ask-recall",
                        "mandate.report",
                        "mandate.resign"),
                all.types());
        assertThrows(IllegalArgumentException.class, () -> all.and(Announce.forms()));
        assertThrows(Malformed.class, () -> all.read("house.sweep", Json.object().done()));
    }
}
