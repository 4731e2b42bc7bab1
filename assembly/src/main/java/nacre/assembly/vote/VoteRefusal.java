// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why an answer does not count, a vote does not open, or a decision is not enacted.
public sealed interface VoteRefusal extends Refusal {

    /// There is no such vote.
    record UnknownVote(VoteId vote) implements VoteRefusal {}

    /// The vote's time is over.
    record VoteIsClosed(VoteId vote, Instant since) implements VoteRefusal {}

    /// She was not on the roll when the vote opened.
    record NotOnTheVotesRoll(VoteId vote, MemberId member) implements VoteRefusal {}

    /// What she answered is no answer in this vote.
    ///
    /// @param ballot its permanent form
    record NoAnswerHere(VoteId vote, String ballot) implements VoteRefusal {}

    /// Her name had come on the roll too shortly before the vote opened.
    ///
    /// @param since when it came on the roll
    record TooNewForThisVote(VoteId vote, Instant since, Instant opened) implements VoteRefusal {}

    /// She came back, for members vouched for her, while the vote was open.
    record OpenBeforeSheCameBack(VoteId vote, Instant opened) implements VoteRefusal {}

    /// Whoever objects or blocks says which aim the proposal would harm.
    record NamesNoAim(VoteId vote) implements VoteRefusal {}

    /// The vote's rule asks for no share of those who are not prevented, so nobody has to say that
    /// she is; or organs vote, who can send another delegate.
    record NobodyIsLeftOut(VoteId vote) implements VoteRefusal {}

    /// She has answered, so she was not prevented.
    record HasAnswered(VoteId vote, MemberId member) implements VoteRefusal {}

    /// She has said so already.
    record SaidPrevented(VoteId vote, MemberId member) implements VoteRefusal {}

    /// Only objections and blocks come with an aim and a reason; other reasons are comments.
    record NothingToExplain(VoteId vote) implements VoteRefusal {}

    /// The notice that the charter asks for is not over.
    record NoticeIsNotOver(Instant earliest) implements VoteRefusal {}

    /// There is no such decision.
    record UnknownDecision(long decision) implements VoteRefusal {}

    /// Nothing is left to enact.
    record NothingToEnact(long decision) implements VoteRefusal {}

    /// The decision's enactments may no longer be asked for.
    record DecisionHasExpired(long decision, Instant since) implements VoteRefusal {}

    /// Its answers were sealed, and the host has lost the key: none can be given or read any more.
    record BoxIsLost(VoteId vote) implements VoteRefusal {}
}
