// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why the roll stays as it is.
public sealed interface RollRefusal extends Refusal {

    /// Nobody of this id is on the roll.
    record NotOnTheRoll(MemberId member) implements RollRefusal {}

    /// She is a member already.
    record AlreadyOnTheRoll(MemberId member) implements RollRefusal {}

    /// The record has named nobody of this id.
    record UnknownPerson(MemberId member) implements RollRefusal {}

    /// She has come in before.
    record HasEntered(MemberId member) implements RollRefusal {}

    /// A name is missing, or longer than may be.
    record NameDoesNotFit(int line, int length, int most) implements RollRefusal {}

    /// Contact data longer than may be.
    record ContactDoesNotFit(int line, int length, int most) implements RollRefusal {}

    /// Nobody is to be added.
    record NobodyToAdd() implements RollRefusal {}

    /// No list was brought by this entry.
    record UnknownImport(long first) implements RollRefusal {}

    /// Only so long after it was brought a list is undone.
    record ImportIsOld(long first, Instant since) implements RollRefusal {}

    /// Everybody on the list has come in, or stands on the roll for another reason.
    record NobodyToTakeOff(long first) implements RollRefusal {}

    /// She has come in, or is on the roll for another reason than a list.
    record StaysOnTheRoll(MemberId member) implements RollRefusal {}

    /// More people at once than one batch may have.
    record TooManyAtOnce(int people, int most) implements RollRefusal {}

    /// The charter admits by decision only.
    record AdmissionNeedsADecision() implements RollRefusal {}

    /// The last member cannot leave: nobody could decide what becomes of the organ.
    record LastMember() implements RollRefusal {}
}
