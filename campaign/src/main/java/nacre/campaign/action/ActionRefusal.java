// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import java.time.LocalDate;
import nacre.assembly.part.Refusal;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.unit.UnitPath;
import nacre.shifts.series.SeriesId;

/// Why an action cannot be called so, or nothing can be done in it.
public sealed interface ActionRefusal extends Refusal {

    /// There is no such action.
    record UnknownAction(ActionId action) implements ActionRefusal {}

    /// It ended before.
    record ActionHasEnded(ActionId action) implements ActionRefusal {}

    /// It rests already.
    record ActionIsPaused(ActionId action) implements ActionRefusal {}

    /// It does not rest.
    record ActionIsNotPaused(ActionId action) implements ActionRefusal {}

    /// A decision let it rest, so only a decision lets it go on.
    record PausedByDecision(ActionId action) implements ActionRefusal {}

    /// That it is over is said by its date, not by anybody.
    record NobodySaysItIsOver(ActionId action) implements ActionRefusal {}

    /// It would begin in the past, end before it begins, or be too long.
    record ActionDatesDoNotFit(Instant from, Instant until, Instant earliest, long days)
            implements ActionRefusal {}

    /// It has no place, too many, one twice, or places of two campaigns.
    record ActionPlacesDoNotFit(int places, int most) implements ActionRefusal {}

    /// The action is not there.
    record NotAPlaceOfTheAction(UnitPath place) implements ActionRefusal {}

    /// It has too many posts.
    record TooManyPosts(int posts, int most) implements ActionRefusal {}

    /// A shift of a post would begin before the action, or after it.
    record PostIsOutsideTheAction(Instant starts, Instant from, Instant until)
            implements ActionRefusal {}

    /// The shifts of a post do not go by the name of its place.
    record PostGoesByAnotherPlace(String name, String needed) implements ActionRefusal {}

    /// There is no such ballot, or it did not pass.
    record NoBallotAllowsIt(BallotId ballot) implements ActionRefusal {}

    /// The ballot was about another kind of action.
    record BallotIsOnAnotherKind(BallotId ballot) implements ActionRefusal {}

    /// The ballot was not about this place.
    record NotAPlaceOfTheBallot(UnitPath place) implements ActionRefusal {}

    /// The ballot allows nothing on its first or last day.
    record OutsideTheBallot(LocalDate begins, LocalDate ends, LocalDate first, LocalDate last)
            implements ActionRefusal {}

    /// Notice of it was given for a later day, or can only be.
    record NoticeWouldBeTooShort(LocalDate begins, LocalDate earliest) implements ActionRefusal {}

    /// These shifts are a post already, or are not there.
    record NoShiftsForAPost(SeriesId series) implements ActionRefusal {}

    /// What happens is noted from the beginning on, and for some days after the end.
    record NoTimeForANote(Instant from, Instant until) implements ActionRefusal {}

    /// What happened was not so early, or would be yet to come.
    record NotThen(Instant happened, Instant earliest, Instant latest) implements ActionRefusal {}

    /// A note is not sealed as it has to be, or too long.
    record NoteOfIncidentDoesNotFit(int length, int most) implements ActionRefusal {}

    /// There is no such note, or it was destroyed.
    record UnknownNote(long note) implements ActionRefusal {}

    /// The purge day has come: nothing noted can be read any more.
    record NotesArePurged(ActionId action) implements ActionRefusal {}

    /// Only the stewards of a place see what is noted there.
    record NotAStewardThere(UnitPath place) implements ActionRefusal {}
}
