// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.LocalDate;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why an action ballot cannot be so, or not now.
public sealed interface BallotRefusal extends Refusal {

    /// There is no such ballot.
    record UnknownBallot(BallotId ballot) implements BallotRefusal {}

    /// It is too early or too late for this.
    record NotAtThisStage(BallotId ballot) implements BallotRefusal {}

    /// Organs are members here; it is people who act.
    record OnlyOfPersons() implements BallotRefusal {}

    /// Its places are one campaign, or units of one, none beneath another, and not too many.
    record BallotPlacesDoNotFit(int most) implements BallotRefusal {}

    /// There is no such rule set.
    record UnknownRuleSet(ActionRuleSet.Ref law) implements BallotRefusal {}

    /// The rule set holds only for ballots that open later.
    record RuleSetBeginsLater(ActionRuleSet.Ref law, LocalDate day, LocalDate from)
            implements BallotRefusal {}

    /// The rule set holds only for ballots that opened before.
    ///
    /// @param ends the first day on which it does not hold any more
    record RuleSetHasEnded(ActionRuleSet.Ref law, LocalDate day, LocalDate ends)
            implements BallotRefusal {}

    /// Nobody takes an unsure rule set without having looked it up.
    record RuleSetIsUnsure(ActionRuleSet.Ref law) implements BallotRefusal {}

    /// The rule set has no rule, so a matter of the charter must be named, decided by majority
    /// outside meetings; or it has one, and none may be named.
    record RuleDoesNotFit() implements BallotRefusal {}

    /// Notice or time are less, or more, than the rule set allows.
    record TermsDoNotFit(long ballot, long action, long months) implements BallotRefusal {}

    /// Words are missing or too long.
    record BallotWordsDoNotFit(int most) implements BallotRefusal {}

    /// The unit is none of the ballot's.
    record NotAUnitOfTheBallot(BallotId ballot) implements BallotRefusal {}

    /// Who works or lives where stands in the record only as it was sealed, and not too long.
    record ListIsNotSealed(long length, long most) implements BallotRefusal {}

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
    record BallotDayDoesNotFit(LocalDate last, LocalDate earliest, LocalDate latest)
            implements BallotRefusal {}

    /// She is not on the list.
    record NotEntitled(BallotId ballot) implements BallotRefusal {}

    /// It has no such group, or no such answer.
    record NotAnAnswer(BallotId ballot) implements BallotRefusal {}
}
