// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.List;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// One slot for one reader.
///
/// @param when day and hours
/// @param state how many places are free, or what became of it
/// @param says what else one should know, a sentence each
/// @param note what is said about the series; null if nothing is
/// @param people who is on it by name; empty where she does not see names
/// @param taken how many are on it
/// @param areNamesOpen whether all members see who is on it
/// @param deeds what she may do, the first of them as the main button
/// @param offers places that she may take over
/// @param keeper what she may do as who keeps the rota; null if she does not
public record SlotView(
        String base,
        String path,
        String series,
        String when,
        String where,
        String state,
        String mark,
        List<String> says,
        @Nullable Written note,
        List<String> people,
        int taken,
        boolean areNamesOpen,
        List<String> deeds,
        List<Option> offers,
        @Nullable Keeper keeper) {

    /// Copies the lists.
    public SlotView {
        says = List.copyOf(says);
        people = List.copyOf(people);
        deeds = List.copyOf(deeds);
        offers = List.copyOf(offers);
    }

    /// What who keeps the rota sees and does.
    ///
    /// @param absent who said that she cannot come
    /// @param form the slot as it is now
    /// @param mayNote whether it is time to note who came
    public record Keeper(
            List<String> absent, Form form, boolean mayChange, boolean isOn, boolean mayNote) {
        /// Copies the list.
        public Keeper {
            absent = List.copyOf(absent);
        }
    }
}
