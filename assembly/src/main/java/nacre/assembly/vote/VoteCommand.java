// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Ballot;
import nacre.journal.Json;
import nacre.journal.Malformed;

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

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "vote.open-vote",
                        form -> new OpenVote(new ProposalId(form.whole("proposal"))))
                .with(
                        "vote.cast-vote",
                        form ->
                                new CastVote(
                                        vote(form),
                                        ballot(form.text("choice")),
                                        form.has("aim") ? form.text("aim") : "",
                                        form.has("reason") ? form.text("reason") : ""))
                .with("vote.say-prevented", form -> new SayPrevented(vote(form)))
                .with("decision.enact-again", form -> new EnactAgain(form.whole("decision")));
    }

    private static VoteId vote(Json.Fields form) {
        return new VoteId(form.whole("vote"));
    }

    private static Ballot ballot(String form) {
        Ballot ballot = Ballot.read(form);
        if (ballot == null) {
            throw new Malformed(
                    "choice", "yes, no, abstain, a stance, or numbers of options as 1+3", form);
        }
        return ballot;
    }
}
