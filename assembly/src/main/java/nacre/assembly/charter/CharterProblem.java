// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import nacre.ballot.Condition;
import nacre.ballot.Fraction;

/// Why a charter cannot be put in force: it would lock its members out, or ask for what does not
/// work yet.
public sealed interface CharterProblem {

    /// Every charter says how this is decided.
    record MatterMissing(MatterKey matter) implements CharterProblem {}

    /// No charter can take this from members.
    record RightMissing(Right right) implements CharterProblem {}

    /// Members decide this themselves, whoever holds what else.
    record MatterNotOurs(MatterKey matter, Holder holder) implements CharterProblem {}

    /// Votes cannot be counted so yet.
    record MethodNotWorking(MatterKey matter, Method method) implements CharterProblem {}

    /// Votes cannot be taken so yet.
    record SecrecyNotWorking(MatterKey matter, Secrecy secrecy) implements CharterProblem {}

    /// A share of those present, on a matter that all members' standing depends on: those who
    /// cannot come would have no say.
    record PresentIsNotEnough(MatterKey matter) implements CharterProblem {}

    /// More would have to ask for a meeting than any charter may demand, or nobody.
    record CallShareOutOfRange(Fraction share, Fraction most) implements CharterProblem {}

    /// A time that holds for meetings is too short or too long.
    record MeetingTimeOutOfRange(String what, Duration time, Duration least, Duration most)
            implements CharterProblem {}

    /// Motions cannot be moved in a meeting on this matter: there is none, or all members' standing
    /// depends on it.
    record NotAFloorMatter(MatterKey matter) implements CharterProblem {}

    /// In a council, who answers answers for her organ: it must see how.
    record HiddenInCouncil(MatterKey matter, Secrecy secrecy) implements CharterProblem {}

    /// Even if all of the `entitled` said yes, this condition would not hold: `needed` of
    /// `possible`.
    record NeverPasses(
            MatterKey matter, Condition condition, long needed, long possible, long entitled)
            implements CharterProblem {}

    /// No condition counts yes, so that a proposal could pass against everybody.
    record NobodyNeedsToAgree(MatterKey matter) implements CharterProblem {}

    /// A vote by consent or consensus without a least number of answers: one member alone could
    /// decide for all.
    record NobodyNeedsToAnswer(MatterKey matter) implements CharterProblem {}

    /// Nothing can be decided by this method, and this has to be decided.
    record MethodDecidesNothing(MatterKey matter, Method method) implements CharterProblem {}

    /// This is decided by yes or no, or by what nobody objects to; there are no options.
    record NoOptionsHere(MatterKey matter, Method method) implements CharterProblem {}

    /// In meetings only yes and no are taken, so its rule cannot ask for a share of those present.
    record OptionsNotInMeetings(MatterKey matter, Method method) implements CharterProblem {}

    /// The member whose removal is proposed could stop it alone, and the charter has no fall-back.
    record NoWayPastAnObjection(MatterKey matter) implements CharterProblem {}

    /// Over an objection only another matter of this charter that is decided by a majority can
    /// decide.
    record FallbackDoesNotFit(MatterKey matter, MatterKey fallback) implements CharterProblem {}

    /// With everybody voting, fewer yes than no could pass, on a matter that all members' standing
    /// depends on.
    record MinorityDecides(MatterKey matter) implements CharterProblem {}

    /// A plain number in the rule by which the charter changes: once fewer are on the roll, nobody
    /// could ever change it again.
    record NumberInCharterRule(Condition condition, long number) implements CharterProblem {}

    /// Nobody can propose: no part of this house knows the power.
    record UnknownPower(MatterKey matter, Power power) implements CharterProblem {}

    /// Only holders of a power may propose mandates, and a power is given by a mandate: once the
    /// last term ends, nobody could ever give one again.
    record PowerNeedsItself(MatterKey matter, Power power) implements CharterProblem {}

    /// Too short or too long.
    record TimeOutOfRange(
            MatterKey matter, Clause clause, Duration time, Duration least, Duration most)
            implements CharterProblem {}

    /// The usual discussion would end before the vote may open.
    record DiscussionBelowNotice(MatterKey matter, Duration discussion, Duration notice)
            implements CharterProblem {}

    /// Too little time for a member to state her view before the vote on her removal.
    record HearingTooShort(Duration hearing, Duration least) implements CharterProblem {}

    /// The longest term of mandates is nothing, or so long that nobody lives to see its end.
    record TermOutOfRange(Duration longest, Duration least, Duration most)
            implements CharterProblem {}

    /// More would have to ask for a recall than any charter may demand.
    record RecallTooHard(Fraction share, Fraction most) implements CharterProblem {}

    /// Organs have too little time to decide whether they ratify, or so much that nothing is ever
    /// settled.
    record RatificationOutOfRange(MatterKey matter, Duration within, Duration least, Duration most)
            implements CharterProblem {}

    /// More would have to ratify than there are.
    record NeverRatified(MatterKey matter, long needed, long organs) implements CharterProblem {}

    /// What is to be ratified is no matter of this charter.
    record RatifiesNothing(MatterKey matter) implements CharterProblem {}

    /// Nobody would have to ask for a recall.
    record RecallShareZero() implements CharterProblem {}

    /// The vote on a recall would end at once, or drag on while the mandate goes on.
    record RecallVotingOutOfRange(Duration time, Duration least, Duration most)
            implements CharterProblem {}

    /// A member would be kept from deciding for so long that she is no equal.
    record WaitTooLong(Duration waiting, Duration most) implements CharterProblem {}

    /// Nobody could object in time, or nobody would ever come back.
    record ComingBackOutOfRange(Duration time, Duration least, Duration most)
            implements CharterProblem {}

    /// So few must vouch that two friends can take over an account, or so many that nobody would
    /// ever come back.
    record VouchersOutOfRange(long vouchers, long least, long most) implements CharterProblem {}
}
