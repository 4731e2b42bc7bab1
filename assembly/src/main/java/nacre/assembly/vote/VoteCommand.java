// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import nacre.assembly.part.Command;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Ballot;
import nacre.journal.Json;

/// What somebody may ask about votes and decisions.
public sealed interface VoteCommand extends Command {

    /// Opens the vote on a proposal before its usual discussion is over, but not before its notice.
    record OpenVote(ProposalId proposal) implements VoteCommand {}

    /// Answers, or changes one's answer.
    ///
    /// @param aim the aim that the proposal would harm, from whoever objects or blocks; else empty
    /// @param reason how it would; may be empty
    record CastVote(VoteId vote, Ballot ballot, String aim, String reason) implements VoteCommand {

        /// An answer that needs no reason.
        public CastVote(VoteId vote, Ballot ballot) {
            this(vote, ballot, "", "");
        }
    }

    /// Says that one is prevented from voting, as long as one has not answered; whoever answers
    /// after all takes it back by that.
    record SayPrevented(VoteId vote) implements VoteCommand {}

    /// Asks for a decision's enactments again, after they had become impossible.
    record EnactAgain(long decision) implements VoteCommand {}

    @Override
    default String type() {
        return switch (this) {
            case OpenVote c -> "vote.open-vote";
            case CastVote c -> "vote.cast-vote";
            case SayPrevented c -> "vote.say-prevented";
            case EnactAgain c -> "decision.enact-again";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case OpenVote(var proposal) -> Json.object().put("proposal", proposal.seq()).done();
            case CastVote(var vote, var ballot, String aim, String reason) -> {
                var form = Json.object().put("choice", ballot.form()).put("vote", vote.seq());
                if (!aim.isEmpty()) {
                    form.put("aim", aim);
                }
                if (!reason.isEmpty()) {
                    form.put("reason", reason);
                }
                yield form.done();
            }
            case SayPrevented(var vote) -> Json.object().put("vote", vote.seq()).done();
            case EnactAgain(long decision) -> Json.object().put("decision", decision).done();
        };
    }
}
