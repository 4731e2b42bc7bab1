// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proviso;

import static nacre.assembly.part.Ruling.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentRules;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.bundle.BundleRules;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalConditions;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.vote.Decision;
import org.jspecify.annotations.Nullable;

/// Who may make a proposal depend on another, and what becomes of a decision that does.
public final class ProvisoRules {

    private ProvisoRules() {}

    /// What the rules say.
    public static Ruling rule(Assembly assembly, SetProviso command, MemberId actor, Instant now) {
        Proposal proposal = assembly.proposals().find(command.proposal());
        if (proposal == null) {
            return refused(new ProposalRefusal.UnknownProposal(command.proposal()));
        }
        Instant opens = ProposalConditions.reopening(assembly, proposal, now);
        var act = new ProvisoAct.Set(command.proposal(), command.onlyIf(), opens);
        return Ruling.unless(whyNot(assembly, act, actor, now), act);
    }

    /// Why a member cannot do this now, or null.
    public static @Nullable Refusal whyNot(
            Assembly assembly, ProvisoAct.Set act, @Nullable MemberId actor, Instant now) {
        Proposal proposal = assembly.proposals().find(act.proposal());
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(act.proposal());
        }
        if (!proposal.isDiscussed()) {
            return new ProposalRefusal.NoLongerDiscussed(proposal.id());
        }
        if (actor == null || !actor.equals(proposal.author())) {
            return new ProposalRefusal.NotTheAuthor(proposal.id());
        }
        if (Amendments.of(proposal) != null) {
            return new ProvisoRefusal.NoProvisoOfAmendments(proposal.id());
        }
        if (BundleRules.whyNotAlone(proposal) instanceof Refusal why) {
            return why;
        }
        if (AmendmentRules.whyWait(assembly, proposal) instanceof Refusal why) {
            return why;
        }
        if (Objects.equals(act.onlyIf(), proposal.bonds().onlyIf())) {
            return new ProvisoRefusal.ProvisoStandsAlready(proposal.id());
        }
        return act.onlyIf() == null ? null : whyNot(assembly, proposal, act.onlyIf());
    }

    private static @Nullable Refusal whyNot(
            Assembly assembly, Proposal proposal, ProposalId onlyIf) {
        Proposal other = assembly.proposals().find(onlyIf);
        if (other == null) {
            return new ProposalRefusal.UnknownProposal(onlyIf);
        }
        if (Amendments.of(other) != null) {
            return new ProvisoRefusal.NoProvisoOfAmendments(onlyIf);
        }
        List<ProposalId> ring = ring(assembly, proposal, other);
        if (!ring.isEmpty()) {
            return new ProvisoRefusal.ProvisoRing(ring);
        }
        return Fate.of(assembly, other).isOpen() ? null : new ProvisoRefusal.DecidedAlready(onlyIf);
    }

    /// The proposals that would each depend on the next and the last on the first; none if there is
    /// no such ring.
    private static List<ProposalId> ring(Assembly assembly, Proposal proposal, Proposal other) {
        var ring = new ArrayList<ProposalId>();
        ring.add(proposal.id());
        Proposal next = other;
        while (next != null && !next.id().equals(proposal.id())) {
            ring.add(next.id());
            // what is in a bundle passes only if the bundle does
            ProposalId bundle = next.bonds().bundle();
            ProposalId needed = bundle == null ? next.bonds().onlyIf() : bundle;
            next = needed == null ? null : assembly.proposals().find(needed);
        }
        return next == null ? List.of() : ring;
    }

    /// What becomes of a decision that waited, now that what it waited for is settled.
    public static List<Step> due(Assembly assembly, Decision decision) {
        Fate fate = fate(assembly, decision);
        return List.of(
                Step.of(
                        fate == Fate.PASSED
                                ? new ProvisoAct.Met(decision.seq())
                                : new ProvisoAct.Failed(decision.seq(), fate)));
    }

    /// What has come of the proposal that a decision depends on.
    public static Fate fate(Assembly assembly, Decision decision) {
        ProposalId onlyIf = assembly.proposals().needed(decision.proposal()).bonds().onlyIf();
        return onlyIf == null
                ? Fate.PASSED
                : Fate.of(assembly, assembly.proposals().needed(onlyIf));
    }
}
