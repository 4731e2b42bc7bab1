// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.agreement.AgreementRules;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.amendment.AmendmentAct.Adopted;
import nacre.assembly.amendment.AmendmentRefusal;
import nacre.assembly.amendment.AmendmentRules;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.bundle.BundleRefusal;
import nacre.assembly.bundle.BundleRules;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.mandate.MandateRules;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Stamp;
import nacre.assembly.vote.Vote;
import org.jspecify.annotations.Nullable;

/// What must hold for something to happen to a proposal. The rules ask before it is recorded, the
/// fold asks again, so that no record can have what the rules would have refused.
public final class ProposalConditions {
    private static final Duration LONGEST_EXTENSION = Duration.ofDays(90);

    private ProposalConditions() {}

    /// Throws unless this could happen now, with the dates that the charter asks for.
    ///
    /// @throws nacre.assembly.part.Unfoldable if it could not
    public static void require(Assembly assembly, ProposalAct act, Stamp stamp) {
        Instant now = stamp.effective();
        MemberId actor = stamp.actor();
        unlessAllowed(whyNot(assembly, act, actor, now), act);
        switch (act) {
            case ProposalAct.Put put when actor != null ->
                    requireDate(
                            put.opens(),
                            opening(
                                    assembly,
                                    assembly.charter().matter(put.matter()),
                                    put.question(),
                                    put.enactments(),
                                    now));
            case ProposalAct.Changed changed -> {
                Proposal proposal = assembly.proposals().needed(changed.proposal());
                requireDate(changed.opens(), reopening(assembly, proposal, now));
            }
            case ProposalAct.Referred referred ->
                    requireDate(referred.opens(), Rounds.opening(assembly, referred.to(), now));
            // What nobody puts is due, and the fold knows all of it beforehand.
            case ProposalAct other -> {}
        }
    }

    private static void requireDate(Instant opens, Instant due) {
        unless(opens.equals(due), "The vote would open at %s, not at %s.", due, opens);
    }

    /// When the vote on a proposal opens by itself that is put now. What it would amend waits, so
    /// an amendment is voted on as soon as the notice is over.
    static Instant opening(
            Assembly assembly,
            Matter matter,
            Question question,
            List<Enactment> enactments,
            Instant now) {
        if (question instanceof Question.Bundle bundle
                && Bundles.matter(assembly, bundle.parts()) instanceof Matter together) {
            return Bundles.opening(assembly, together, bundle, now);
        }
        return now.plus(
                Amendments.of(enactments) == null
                        ? matter.timing().discussion()
                        : matter.timing().notice());
    }

    /// When the vote on a proposal opens by itself that gets another wording now: notice runs anew.
    /// Of a matter that the charter no longer has, no vote will open.
    public static Instant reopening(Assembly assembly, Proposal proposal, Instant now) {
        Matter matter =
                proposal.question() instanceof Question.Bundle(var parts)
                        ? Bundles.matter(assembly, parts)
                        : assembly.charter().find(proposal.matter());
        if (matter == null) {
            return proposal.opens();
        }
        Instant earliest = now.plus(matter.timing().notice());
        return proposal.opens().isBefore(earliest) ? earliest : proposal.opens();
    }

    /// Why this cannot happen now, or null.
    static @Nullable Refusal whyNot(
            Assembly assembly, ProposalAct act, @Nullable MemberId actor, Instant now) {
        return switch (act) {
            case ProposalAct.Put put -> putting(assembly, put, actor, now);
            case ProposalAct.Changed changed -> changing(assembly, changed, actor, now);
            case ProposalAct.Withdrawn(var id) -> {
                Refusal why = whyNotHers(assembly, id, actor);
                yield why != null ? why : BundleRules.whyNotAlone(assembly.proposals().find(id));
            }
            case ProposalAct.Lapsed(var id) -> whyNotDiscussed(assembly.proposals().find(id), id);
            case ProposalAct.Referred referred -> Rounds.whyNot(assembly, referred);
            case ProposalAct.Extended(var id, var opens) -> extension(assembly, id, opens, now);
            case ProposalAct.Commented(var id, var to) -> {
                Refusal why = whyNoTalk(assembly, id);
                yield why != null || to == null || hasThread(assembly, id, to)
                        ? why
                        : new ProposalRefusal.UnknownComment(id, to);
            }
            case ProposalAct.ViewStated(var id) -> view(assembly, id, actor);
        };
    }

