// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one side offered, as a delegate wrote it down. Its words are content of its entry.
///
/// @param id the entry that recorded it
/// @param day when it was made
/// @param answers one for each demand of the talks, in their order
/// @param isBelow whether it lies below a red line that belongs to no single demand
/// @param agreed when the delegates agreed to put it to the members; null if they have not
public record Offer(
        OfferId id,
        Side side,
        LocalDate day,
        List<Answer> answers,
        boolean isBelow,
        @Nullable Instant agreed) {

    /// Copies the list.
    public Offer {
        answers = List.copyOf(answers);
    }

    /// What it says to one demand.
    ///
    /// @param isBelow whether that lies below the red line of the demand
    public record Answer(Level level, boolean isBelow) {}

    /// Whether any of it lies below a red line, by what the delegate ticked.
    public boolean isBelowALine() {
        return isBelow || answers.stream().anyMatch(Answer::isBelow);
    }

    Offer agreed(Instant at) {
        return new Offer(id, side, day, answers, isBelow, at);
    }
}
