// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.bundle;

import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalId;

/// Why proposals are not decided together so.
public sealed interface BundleRefusal extends Refusal {

    /// Too few to be decided together, or more than anybody can judge as one.
    record PartsDoNotFit(int parts, int fewest, int most) implements BundleRefusal {}

    /// The same proposal is in it twice.
    record PartTwice(ProposalId part) implements BundleRefusal {}

    /// A bundle is no part of another.
    record BundleOfBundles(ProposalId part) implements BundleRefusal {}

    /// An amendment is decided before what it amends, and by itself.
    record AmendmentInBundle(ProposalId part) implements BundleRefusal {}

    /// What elects, or lets members choose, cannot be answered by one yes or no.
    record AsksMoreThanYesOrNo(ProposalId part) implements BundleRefusal {}

    /// Only the author of a proposal bundles it.
    record NotHersToBundle(ProposalId part) implements BundleRefusal {}

    /// It is in another bundle.
    record BundledAlready(ProposalId part, ProposalId bundle) implements BundleRefusal {}

    /// It takes force only if another passes; a bundle as a whole can, its parts cannot.
    record PartDependsOnAnother(ProposalId part, ProposalId onlyIf) implements BundleRefusal {}

    /// It is not decided by yes and no with the conditions of a majority.
    record NotByMajority(ProposalId part, MatterKey matter) implements BundleRefusal {}

    /// Others hold its matter: what passes there is demanded and brings nothing about.
    record PartIsADemand(ProposalId part, MatterKey matter) implements BundleRefusal {}

    /// What is decided on its matter, the council's organs ratify.
    record PartIsRatified(ProposalId part, MatterKey matter) implements BundleRefusal {}

    /// It makes an agreement or ends one: its text would be that of the bundle.
    record AgreementInBundle(ProposalId part) implements BundleRefusal {}

    /// The rules of its parts together have more conditions than a vote can have.
    record TooManyConditionsTogether(int conditions, int most) implements BundleRefusal {}

    /// A bundle is filed under the matter of its first part.
    record FiledUnderItsFirstPart(MatterKey matter, MatterKey needed) implements BundleRefusal {}

    /// All that a bundle brings about is what its parts do.
    record BundleEnactsNothing(int enactments) implements BundleRefusal {}

    /// A bundle stays as it was put: it can be taken back, and another one put.
    record BundleStays(ProposalId bundle) implements BundleRefusal {}

    /// It is decided with others, so this cannot happen to it alone.
    record DecidedInABundle(ProposalId part, ProposalId bundle) implements BundleRefusal {}
}
