// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementId;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.box.BoxAct;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.candidacy.CandidacyRules;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.comeback.ComebackAct;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.erasure.ErasureRules;
import nacre.assembly.founding.Founding;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.MandateRules;
import nacre.assembly.mandate.Mandates;
import nacre.assembly.mandate.Petition;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.Meetings;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalConditions;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Proposals;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.signin.SignInRules;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.Votes;
import nacre.ballot.Rule;
import nacre.journal.Authority;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// How the assembly stands once an act is on the record; what an act sets to fall due, it sets
/// here.
final class AssemblyFold {
    private AssemblyFold() {}

    static Assembly after(Assembly before, Act act, Stamp stamp) {
        return switch (act) {
            case OrganAct a -> organ(before, a, stamp);
            case CharterAct a -> before.with(before.charters().after(a, stamp));
            case RollAct a -> roll(before, a, stamp);
            case SignInAct a -> {
                unlessAllowed(SignInRules.whyNot(before, a, stamp.actor(), stamp.effective()), a);
                yield before.with(before.signIns().after(a, stamp));
            }
            case ComebackAct a -> ComebackFold.after(before, a, stamp);
            case ProposalAct a -> proposal(before, a, stamp);
            case CandidacyAct a -> {
                unlessAllowed(CandidacyRules.whyNot(before, a, stamp.member()), a);
                yield before.with(before.proposals().after(a, stamp));
            }
            case AmendmentAct a -> AmendmentFold.after(before, a, stamp);
            case ProvisoAct a -> ProvisoFold.after(before, a, stamp);
            case AgreementAct a -> agreement(before, a, stamp);
            case VoteAct a -> VoteFold.after(before, a, stamp);
            case MandateAct a -> mandate(before, a, stamp);
            case MeetingAct a -> MeetingFold.after(before, a, stamp);
            case AnnouncementAct a -> before.with(before.announcements().after(a, stamp));
            case BoxAct a -> BoxFold.after(before, a, stamp);
            case ErasureAct a -> {
                unlessAllowed(ErasureRules.whyNot(before, a, stamp.actor()), a);
                yield before;
            }
            case RatificationAct a -> RatificationFold.after(before, a, stamp);
            case CouncilAct a -> CouncilFold.after(before, a, stamp);
            case LetterAct a -> before.with(before.ties().with(before.ties().letters().after(a)));
            default -> throw new Unfoldable("No act of the assembly: " + act.type());
        };
    }

    private static Assembly agreement(Assembly before, AgreementAct act, Stamp stamp) {
        Assembly next = before.with(before.agreements().after(act, stamp));
        return switch (act) {
            case AgreementAct.Made(var review, var renews) -> {
                Assembly notUp = renews == null ? next : notComingUp(before, next, renews);
                Agreement made =
                        needed(
                                next.agreements().find(new AgreementId(stamp.seq())),
                                "There is no agreement %d.",
                                stamp.seq());
                yield notUp.with(notUp.dues().plus(Dues.review(made)));
            }
            case AgreementAct.CameUp(var id) -> notComingUp(before, next, id);
            case AgreementAct.Ended(var id) -> notComingUp(before, next, id);
        };
    }

    private static Assembly notComingUp(Assembly before, Assembly next, AgreementId id) {
        Agreement agreement = needed(before.agreements().find(id), "There is no agreement %s.", id);
        return next.with(next.dues().minus(Dues.review(agreement)));
    }

    private static Assembly organ(Assembly before, OrganAct act, Stamp stamp) {
        return switch (act) {
            case OrganAct.Founded(var zone) -> {
                unless(before.founding() == null, "The organ is founded already.");
                yield before.with(new Founding(zone, null, null));
            }
            case OrganAct.Dissolved d -> over(before, stamp, null);
            case OrganAct.Slept s -> before;
            case OrganAct.RulesRenewed r -> before;
        };
    }

    /// Its mandates are over, votes break off, what is discussed lapses, nobody comes back any
    /// more, what is sealed is to be destroyed, and it is in no council and no council to anybody.
    ///
    /// @param into the organ that it is part of now; null if it is dissolved
    static Assembly over(Assembly before, Stamp stamp, @Nullable OrganId into) {
        Instant at = stamp.effective();
        Founding founding = needed(before.founding(), "The organ is not founded.");
        Proposals proposals = before.proposals();
        Votes votes = before.votes();
        for (Vote.Open vote : before.votes().open().values()) {
            votes = votes.brokenOff(vote, at);
        }
        for (Proposal proposal : before.proposals().all().values()) {
            proposals = proposal.isDiscussed() ? proposals.lapsed(proposal.id(), at) : proposals;
        }
        return before.with(new Founding(founding.zone(), at, into))
                .with(votes)
                .with(proposals)
                .with(before.mandates().over(at))
                .with(before.signIns().with(before.signIns().comebacks().ended(at)))
                .with(before.ties().over())
                .with(Dues.unsealing(before, at, stamp.seq()));
    }

