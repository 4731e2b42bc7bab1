// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;

/// Why nothing happens to a proposal.
public sealed interface ProposalRefusal extends Refusal {

    /// There is no such proposal.
    record UnknownProposal(ProposalId proposal) implements ProposalRefusal {}

    /// The charter has no such matter.
    record UnknownMatter(MatterKey matter) implements ProposalRefusal {}

    /// This enactment belongs to another matter.
    record WrongMatter(String enactment, MatterKey matter, MatterKey needed)
            implements ProposalRefusal {}

    /// No proposal can bring this about.
    record NotAnEnactment(String enactment) implements ProposalRefusal {}

    /// More enactments than one proposal may have.
    record TooManyEnactments(int enactments, int most) implements ProposalRefusal {}

    /// Only its author may.
    record NotTheAuthor(ProposalId proposal) implements ProposalRefusal {}

    /// Its vote has been opened, or it was taken back: it stays as it is.
    record NoLongerDiscussed(ProposalId proposal) implements ProposalRefusal {}

    /// An amendment stays as it was put; it can be taken back, and another one put.
    record AmendmentStays(ProposalId amendment) implements ProposalRefusal {}

    /// Its vote is over.
    record DiscussionIsOver(ProposalId proposal) implements ProposalRefusal {}

    /// There is no such comment on it.
    record UnknownComment(ProposalId proposal, long comment) implements ProposalRefusal {}

    /// The discussion can only be given more time, up to a limit.
    record NotAnExtension(Instant opens, Instant earliest, Instant latest)
            implements ProposalRefusal {}

    /// The proposal is not about removing her.
    record NotAboutHerRemoval(ProposalId proposal, MemberId member) implements ProposalRefusal {}

    /// No objection has stopped it, so that nothing has to be decided over one.
    record NoObjectionStands(ProposalId proposal) implements ProposalRefusal {}

    /// The charter names no rule by which members could decide over an objection on this matter.
    record NoFallback(MatterKey matter) implements ProposalRefusal {}

    /// On this matter members only show where they stand; nothing can come of it.
    record DecidesNothing(MatterKey matter) implements ProposalRefusal {}

    /// On this matter members choose between options, so a proposal has some.
    record OptionsNeeded(MatterKey matter) implements ProposalRefusal {}

    /// On this matter members say yes or no, or consent; they do not choose between options.
    record NoOptionsOnThisMatter(MatterKey matter) implements ProposalRefusal {}

    /// By this matter's method only one can be chosen.
    record OnlyOneIsChosen(MatterKey matter) implements ProposalRefusal {}

    /// Too few options, or more than anybody can be asked to compare.
    record OptionsDoNotFit(int options, int fewest, int most) implements ProposalRefusal {}

    /// So many cannot be chosen.
    record SeatsDoNotFit(int seats, int most) implements ProposalRefusal {}

    /// Two options have the same words.
    record SameOptionTwice(int first, int second) implements ProposalRefusal {}

    /// What is chosen between options brings nothing about by itself.
    record OptionsEnactNothing(MatterKey matter) implements ProposalRefusal {}

    /// Nobody is elected on this matter.
    record NoElectionsOnThisMatter(MatterKey matter) implements ProposalRefusal {}

    /// An election gives one mandate, which names no holders before the vote, and nothing else.
    record ElectionGivesOneMandate(int enactments) implements ProposalRefusal {}

    /// Nobody stands, so nobody can be elected.
    record NobodyStands(ProposalId proposal) implements ProposalRefusal {}
}
