// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import org.jspecify.annotations.Nullable;

/// Why an action ballot cannot be so, or not now.
public sealed interface BallotRefusal extends Refusal {

    /// There is no such ballot.
    record UnknownBallot(BallotId ballot) implements BallotRefusal {}

    /// It is too early or too late for this.
    record NotAtThisStage(BallotId ballot, ActionBallot.Stage stage) implements BallotRefusal {}

    /// Organs are members here; it is people who act.
    record OnlyOfPersons() implements BallotRefusal {}

    /// Its places are one campaign, or units of one, none beneath another, and not too many.
    record PlacesDoNotFit(int most) implements BallotRefusal {}

    /// There is no such rule set.
    record UnknownRuleSet(String word, LocalDate checked) implements BallotRefusal {}

    /// The rule set does not hold for ballots that open on this day.
    ///
    /// @param from the first day on which it does; null if that is not known
    /// @param ends the first day on which it does not any more; null if that is not known
    record RuleSetDoesNotHold(
            String word, LocalDate day, @Nullable LocalDate from, @Nullable LocalDate ends)
            implements BallotRefusal {}

    /// Nobody takes an unsure rule set without having looked it up.
    record RuleSetIsUnsure(String word) implements BallotRefusal {}

    /// The rule set has no rule, so a matter of the charter must be named, decided by majority
    /// outside meetings; or it has one, and none may be named.
    record MatterDoesNotFit(@Nullable MatterKey matter) implements BallotRefusal {}

    /// Notice or time are less, or more, than the rule set allows.
    record TermsDoNotFit(long ballot, long action, long months) implements BallotRefusal {}

    /// Words are missing or too long.
    record BallotWordsDoNotFit(int most) implements BallotRefusal {}

    /// The unit is none of the ballot's.
    record NotAUnitOfTheBallot(BallotId ballot) implements BallotRefusal {}

    /// Somebody is on a list twice, or the lists have changed meanwhile.
    record ListsDoNotFit(long entitled, long listed) implements BallotRefusal {}

    /// She is not on the roll, or has not been for as long as the charter asks.
    record CannotBeEntitled(MemberId member) implements BallotRefusal {}

    /// So few are no ballot: it would tell who said what.
    record TooFewEntitled(long entitled, long fewest) implements BallotRefusal {}

    /// She has said so already.
    record ObjectedAlready(BallotId ballot) implements BallotRefusal {}

    /// Notice is stated on the day on which it was given, or after, and not before what it is of.
    record NoticeDayDoesNotFit(LocalDate given, LocalDate earliest, LocalDate latest)
            implements BallotRefusal {}

    /// Only notice of action says when that begins, and it must.
    record BeginningDoesNotFit() implements BallotRefusal {}

    /// No notice of the ballot was given yet.
    record NoNoticeGiven(long days) implements BallotRefusal {}

    /// It is too early, for notice was given too late.
    ///
    /// @param given the day on which it was given
    /// @param days how long it takes
    /// @param day on which it would be
    /// @param earliest the first day on which it can be
    record NoticeIsTooShort(LocalDate given, long days, LocalDate day, LocalDate earliest)
            implements BallotRefusal {}

    /// The ballot does not count any more, or not yet, on this day.
    record OutsideTheMandate(LocalDate day, LocalDate first, LocalDate last)
            implements BallotRefusal {}

    /// It is open too short or too long.
    record LastDayDoesNotFit(LocalDate last, LocalDate earliest, LocalDate latest)
            implements BallotRefusal {}

    /// She is not on the list.
    record NotEntitled(BallotId ballot) implements BallotRefusal {}

    /// It has no such group, or no such answer.
    record NotAnAnswer(BallotId ballot) implements BallotRefusal {}
}
