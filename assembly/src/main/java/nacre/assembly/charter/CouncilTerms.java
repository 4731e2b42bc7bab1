// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What holds in a council, whose members are organs.
///
/// @param weighing how much each organ counts for
/// @param ratifications what takes force only once its organs have ratified it, by matter
public record CouncilTerms(Weighing weighing, List<Ratification> ratifications) {

    /// @throws IllegalArgumentException if a matter is there twice
    public CouncilTerms {
        ratifications = List.copyOf(ratifications);
        var matters = new HashSet<MatterKey>();
        for (Ratification each : ratifications) {
            if (!matters.add(each.matter())) {
                throw new IllegalArgumentException(
                        "How «%s» is ratified is there twice.".formatted(each.matter()));
            }
        }
    }

    /// Terms by which everything takes force at once.
    public CouncilTerms(Weighing weighing) {
        this(weighing, List.of());
    }

    /// How decisions on this matter are ratified, or null if they need not be.
    public @Nullable Ratification ratification(MatterKey matter) {
        for (Ratification each : ratifications) {
            if (each.matter().equals(matter)) {
                return each;
            }
        }
        return null;
    }

    /// How much an organ counts for in its council's votes: never by what it owns.
    public enum Weighing implements nacre.ballot.Word {
        /// Each for one.
        ORGANS("organs"),
        /// Each for as many as are on its roll when the vote opens.
        PERSONS("persons");

        private final String word;

        Weighing(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
