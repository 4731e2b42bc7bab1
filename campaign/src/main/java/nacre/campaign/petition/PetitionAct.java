// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.ballot.Fraction;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened to petitions. The `title`, the `text` and `to`, whom it is addressed to, are kept
/// content of the entry that opened one; the name of a guest who has it handed over is sealed, kept
/// under the entry of her link.
public sealed interface PetitionAct extends Act {

    /// The type of the enactment that opens a petition.
    String OPENED = "petition.opened";

    /// The field with a guest's name: personal content of nobody in particular, so that it is in
    /// nobody's copy and only the destruction of its key takes it away.
    String SEALED = "sealed";

    /// A petition was opened; it goes by this entry. An enactment, and an act of a committee.
    ///
    /// @param place whose people are asked: a campaign, or a unit of one with all beneath it
    /// @param whole the share of all of them that it takes
    /// @param each the share of every group that it takes as well; null if none
    /// @param closes when nobody signs any more
    record Opened(UnitPath place, Fraction whole, @Nullable Fraction each, Instant closes)
            implements PetitionAct {}

    /// A member, by right, or a guest, by her link, has signed.
    ///
    /// @param group to which she says that she belongs
    /// @param isNamed whether her name is handed over with it
    record Signed(PetitionId petition, int group, boolean isNamed) implements PetitionAct {}

    /// Whoever signed has taken it back.
    record TakenBack(PetitionId petition) implements PetitionAct {}

    /// A guest has had her name destroyed; she is counted on without it.
    record Unnamed(PetitionId petition) implements PetitionAct {}

    /// Its day is over. Due.
    record Closed(PetitionId petition, boolean isMet) implements PetitionAct {}

    /// The list was taken along to be handed over; each time that it is.
    ///
    /// @param names how many stand on it
    record HandedOver(PetitionId petition, long names) implements PetitionAct {}

    /// The names of guests are destroyed; they are counted on without them. Due, and once the list
    /// was taken along under a mandate to steer.
    ///
    /// @param names how many there were
    record Purged(PetitionId petition, long names) implements PetitionAct {}

    @Override
    default String type() {
        return PetitionActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return PetitionActForm.facts(this);
    }

    /// Reads the permanent form.
    static PetitionAct read(String type, Json.Fields facts) {
        return PetitionActForm.read(type, facts);
    }
}