    private static @Nullable Refusal putting(
            Assembly assembly, ProposalAct.Put put, @Nullable MemberId actor, Instant now) {
        Adopted adopted = Amendments.of(put.enactments());
        Refusal why = enactable(assembly, put.matter(), put.enactments(), put.question());
        if (why == null) {
            var enactments = adopted == null ? put.enactments() : adopted.enactments();
            why = MandateRules.whyNotProposed(enactments, now);
        }
        if (why == null && put.question() instanceof Question.Bundle bundle) {
            return BundleRules.whyNotPut(assembly, put.matter(), bundle, actor);
        }
        return why != null || adopted == null
                ? why
                : AmendmentRules.whyNotPut(assembly, adopted, now);
    }

    private static @Nullable Refusal changing(
            Assembly assembly, ProposalAct.Changed changed, @Nullable MemberId actor, Instant now) {
        ProposalId id = changed.proposal();
        Refusal why =
                Rounds.mayChange(assembly, assembly.proposals().find(id))
                        ? whyNotTheAuthor(assembly, id, actor)
                        : whyNotHers(assembly, id, actor);
        if (why == null) {
            why = MandateRules.whyNotProposed(changed.enactments(), now);
        }
        return why != null ? why : rewording(assembly, changed);
    }

    private static @Nullable Refusal rewording(Assembly assembly, ProposalAct.Changed changed) {
        Proposal proposal = assembly.proposals().needed(changed.proposal());
        if (Amendments.of(proposal) != null) {
            return new ProposalRefusal.AmendmentStays(proposal.id());
        }
        if (proposal.question() instanceof Question.Bundle
                || changed.question() instanceof Question.Bundle) {
            return new BundleRefusal.BundleStays(proposal.id());
        }
        if (Amendments.of(changed.enactments()) != null) {
            return new AmendmentRefusal.AmendmentNotAlone(1);
        }
        if (AmendmentRules.whyWait(assembly, proposal) instanceof Refusal why) {
            return why;
        }
        return BundleRules.whyNotWithin(proposal, changed.enactments()) instanceof Refusal why
                ? why
                : enactable(assembly, proposal.matter(), changed.enactments(), changed.question());
    }

    /// Why a proposal on this matter cannot bring about these, as far as their types tell.
    private static @Nullable Refusal enactable(
            Assembly assembly, MatterKey matter, List<Enactment> enactments, Question question) {
        Matter found = assembly.charter().find(matter);
        if (found == null) {
            return new ProposalRefusal.UnknownMatter(matter);
        }
        if (QuestionRules.whyNot(found, question, enactments) instanceof Refusal why) {
            return why;
        }
        if (found.method() == Method.SENSE_CHECK && !enactments.isEmpty()) {
            return new ProposalRefusal.DecidesNothing(matter);
        }
        if (enactments.size() > ProposalRules.MOST_ENACTMENTS) {
            return new ProposalRefusal.TooManyEnactments(
                    enactments.size(), ProposalRules.MOST_ENACTMENTS);
        }
        for (Enactment enactment : enactments) {
            MatterKey needed = EnactmentMatters.of(assembly, enactment);
            boolean isElected = question instanceof Question.Election;
            if (needed != null && !needed.equals(matter) && !isElected) {
                return new ProposalRefusal.WrongMatter(enactment.type(), matter, needed);
            }
        }
        return AgreementRules.whyNotTogether(enactments) instanceof Refusal why
                ? why
                : amendable(assembly, matter, enactments);
    }

