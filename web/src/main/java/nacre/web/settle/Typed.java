// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.web.Form;
import nacre.web.decide.Days;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// A form about talks or a settlement as it was typed, with what is wrong about it.
class Typed {
    final Visit visit;
    private Form form;

    Typed(Visit visit, Form form) {
        this.visit = visit;
        this.form = form;
    }

    final Form form() {
        return form;
    }

    /// A text that must be there.
    ///
    /// @param words by which key it is said that it is missing or too long
    final String needed(String field, int most, String words) {
        String typed = form.value(field).strip();
        if (typed.isEmpty() || typed.length() > most) {
            wrong(field, visit.text().of(words, "most", most));
        }
        return typed;
    }

    /// A text that may be missing.
    final String maybe(String field, int most) {
        String typed = form.value(field).strip();
        if (typed.length() > most) {
            wrong(field, visit.text().of("settle.wrong.long", "most", most));
        }
        return typed;
    }

    /// A day that must be there; today if it is not.
    final LocalDate day(String field) {
        LocalDate day = Days.read(form.value(field));
        if (day == null) {
            wrong(field, visit.text().of("decide.day.wrong"));
            return SettleWords.today(visit);
        }
        return day;
    }

    /// A day that may be missing.
    final @Nullable LocalDate maybeDay(String field) {
        return form.value(field).isBlank() ? null : day(field);
    }

    final void wrong(String field, String why) {
        form = form.wrong(field, why);
    }

    /// A proposal for the members, with what was typed as its reason.
    ///
    /// @param matter null if the charter has none for it: any will do
    final ProposalCommand.PutProposal proposal(
            @Nullable Matter matter, String title, Enactment enactment) {
        return new ProposalCommand.PutProposal(
                matter == null ? MatterKey.EVERYDAY : matter.key(),
                title,
                needed("why", Texts.LONGEST_TEXT, "settle.wrong.why"),
                List.of(enactment),
                null);
    }
}
