// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.ballot.Outcome;

/// How an outcome looks.
///
/// @param mark its mark
/// @param color the colour of the mark
/// @param layer the class of its panel
public record OutcomeLook(String mark, String color, String layer) {

    private static final OutcomeLook GOOD = new OutcomeLook("passed", "good", "passed");
    private static final OutcomeLook BAD = new OutcomeLook("failed", "bad", "failed");
    private static final OutcomeLook NEITHER = new OutcomeLook("undecided", "", "");

    /// The look of this outcome.
    public static OutcomeLook of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed _ -> GOOD;
            case Outcome.Demanded _ -> GOOD;
            case Outcome.Chosen _ -> GOOD;
            case Outcome.Failed _ -> BAD;
            case Outcome.Tied _ -> BAD;
            case Outcome.Objected _ -> BAD;
            case Outcome.Undecided _ -> NEITHER;
            case Outcome.RunOff _ -> NEITHER;
            case Outcome.Sensed _ -> NEITHER;
            case Outcome.Superseded _ -> NEITHER;
            case Outcome.BrokenOff _ -> NEITHER;
        };
    }
}
