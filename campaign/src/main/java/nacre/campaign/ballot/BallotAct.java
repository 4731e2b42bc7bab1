// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.ballot.Word;
import nacre.campaign.unit.UnitId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.SealedNote;
import org.jspecify.annotations.Nullable;

/// What happened to action ballots. `question`, `action` and `employer` are kept content of the
/// entry that prepared one. Who is entitled in which unit is sealed content of the entry that
/// listed them, under a key of its own; why somebody objects is hers. Who answers is in a box and
/// makes no entry.
public sealed interface BallotAct extends Act {

    /// The type of the enactment that lets a ballot open.
    String CALLED = "action-ballot.called";

    /// The content field of a list.
    String SEALED = SealedNote.FIELD;

    /// What notice is given of.
    enum About implements Word {
        BALLOT,
        RESULT,
        ACTION;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A ballot was prepared; it goes by this entry. Under a mandate to steer.
    record Prepared(BallotTerms terms) implements BallotAct {}

    /// It was listed who is entitled in a unit, in place of who was before. Under a mandate to
    /// steer.
    ///
    /// @param entitled how many
    record Listed(BallotId ballot, UnitId unit, long entitled) implements BallotAct {}

    /// A member says that the lists are wrong. By right, of herself.
    record Objected(BallotId ballot) implements BallotAct {}

    /// The organ lets it open. An enactment.
    record Called(BallotId ballot) implements BallotAct {}

    /// It was stated that notice was given to the employer. Under a mandate to steer.
    ///
    /// @param of what
    /// @param given on which day
    /// @param begins on which day the action begins of which notice was given; else null
    /// @param proof the hash of a file that shows it, such as the letter that was sent; null if
    ///     there is none
    record Notified(
            BallotId ballot,
            About of,
            LocalDate given,
            @Nullable LocalDate begins,
            @Nullable Hash proof)
            implements BallotAct {}

    /// It was opened. Under a mandate to steer.
    ///
    /// @param day on which day that was, where the organ is
    /// @param last the last day on which people can answer
    /// @param closes the end of that day
    /// @param entitled everybody on its lists, by pseudonym
    record Opened(
            BallotId ballot, LocalDate day, LocalDate last, Instant closes, List<MemberId> entitled)
            implements BallotAct {
        /// Copies the list.
        public Opened {
            entitled = List.copyOf(entitled);
        }
    }

    /// It was withdrawn before it opened. Under a mandate to steer.
    record Withdrawn(BallotId ballot) implements BallotAct {}

    /// Its box is there. Due with the opening.
    record Began(BallotId ballot) implements BallotAct {}

    /// All conditions hold. Due with its box being revealed.
    record Passed(BallotId ballot) implements BallotAct {}

    /// One does not. Due with its box being revealed.
    record Failed(BallotId ballot) implements BallotAct {}

    /// Nobody can read what people said. Due with its box being destroyed.
    record Lost(BallotId ballot) implements BallotAct {}

    @Override
    default String type() {
        return BallotActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return BallotActForm.facts(this);
    }

    /// Reads the permanent form.
    static BallotAct read(String type, Json.Fields facts) {
        return BallotActForm.read(type, facts);
    }
}