    private static Assembly roll(Assembly before, RollAct act, Stamp stamp) {
        boolean isMandated = stamp.authority() instanceof Authority.Mandate;
        unlessAllowed(
                RollRules.whyNot(before, act, stamp.actor(), isMandated, stamp.effective()), act);
        Assembly next = before.with(before.roll().after(act, stamp));
        return switch (act) {
            case RollAct.Entered e -> next.with(next.votes().entered(stamp.member()));
            case RollAct.TakenIn t -> MergerFold.arrived(next, t, stamp);
            case RollAct.Left l -> gone(before, next, stamp.member(), stamp);
            case RollAct.Removed(var member) -> gone(before, next, member, stamp);
            case RollAct.TakenOff(var member) -> gone(before, next, member, stamp);
            case RollAct other -> next;
        };
    }

    /// What ends with somebody's leaving: her mandates, her seats, her coming back, her choice.
    static Assembly gone(Assembly before, Assembly next, MemberId member, Stamp stamp) {
        Assembly stays = MergerFold.gone(SplitFold.gone(next, member), member);
        Assembly left = ComebackFold.gone(CouncilFold.gone(stays, member, stamp), member, stamp);
        Mandates mandates = left.mandates().without(member, stamp.effective());
        Meetings meetings = left.meetings().without(member, stamp.effective());
        return Dues.afterEndings(before, left.with(mandates).with(meetings));
    }

    private static Assembly proposal(Assembly before, ProposalAct act, Stamp stamp) {
        ProposalConditions.require(before, act, stamp);
        Assembly next = before.with(before.proposals().after(act, stamp));
        return switch (act) {
            case ProposalAct.Put put -> put(next, new ProposalId(stamp.seq()));
            case ProposalAct.Changed(var id, var e, var q, var o) ->
                    changed(before, next, id, stamp);
            case ProposalAct.Referred(var id, var t, var o) -> reopening(before, next, id);
            case ProposalAct.Extended(var id, var o) -> reopening(before, next, id);
            case ProposalAct.Withdrawn(var id) -> ended(before, next, id, stamp);
            case ProposalAct.Lapsed(var id) -> ended(before, next, id, stamp);
            case ProposalAct.Commented c -> next;
            case ProposalAct.ViewStated v -> next;
        };
    }

    private static Assembly put(Assembly next, ProposalId id) {
        Proposal put = next.proposals().needed(id);
        return ProposalDues.opening(BundleFold.put(AmendmentFold.put(next, put), put), id);
    }

    private static Assembly ended(Assembly before, Assembly next, ProposalId id, Stamp stamp) {
        Assembly over = BundleFold.ended(ProposalDues.notOpening(before, next, id), id, stamp);
        Assembly free = AmendmentFold.settled(AmendmentFold.overtaken(over, id, stamp), id, stamp);
        return ProvisoFold.settled(free, id, stamp);
    }

    private static Assembly reopening(Assembly before, Assembly next, ProposalId id) {
        return ProposalDues.opening(ProposalDues.notOpening(before, next, id), id);
    }

    /// A round that is open on the old wording ends with it.
    private static Assembly changed(Assembly before, Assembly next, ProposalId id, Stamp stamp) {
        Assembly again = reopening(before, next, id);
        if (before.proposals().needed(id).stage() instanceof Proposal.Stage.Voted(var round)
                && before.votes().open().get(round) instanceof Vote.Open vote) {
            return again.with(again.votes().superseded(vote, stamp.effective()))
                    .with(again.dues().minus(Dues.closing(vote.ends(), vote.id())));
        }
        return again;
    }

    /// The rule by which a decision gives a mandate: that of its vote. The founding gives by the
    /// first charter, and a trial, whose decision is not on the record, by today's.
    private static Rule giving(Assembly before, Authority authority) {
        Decision decision =
                authority instanceof Authority.Decision(long seq)
                        ? before.votes().decision(seq)
                        : null;
        Vote vote =
                decision != null
                                && before.proposals().needed(decision.proposal()).stage()
                                        instanceof Proposal.Stage.Voted(var id)
                        ? before.votes().find(id)
                        : null;
        return vote == null
                ? MandateRules.recallRule(before, before.charter().matter(MatterKey.MANDATES))
                : MandateRules.recallRule(before, vote.matter());
    }

    /// In a council an organ asks, through whichever delegate.
    private static Stamp asker(Assembly before, MandateAct act, Stamp stamp) {
        MemberId actor = stamp.actor();
        return act instanceof MandateAct.RecallAsked && actor != null
                ? stamp.as(before.voice(actor))
                : stamp;
    }

    private static Assembly mandate(Assembly before, MandateAct act, Stamp stamp) {
        long askers = before.charter().mandates().askersNeeded(before.voices());
        Rule rule = giving(before, stamp.authority());
        Assembly next =
                before.with(before.mandates().after(act, asker(before, act, stamp), askers, rule));
        return switch (act) {
            case MandateAct.Given given ->
                    next.with(next.dues().plus(Dues.end(given.ends(), new MandateId(stamp.seq()))));
            case MandateAct.RecallAsked(var id) -> {
                Mandate mandate =
                        needed(next.mandates().inForce().get(id), "Mandate %s is over.", id);
                boolean isEnough =
                        mandate.petition() instanceof Petition.Asked asked && asked.isEnough();
                yield isEnough
                        ? next.with(next.dues().plus(Dues.recall(mandate, stamp.effective())))
                        : next;
            }
            case MandateAct other -> Dues.afterEndings(before, next);
        };
    }
}