    /// Why a proposal on this matter cannot amend so: it does nothing else, and what it amends is
    /// on the same matter and could bring about what it is to bring about.
    private static @Nullable Refusal amendable(
            Assembly assembly, MatterKey matter, List<Enactment> enactments) {
        Adopted adopted = Amendments.of(enactments);
        if (adopted == null) {
            return enactments.stream().anyMatch(ProposalConditions::isAmendment)
                    ? new AmendmentRefusal.AmendmentNotAlone(enactments.size())
                    : null;
        }
        Proposal proposal = assembly.proposals().find(adopted.proposal());
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(adopted.proposal());
        }
        if (!proposal.matter().equals(matter)) {
            return new ProposalRefusal.WrongMatter(AmendmentAct.ADOPTED, matter, proposal.matter());
        }
        return adopted.enactments().stream().anyMatch(ProposalConditions::isAmendment)
                ? new AmendmentRefusal.AmendmentOfAnAmendment(proposal.id())
                : enactable(assembly, matter, adopted.enactments(), new Question.OfItself());
    }

    private static boolean isAmendment(Enactment enactment) {
        return enactment.type().equals(AmendmentAct.ADOPTED);
    }

    private static @Nullable Refusal extension(
            Assembly assembly, ProposalId id, Instant opens, Instant now) {
        Proposal proposal = assembly.proposals().find(id);
        if (proposal == null || !proposal.isDiscussed()) {
            return new ProposalRefusal.NoLongerDiscussed(id);
        }
        if (BundleRules.whyNotAlone(proposal) instanceof Refusal why) {
            return why;
        }
        Instant latest = now.plus(LONGEST_EXTENSION);
        return opens.isAfter(proposal.opens()) && !opens.isAfter(latest)
                ? null
                : new ProposalRefusal.NotAnExtension(opens, proposal.opens(), latest);
    }

    /// Whether a comment may be answered: it is on this proposal and answers none itself, so that
    /// discussions stay one level deep.
    private static boolean hasThread(Assembly assembly, ProposalId id, long to) {
        Proposal proposal = assembly.proposals().needed(id);
        return proposal.comments().stream().anyMatch(c -> c.seq() == to && c.to() == null);
    }

    private static @Nullable Refusal view(
            Assembly assembly, ProposalId id, @Nullable MemberId actor) {
        Refusal why = whyNoTalk(assembly, id);
        if (why != null) {
            return why;
        }
        if (actor == null) {
            return new ProposalRefusal.NotTheAuthor(id);
        }
        return assembly.proposals().needed(id).wouldRemove(actor)
                ? null
                : new ProposalRefusal.NotAboutHerRemoval(id, actor);
    }

    private static @Nullable Refusal whyNoTalk(Assembly assembly, ProposalId id) {
        Proposal proposal = assembly.proposals().find(id);
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(id);
        }
        return switch (proposal.stage()) {
            case Proposal.Stage.Discussed d -> null;
            case Proposal.Stage.Referred r -> null;
            case Proposal.Stage.Voted v when Rounds.mayChange(assembly, proposal) -> null;
            case Proposal.Stage.Bundled(var bundle) ->
                    whyNoTalk(assembly, bundle) == null
                            ? null
                            : new ProposalRefusal.DiscussionIsOver(id);
            case Proposal.Stage.Voted(var vote)
                    when assembly.votes().find(vote) instanceof Vote.Open ->
                    null;
            case Proposal.Stage over -> new ProposalRefusal.DiscussionIsOver(id);
        };
    }

    private static @Nullable Refusal whyNotHers(
            Assembly assembly, ProposalId id, @Nullable MemberId actor) {
        Proposal proposal = assembly.proposals().find(id);
        return whyNotDiscussed(proposal, id) instanceof Refusal why
                ? why
                : whyNotTheAuthor(assembly, id, actor);
    }

    private static @Nullable Refusal whyNotTheAuthor(
            Assembly assembly, ProposalId id, @Nullable MemberId actor) {
        Proposal proposal = assembly.proposals().find(id);
        return proposal != null && actor != null && actor.equals(proposal.author())
                ? null
                : new ProposalRefusal.NotTheAuthor(id);
    }

    private static @Nullable Refusal whyNotDiscussed(@Nullable Proposal proposal, ProposalId id) {
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(id);
        }
        return proposal.isDiscussed() ? null : new ProposalRefusal.NoLongerDiscussed(id);
    }
}
