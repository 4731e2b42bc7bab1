// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import nacre.assembly.part.Refusal;

/// Why a petition cannot be so, not be signed, or not be handed over.
public sealed interface PetitionRefusal extends Refusal {

    /// There is no such petition.
    record UnknownPetition(PetitionId petition) implements PetitionRefusal {}

    /// Its day is over.
    record PetitionIsOver(PetitionId petition) implements PetitionRefusal {}

    /// It goes on; what is signed can still be taken back.
    record PetitionGoesOn(PetitionId petition, Instant closes) implements PetitionRefusal {}

    /// It has no such group.
    record NoGroupOfPetition(int group) implements PetitionRefusal {}

    /// She has signed it.
    record SignedBefore(PetitionId petition) implements PetitionRefusal {}

    /// She has not signed it.
    record NotSigned(PetitionId petition) implements PetitionRefusal {}

    /// Nobody has her name handed over.
    record NoNameToHandOver(PetitionId petition) implements PetitionRefusal {}

    /// No name of hers is kept.
    record NoNameOfHers(PetitionId petition) implements PetitionRefusal {}

    /// No name of a guest is kept, or how many are has just changed.
    record NoNamesToDestroy(PetitionId petition) implements PetitionRefusal {}

    /// Its list was not taken along yet.
    record NotHandedOver(PetitionId petition) implements PetitionRefusal {}

    /// The day has come after which no name of a guest is kept.
    record NamesAreDestroyed(PetitionId petition, Instant purges) implements PetitionRefusal {}

    /// A guest's name is missing or too long.
    record SignersNameDoesNotFit(int most) implements PetitionRefusal {}

    /// It is too soon or too late to be over then.
    record PetitionDateDoesNotFit(Instant closes, Instant now, Instant latest)
            implements PetitionRefusal {}

    /// Words are missing or too long.
    record PetitionWordsDoNotFit(int most) implements PetitionRefusal {}

    /// Links are for people whom the petition asks.
    record LinksAreElsewhere(PetitionId petition) implements PetitionRefusal {}
}
