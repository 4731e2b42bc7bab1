// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.amendment;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentAct.Accepted;
import nacre.assembly.amendment.AmendmentAct.Adopted;
import nacre.assembly.amendment.AmendmentCommand.PutAmendment;
import nacre.assembly.bundle.BundleRefusal;
import nacre.assembly.bundle.BundleRules;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand.PutProposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Question;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// Who may ask for another wording, and who may take it over. An amendment is decided on the
/// matter of what it amends, by the same rule and after the same notice, so that no other wording
/// comes about more easily than the proposal itself; and the proposal waits for it.
public final class AmendmentRules {

    /// The most undecided amendments to one proposal.
    public static final int MOST = 10;

    private AmendmentRules() {}

    /// What is needed to ask for this: to amend, what is needed to propose.
    public static Need need(Assembly assembly, AmendmentCommand command) {
        return switch (command) {
            case PutAmendment put
                    when assembly.proposals().find(put.proposal()) instanceof Proposal proposal ->
                    ProposalRules.need(assembly, put(proposal, put));
            case PutAmendment put -> new Need.Right();
            case AmendmentCommand.AcceptAmendment accept -> new Need.Right();
        };
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, Scene scene, AmendmentCommand command, MemberId actor) {
        return switch (command) {
            case PutAmendment put -> {
                Proposal proposal = assembly.proposals().find(put.proposal());
                yield proposal == null
                        ? refused(new ProposalRefusal.UnknownProposal(put.proposal()))
                        : ProposalRules.amend(
                                assembly, scene, put(proposal, put), put.enactments(), actor);
            }
            case AmendmentCommand.AcceptAmendment(var id) -> accept(assembly, id, actor);
        };
    }

    /// The proposal that an amendment is: its title is the one asked for, its text the reason.
    private static PutProposal put(Proposal proposal, PutAmendment put) {
        var words = new ArrayList<Words>();
        words.add(Words.kept("text", put.text()));
        words.add(Words.kept("title", put.title()));
        words.addAll(Enactment.words(put.enactments()));
        var facts = put.enactments().stream().map(Enactment::withoutWords).toList();
        var adopted = new Adopted(proposal.id(), put.from(), facts);
        return new PutProposal(
                proposal.matter(),
                put.title(),
                put.reason(),
                List.of(Enactment.of(adopted, words)),
                null);
    }

    private static Ruling accept(Assembly assembly, ProposalId id, MemberId actor) {
        var act = new Accepted(id);
        if (whyNot(assembly, act, actor) instanceof Refusal why) {
            return refused(why);
        }
        long text = assembly.proposals().needed(id).text();
        return accepted(Step.of(act).copying(new Step.Copy(text, "enactment.0.")));
    }

    /// Why this cannot happen now, or null.
    public static @Nullable Refusal whyNot(
            Assembly assembly, AmendmentAct act, @Nullable MemberId actor) {
        return switch (act) {
            case Adopted adopted -> whyNotAdopted(assembly, adopted);
            case Accepted(var id) -> {
                Proposal amendment = assembly.proposals().find(id);
                Adopted adopted = amendment == null ? null : Amendments.of(amendment);
                if (amendment == null || adopted == null) {
                    yield new AmendmentRefusal.UnknownAmendment(id);
                }
                if (!amendment.isDiscussed()) {
                    yield new ProposalRefusal.NoLongerDiscussed(id);
                }
                Proposal proposal = assembly.proposals().needed(adopted.proposal());
                yield actor == null || !actor.equals(proposal.author())
                        ? new AmendmentRefusal.NotHersToAccept(id, proposal.id())
                        : whyNotAdopted(assembly, adopted);
            }
        };
    }

    private static @Nullable Refusal whyNotAdopted(Assembly assembly, Adopted adopted) {
        ProposalId id = adopted.proposal();
        Proposal proposal = assembly.proposals().find(id);
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(id);
        }
        if (!proposal.isDiscussed()) {
            return new ProposalRefusal.NoLongerDiscussed(id);
        }
        return proposal.text() == adopted.from()
                ? null
                : new AmendmentRefusal.WordingWasChanged(id, adopted.from(), proposal.text());
    }

    /// Why an amendment cannot be put now, or null.
    public static @Nullable Refusal whyNotPut(Assembly assembly, Adopted adopted, Instant now) {
        if (whyNotAdopted(assembly, adopted) instanceof Refusal why) {
            return why;
        }
        Proposal proposal = assembly.proposals().needed(adopted.proposal());
        if (Amendments.of(proposal) != null) {
            return new AmendmentRefusal.AmendmentOfAnAmendment(proposal.id());
        }
        if (proposal.question() instanceof Question.Bundle) {
            return new BundleRefusal.BundleStays(proposal.id());
        }
        Instant opens = Bundles.opens(assembly, proposal);
        if (!now.isBefore(opens)) {
            return new AmendmentRefusal.TooLateToAmend(proposal.id(), opens);
        }
        if (BundleRules.whyNotWithin(proposal, adopted.enactments()) instanceof Refusal why) {
            return why;
        }
        return Amendments.undecided(assembly, proposal).size() < MOST
                ? null
                : new AmendmentRefusal.TooManyAmendments(proposal.id(), MOST);
    }

    /// Why a proposal has to wait for amendments, or null.
    public static @Nullable Refusal whyWait(Assembly assembly, Proposal proposal) {
        var undecided = Amendments.undecided(assembly, proposal);
        return undecided.isEmpty()
                ? null
                : new AmendmentRefusal.WaitsForAmendments(
                        proposal.id(), undecided.stream().map(Proposal::id).toList());
    }

    /// The matter that a vote on this proposal is taken on: what a proposal says is for this organ
    /// to decide, also where others hold the matter that it is on.
    public static Matter matter(Proposal proposal, Matter matter) {
        return Amendments.of(proposal) == null ? matter : matter.with(Holder.THIS_ORGAN);
    }

    /// What an enactment comes to now.
    public static Ruling enact(Assembly assembly, Adopted adopted) {
        return Ruling.unless(whyNotAdopted(assembly, adopted), adopted);
    }
}
