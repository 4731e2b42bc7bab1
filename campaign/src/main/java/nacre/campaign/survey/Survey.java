// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.time.Instant;
import java.util.List;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;

/// A survey: what is asked of whom. What is answered is in its box until it closes, and then only
/// in sums.
///
/// @param id the entry that opened it
/// @param opened when
/// @param place whose people are asked
/// @param groups by which sums are shown: everybody who belongs to the place
/// @param closes when it is over; its box ends later if the server slept
/// @param hidden texts that pages show no more
/// @param since when it came to its stage
/// @param told the entry in whose content the texts stand; null before they are there
public record Survey(
        SurveyId id,
        Instant opened,
        UnitPath place,
        List<Group> groups,
        List<Question> questions,
        Instant closes,
        PSortedSet<TextId> hidden,
        Stage stage,
        Instant since,
        @Nullable Long told) {

    /// How far it has come.
    public enum Stage {
        /// Its box opens in the same breath.
        DECIDED,
        /// People answer.
        OPEN,
        /// Its sums are there.
        PUBLISHED,
        /// Too few answered, or their answers were lost; nobody has read one.
        UNREAD
    }

    /// One text that somebody wrote.
    ///
    /// @param question by its place in the survey
    /// @param number by its place among the texts to this question
    public record TextId(int question, int number) implements Comparable<TextId> {
        @Override
        public int compareTo(TextId other) {
            int order = Integer.compare(question, other.question);
            return order == 0 ? Integer.compare(number, other.number) : order;
        }
    }

    /// Copies the lists.
    public Survey {
        groups = List.copyOf(groups);
        questions = List.copyOf(questions);
    }

    Survey at(Stage next, Instant now) {
        return with(hidden, next, now, told);
    }

    Survey published(long revealed, Instant now) {
        return with(hidden, Stage.PUBLISHED, now, revealed);
    }

    Survey hiding(TextId text) {
        return with(hidden.plus(text), stage, since, told);
    }

    private Survey with(PSortedSet<TextId> hid, Stage next, Instant now, @Nullable Long revealed) {
        return new Survey(id, opened, place, groups, questions, closes, hid, next, now, revealed);
    }
}
