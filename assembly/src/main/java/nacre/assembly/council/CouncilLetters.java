// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Ballot;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What organs and councils write to each other.
public sealed interface CouncilLetters {

    /// An organ has joined.
    record Joins(Census census) implements CouncilLetters {}

    /// How many it has now.
    record Counts(Census census) implements CouncilLetters {}

    /// It has left.
    record Leaves() implements CouncilLetters {}

    /// It sends somebody.
    record Seats(Seat seat) implements CouncilLetters {}

    /// Whom it sent under this mandate speaks for it no longer.
    record Unseats(long mandate) implements CouncilLetters {}

    /// It tells its delegates how to answer.
    record Instructs(OrganId organ, ProposalId proposal, Ballot answer) implements CouncilLetters {}

    /// The council has removed the organ that receives this.
    record Removes() implements CouncilLetters {}

    /// The council has not taken in the organ that receives this.
    ///
    /// @param joined the organ's entry by which it joined
    record TurnsAway(long joined) implements CouncilLetters {}

    /// Reads a letter.
    ///
    /// @throws Malformed if it is not in its form
    static CouncilLetters read(Letter letter, Stamp stamp) {
        return switch (letter.kind()) {
            case CouncilRules.JOINS -> new Joins(Census.read(letter.says()));
            case CouncilRules.COUNTS -> new Counts(Census.read(letter.says()));
            case CouncilRules.LEAVES -> {
                letter.says().only();
                yield new Leaves();
            }
            case CouncilRules.SEATS ->
                    new Seats(CouncilRules.seat(new MemberId(stamp.seq()), letter));
            case CouncilRules.UNSEATS ->
                    new Unseats(letter.says().only("mandate").whole("mandate"));
            case CouncilRules.INSTRUCTS ->
                    new Instructs(
                            letter.organ(),
                            new ProposalId(
                                    letter.says().only("answer", "proposal").whole("proposal")),
                            CouncilAct.answer(letter.says()));
            case CouncilRules.REMOVES -> {
                letter.says().only();
                yield new Removes();
            }
            case CouncilRules.TURNS_AWAY ->
                    new TurnsAway(letter.says().only("joined").whole("joined"));
            default -> throw new Malformed("kind", "a letter about a council", letter.kind());
        };
    }
}
