// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

/// What holds in a council, whose members are organs.
///
/// @param weighing how much each organ counts for
public record CouncilTerms(Weighing weighing) {

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
