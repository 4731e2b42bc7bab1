// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.garden.GardenPart.GARDEN;

import java.util.function.UnaryOperator;
import nacre.assembly.part.Part;
import nacre.garden.Garden;
import nacre.journal.Journals;
import nacre.organ.Standing;

/// What a life is lived in: honest, or with one fault planted.
///
/// @param garden the second part
/// @param journals what keeps the record
/// @param published how the organ's standing is shown
record Setting(Part<Garden> garden, Journals journals, UnaryOperator<Standing> published) {
    static Setting honest() {
        return new Setting(GARDEN, Journals.inMemory(), UnaryOperator.identity());
    }
}
