// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import java.time.Instant;
import nacre.assembly.part.Due;
import nacre.journal.OrganId;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// The beds and questions as they stand, under which entry the garden has its name, −1 before, and
/// the gardens whose letters it reads.
public record Garden(
        PSortedMap<Long, Bed> beds,
        long named,
        PSortedMap<OrganId, Friend> friends,
        PSortedMap<Long, Question> questions,
        PSortedSet<Due> dues) {
    static Garden empty() {
        return new Garden(
                TreePMap.empty(), -1, TreePMap.empty(), TreePMap.empty(), TreePSet.empty());
    }

    Garden sown(Bed bed) {
        return new Garden(
                beds.plus(bed.seq(), bed), named, friends, questions, dues.plus(ripe(bed)));
    }

    Garden harvested(Bed bed) {
        return new Garden(
                beds.plus(bed.seq(), bed.harvested()),
                named,
                friends,
                questions,
                dues.minus(ripe(bed)));
    }

    Garden named(long seq) {
        return new Garden(beds, seq, friends, questions, dues);
    }

    Garden with(OrganId organ, Friend friend) {
        return new Garden(beds, named, friends.plus(organ, friend), questions, dues);
    }

    Garden plus(Due due) {
        return new Garden(beds, named, friends, questions, dues.plus(due));
    }

    Garden minus(Due due) {
        return new Garden(beds, named, friends, questions, dues.minus(due));
    }

    /// A question is asked, and its box opens at once.
    Garden asked(Question question, Instant at) {
        return new Garden(
                beds,
                named,
                friends,
                questions.plus(question.seq(), question),
                dues.plus(opening(question.seq(), at)));
    }

    Garden at(Question question, Instant at) {
        return new Garden(
                beds,
                named,
                friends,
                questions.plus(question.seq(), question),
                dues.minus(opening(question.seq(), at)));
    }

    private static Due opening(long seq, Instant at) {
        return new Due(at, seq, "box");
    }

    private static Due ripe(Bed bed) {
        return new Due(bed.ripe(), bed.seq(), "ripe");
    }
}
