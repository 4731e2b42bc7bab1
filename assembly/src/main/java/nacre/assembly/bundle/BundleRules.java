// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.bundle;

import java.util.List;
import java.util.Objects;
import nacre.assembly.Assembly;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Trial;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.VotedMatter;
import nacre.ballot.Rule;
import org.jspecify.annotations.Nullable;

/// Which proposals can be decided together. Each stays what it is, with its own text, amendments
/// and enactments; only its vote is that of the bundle. Nobody but its author bundles a proposal,
/// for whoever could would sink it with others.
public final class BundleRules {

    private BundleRules() {}

    /// Why these cannot be put as one, or null; asked before it is recorded, and by the fold again.
    ///
    /// @param key what the bundle is filed under
    public static @Nullable Refusal whyNotPut(
            Assembly assembly, MatterKey key, Question.Bundle bundle, @Nullable MemberId actor) {
        for (ProposalId id : bundle.parts()) {
            Proposal part = assembly.proposals().find(id);
            if (part == null) {
                return new ProposalRefusal.UnknownProposal(id);
            }
            if (actor == null || !actor.equals(part.author())) {
                return new BundleRefusal.NotHersToBundle(id);
            }
            ProposalId other = part.bonds().bundle();
            if (other != null) {
                return new BundleRefusal.BundledAlready(id, other);
            }
            if (misfit(assembly, part) instanceof Refusal why) {
                return why;
            }
        }
        MatterKey first = assembly.proposals().needed(bundle.parts().getFirst()).matter();
        return key.equals(first)
                ? tooMuch(assembly, bundle)
                : new BundleRefusal.FiledUnderItsFirstPart(key, first);
    }

    /// Why the vote on a bundle cannot open, or null: its parts or the charter are others by now.
    public static @Nullable Refusal whyNoVote(
            Assembly assembly, ProposalId id, Question.Bundle bundle) {
        for (ProposalId each : bundle.parts()) {
            Proposal part = assembly.proposals().needed(each);
            if (!Objects.equals(part.bonds().bundle(), id)) {
                return new ProposalRefusal.NoLongerDiscussed(each);
            }
            if (misfit(assembly, part) instanceof Refusal why) {
                return why;
            }
        }
        return tooMuch(assembly, bundle);
    }

    /// Why this happens to no proposal alone that is in a bundle, or null.
    public static @Nullable Refusal whyNotAlone(@Nullable Proposal proposal) {
        ProposalId bundle = proposal == null ? null : proposal.bonds().bundle();
        return proposal == null || bundle == null
                ? null
                : new BundleRefusal.DecidedInABundle(proposal.id(), bundle);
    }

    /// Why this is no part of a bundle, as things stand, or null.
    public static @Nullable Refusal misfit(Assembly assembly, Proposal part) {
        ProposalId id = part.id();
        if (part.question() instanceof Question.Bundle) {
            return new BundleRefusal.BundleOfBundles(id);
        }
        if (!part.isDiscussed()) {
            return new ProposalRefusal.NoLongerDiscussed(id);
        }
        if (Amendments.of(part) != null) {
            return new BundleRefusal.AmendmentInBundle(id);
        }
        if (!(part.question() instanceof Question.OfItself)) {
            return new BundleRefusal.AsksMoreThanYesOrNo(id);
        }
        ProposalId onlyIf = part.bonds().onlyIf();
        if (onlyIf != null) {
            return new BundleRefusal.PartDependsOnAnother(id, onlyIf);
        }
        return makesAgreements(part.enactments())
                ? new BundleRefusal.AgreementInBundle(id)
                : misfitMatter(assembly, part);
    }

    /// Why a proposal that is in a bundle cannot be changed to bring these about, or null.
    public static @Nullable Refusal whyNotWithin(Proposal proposal, List<Enactment> enactments) {
        return proposal.bonds().bundle() != null && makesAgreements(enactments)
                ? new BundleRefusal.AgreementInBundle(proposal.id())
                : null;
    }

    private static boolean makesAgreements(List<Enactment> enactments) {
        return enactments.stream().anyMatch(BundleRules::isOfAgreements);
    }

    private static boolean isOfAgreements(Enactment enactment) {
        return enactment.type().equals(AgreementAct.MADE)
                || enactment.type().equals(AgreementAct.ENDED);
    }

    private static @Nullable Refusal misfitMatter(Assembly assembly, Proposal part) {
        Matter matter = VotedMatter.of(assembly, part);
        MatterKey key = part.matter();
        if (matter == null) {
            return new ProposalRefusal.UnknownMatter(key);
        }
        if (matter.method() != Method.MAJORITY || !part.decidedUnder().equals(key)) {
            return new BundleRefusal.NotByMajority(part.id(), key);
        }
        if (matter.holder() != Holder.THIS_ORGAN) {
            return new BundleRefusal.PartIsADemand(part.id(), key);
        }
        CouncilTerms council = assembly.charter().council();
        return council != null && council.ratification(key) != null
                ? new BundleRefusal.PartIsRatified(part.id(), key)
                : null;
    }

    private static @Nullable Refusal tooMuch(Assembly assembly, Question.Bundle bundle) {
        int conditions = Bundles.conditions(Bundles.matters(assembly, bundle.parts())).size();
        return conditions > Rule.MOST_CONDITIONS
                ? new BundleRefusal.TooManyConditionsTogether(conditions, Rule.MOST_CONDITIONS)
                : null;
    }

    /// Why the parts cannot all be brought about, one after the other, as things stand; or null.
    public static @Nullable Refusal clash(Assembly assembly, List<ProposalId> parts, Trial trial) {
        for (ProposalId each : parts) {
            Proposal part = assembly.proposals().needed(each);
            for (Bundles.Planned planned : Bundles.enactments(assembly, part)) {
                if (trial.enact(planned.enactment(), planned.copy()) instanceof Refusal why) {
                    return why;
                }
            }
        }
        return null;
    }
}
