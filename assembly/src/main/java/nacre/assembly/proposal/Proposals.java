// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import java.util.List;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.VoteId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// All proposals, by id.
public record Proposals(PSortedMap<ProposalId, Proposal> all) {

    /// None.
    public static Proposals empty() {
        return new Proposals(TreePMap.empty());
    }

    /// The proposal, or null.
    public @Nullable Proposal find(ProposalId id) {
        return all.get(id);
    }

    /// The proposal.
    ///
    /// @throws nacre.assembly.part.Unfoldable if there is none
    public Proposal needed(ProposalId id) {
        return Unfoldable.needed(all.get(id), "There is no proposal %s.", id);
    }

    /// The proposals once this is on the record.
    public Proposals after(ProposalAct act, Stamp stamp) {
        return switch (act) {
            case ProposalAct.Put(var matter, var enactments, var question, var opens) ->
                    with(
                            new Proposal(
                                    new ProposalId(stamp.seq()),
                                    matter,
                                    stamp.actor(),
                                    TreePVector.singleton(wording(enactments, question, stamp)),
                                    Bonds.none(),
                                    opens,
                                    stamp.seq(),
                                    new Proposal.Stage.Discussed(),
                                    TreePVector.empty(),
                                    TreePVector.empty()));
            case ProposalAct.Changed changed -> changed(changed, stamp);
            case ProposalAct.Withdrawn(var id) ->
                    with(discussed(id).stage(new Proposal.Stage.Withdrawn(stamp.effective())));
            case ProposalAct.Lapsed(var id) ->
                    with(discussed(id).stage(new Proposal.Stage.Lapsed(stamp.effective())));
            case ProposalAct.Referred(var id, var to, var opens) ->
                    with(
                            needed(id)
                                    .stage(new Proposal.Stage.Referred(to))
                                    .opening(opens, stamp.seq()));
            case ProposalAct.Extended(var id, var opens) ->
                    with(discussed(id).opening(opens, stamp.seq()));
            case ProposalAct.Commented(var id, var to) -> commented(id, to, stamp, false);
            case ProposalAct.ViewStated(var id) -> commented(id, null, stamp, true);
        };
    }

    /// The proposals once one has lapsed because the organ is dissolved.
    public Proposals lapsed(ProposalId id, Instant at) {
        return with(needed(id).stage(new Proposal.Stage.Lapsed(at)));
    }

    /// The proposals once the vote on one is open.
    ///
    /// @param candidates its options, if it is an election
    public Proposals voted(ProposalId id, VoteId vote, List<Candidate> candidates) {
        Proposal proposal = discussed(id).stage(new Proposal.Stage.Voted(vote));
        return with(proposal.with(TreePVector.from(candidates)));
    }

    /// The proposals once the second vote on one is open.
    public Proposals votedAgain(ProposalId id, VoteId vote) {
        return with(needed(id).stage(new Proposal.Stage.Voted(vote)));
    }

    /// The proposals once one is in a bundle, or in none any more.
    public Proposals bundled(ProposalId id, @Nullable ProposalId bundle) {
        Proposal proposal = discussed(id);
        return with(proposal.with(proposal.bonds().in(bundle)));
    }

    /// The proposals once the vote on the bundle is open that one is in.
    public Proposals votedTogether(ProposalId id, ProposalId bundle) {
        return with(discussed(id).stage(new Proposal.Stage.Bundled(bundle)));
    }

    /// The proposals once a member said that she stands, or stands no longer.
    public Proposals after(CandidacyAct act, Stamp stamp) {
        Proposal proposal = discussed(act.proposal());
        MemberId member = stamp.member();
        return switch (act) {
            case CandidacyAct.Stood s ->
                    with(
                            proposal.with(
                                    proposal.candidates()
                                            .plus(new Candidate(member, stamp.seq()))));
            case CandidacyAct.Withdrawn w -> {
                Candidate candidate =
                        Unfoldable.needed(proposal.candidate(member), "%s stands not.", member);
                yield with(proposal.with(proposal.candidates().minus(candidate)));
            }
        };
    }

    /// With its author's other wording it is discussed again, also where a round on it was over.
    private Proposals changed(ProposalAct.Changed changed, Stamp stamp) {
        return with(
                needed(changed.proposal())
                        .stage(new Proposal.Stage.Discussed())
                        .with(wording(changed.enactments(), changed.question(), stamp))
                        .opening(changed.opens(), stamp.seq()));
    }

    private static Wording wording(List<Enactment> enactments, Question question, Stamp stamp) {
        return new Wording(stamp.seq(), stamp.effective(), enactments, question);
    }

    /// The proposals once one has another wording, which stands in this entry.
    ///
    /// @param opens when its vote opens by itself now
    public Proposals reworded(
            ProposalId id, List<Enactment> enactments, Stamp stamp, Instant opens) {
        Proposal proposal = discussed(id);
        Wording next = wording(enactments, proposal.question(), stamp);
        return with(proposal.with(next).opening(opens, stamp.seq()));
    }

    /// The proposals once an amendment to one was put.
    public Proposals amending(ProposalId id, ProposalId amendment) {
        Proposal proposal = discussed(id);
        return with(proposal.with(proposal.bonds().amending(amendment)));
    }

    /// The proposals once one depends on another, or on none any more.
    ///
    /// @param opens when its vote opens by itself now
    public Proposals depending(
            ProposalId id, @Nullable ProposalId onlyIf, Instant opens, Stamp stamp) {
        Proposal proposal = discussed(id);
        Bonds bonds = proposal.bonds();
        Proposals next =
                with(
                        proposal.with(bonds.onlyIf(onlyIf, stamp.effective()))
                                .opening(opens, stamp.seq()));
        if (bonds.onlyIf() != null) {
            Proposal other = next.needed(bonds.onlyIf());
            next = next.with(other.with(other.bonds().without(id)));
        }
        if (onlyIf != null) {
            Proposal other = next.needed(onlyIf);
            next = next.with(other.with(other.bonds().with(id)));
        }
        return next;
    }

    /// The proposals once an amendment was accepted.
    public Proposals accepted(ProposalId amendment, Instant at) {
        return with(discussed(amendment).stage(new Proposal.Stage.Accepted(at)));
    }

    /// The proposals once the vote on one opens by itself at another time.
    ///
    /// @param entry why
    public Proposals opening(ProposalId id, Instant opens, long entry) {
        return with(discussed(id).opening(opens, entry));
    }

    private Proposals commented(
            ProposalId id, @Nullable Long to, Stamp stamp, boolean isStatement) {
        var comment = new Comment(stamp.seq(), stamp.member(), stamp.effective(), to, isStatement);
        return with(needed(id).with(comment));
    }

    private Proposal discussed(ProposalId id) {
        Proposal proposal = needed(id);
        unless(proposal.isDiscussed(), "Proposal %s is no longer discussed.", id);
        return proposal;
    }

    private Proposals with(Proposal proposal) {
        return new Proposals(all.plus(proposal.id(), proposal));
    }
}
