// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Response;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Reads what was typed, field by field. Where something is wrong it stands beside its field from
/// then on, and the reader goes on with something in its place, so that all that is wrong is said
/// at once.
public class TypedForm {
    private final Visit visit;
    private final String area;
    private Form form;

    /// What was typed into a form.
    ///
    /// @param area the text `AREA.wrong.FIELD` says what is wrong with a text
    public TypedForm(Visit visit, String area, Form form) {
        this.visit = visit;
        this.area = area;
        this.form = form;
    }

    /// What is incomplete comes back; what was typed in full is asked.
    ///
    /// @param command null only where something is wrong
    /// @param pages where the pages of such things are
    /// @param again the page with the form
    public static Response answer(
            Visit visit,
            @Nullable Command command,
            Form form,
            String pages,
            String title,
            BiFunction<Page, Told, JteModel> again) {
        return command == null || form.isWrong()
                ? Response.unfinished(again.apply(visit.page(title).withProblem(), Told.nothing()))
                : visit.answerNew(visit.hear(command), pages, title, again);
    }

    /// What was typed, with what is wrong about it so far.
    public final Form form() {
        return form;
    }

    /// A text that must be there.
    public final String needed(String field, int most) {
        String typed = form.value(field).strip();
        if (typed.isEmpty() || typed.length() > most) {
            wrong(field, visit.text().of(area + ".wrong." + field, "most", most));
        }
        return typed;
    }

    /// A text that may be missing.
    public final String maybe(String field, int most) {
        return maybe(field, most, area + ".wrong." + field);
    }

    /// A text that may be missing.
    ///
    /// @param words which text says that it is too long
    public final String maybe(String field, int most, String words) {
        String typed = form.value(field).strip();
        if (typed.length() > most) {
            wrong(field, visit.text().of(words, "most", most));
        }
        return typed;
    }

    /// What was chosen among what is offered.
    ///
    /// @param chosen null if nothing that is offered was
    /// @param other what to go on with then
    public final <T> T chosen(String field, @Nullable T chosen, T other) {
        if (chosen == null) {
            wrong(field, visit.text().of("decide.choose.wrong"));
            return other;
        }
        return chosen;
    }

    /// The matter on which a proposal is put, in the field `matter`.
    public final MatterKey matter() {
        return chosen("matter", MatterOptions.chosen(visit, form), MatterKey.EVERYDAY);
    }

    /// A day that must be there; today in place of none.
    public final LocalDate day(String field) {
        LocalDate day = Days.read(form.value(field));
        if (day == null) {
            wrong(field, visit.text().of("decide.day.wrong"));
            return LocalDate.ofInstant(visit.text().now(), visit.zone());
        }
        return day;
    }

    /// A day that may be missing.
    public final @Nullable LocalDate maybeDay(String field) {
        return form.value(field).isBlank() ? null : day(field);
    }

    /// The end of a day that must be there.
    public final Instant endOfDay(String field) {
        return day(field).plusDays(1).atStartOfDay(visit.zone()).toInstant();
    }

    /// Says what is wrong with a field.
    public final void wrong(String field, String why) {
        form = form.wrong(field, why);
    }
}
