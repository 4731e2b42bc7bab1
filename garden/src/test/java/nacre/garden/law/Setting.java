// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.garden.GardenPart.GARDEN;

import java.util.List;
import java.util.function.UnaryOperator;
import nacre.journal.Journals;
import nacre.organ.Parts;
import nacre.organ.Standing;

/// What a life is lived in: honest, or with one fault planted.
///
/// @param parts the assembly and the garden
/// @param journals what keeps the record
/// @param published how the organ's standing is shown
record Setting(Parts parts, Journals journals, UnaryOperator<Standing> published) {
    static Setting honest() {
        return new Setting(
                Parts.of(List.of(GARDEN)), Journals.inMemory(), UnaryOperator.identity());
    }
}
