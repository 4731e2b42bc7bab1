// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.draw.DrawPart.DRAW;
import static nacre.garden.GardenPart.GARDEN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nacre.app.Brought;
import nacre.assembly.part.Part;
import nacre.journal.Journals;
import nacre.organ.Parts;
import nacre.organ.Standing;

/// What a life is lived in: honest, or with one fault planted.
///
/// @param parts the assembly and the garden
/// @param journals what keeps the record
/// @param published how the organ's standing is shown
/// @param thorough every how many commands the laws look at the whole record
record Setting(Parts parts, Journals journals, UnaryOperator<Standing> published, int thorough) {

    /// In which the laws look at the whole record each time.
    Setting(Parts parts, Journals journals, UnaryOperator<Standing> published) {
        this(parts, journals, published, 1);
    }

    /// With all parts that organs have, beside the garden.
    static Setting whole() {
        return new Setting(whole(part -> part), Journals.inMemory(), UnaryOperator.identity(), 20);
    }

    /// All parts that organs have and the garden, each as this makes it.
    static Parts whole(UnaryOperator<Part<?>> made) {
        var others = new ArrayList<Part<?>>(List.of(GARDEN));
        for (Part<?> part : Brought.parts().all()) {
            if (!part.equals(ASSEMBLY) && !part.equals(DRAW)) {
                others.add(made.apply(part));
            }
        }
        return Parts.of(others);
    }

    static Setting honest() {
        return new Setting(
                Parts.of(List.of(GARDEN)), Journals.inMemory(), UnaryOperator.identity());
    }
}
