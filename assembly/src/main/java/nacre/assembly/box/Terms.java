// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import java.time.Duration;
import java.time.Instant;
import nacre.journal.BoxChange;

/// What is settled when a box opens.
///
/// @param purpose topic and word, as `vote.answers`: the topic says which part it belongs to
/// @param about the entry of that part that the box serves; it has no other box
/// @param promise what will be shown
/// @param mayPut how many may put something into it
/// @param length the most bytes that a row may say; all rows take as much room
/// @param reveal what it takes to reveal it
/// @param ends when it is revealed or destroyed at the latest; the first instant that is too late
/// @param tick how often the record says that it is there
public record Terms(
        String purpose,
        long about,
        Promise promise,
        long mayPut,
        int length,
        Reveal reveal,
        Instant ends,
        Duration tick) {

    /// How often the record speaks of a box, where nothing asks for more.
    public static final Duration DAILY = Duration.ofDays(1);

    /// @throws IllegalArgumentException if a number is out of its range
    public Terms {
        if (mayPut < 0
                || about < 0
                || length < 1
                || length > BoxChange.MOST_BYTES
                || tick.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "No box opens with so many, so long or so often: %d, %d, %s."
                            .formatted(mayPut, length, tick));
        }
    }

    /// Whether its purpose judges at each tick whether it is revealed.
    public boolean isJudged() {
        return reveal instanceof Reveal.ByJudgement;
    }
}
