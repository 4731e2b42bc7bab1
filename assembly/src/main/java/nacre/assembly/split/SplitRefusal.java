// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.split;

import nacre.assembly.part.Refusal;

/// Why an organ does not become two so.
public sealed interface SplitRefusal extends Refusal {

    /// Its members are organs, and each leaves it by its own decision.
    record CouncilsDoNotSplit() implements SplitRefusal {}

    /// One split has been decided on, and its time is not over.
    record IsSplitting(long split) implements SplitRefusal {}

    /// No split by this entry waits for anybody.
    record IsNotSplitting(long split) implements SplitRefusal {}

    /// The days to choose are too few or too many.
    record DaysToChooseDoNotFit(long days, long fewest, long most) implements SplitRefusal {}

    /// She has said so already.
    record ChosenAlready(long split, boolean goes) implements SplitRefusal {}
}
