// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Rule;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// All mandates; those in force apart, for they are what is looked at most.
public record Mandates(
        PSortedMap<MandateId, Mandate> inForce, PSortedMap<MandateId, Mandate> over) {

    /// None.
    public static Mandates empty() {
        return new Mandates(TreePMap.empty(), TreePMap.empty());
    }

    /// The mandate, or null.
    public @Nullable Mandate find(MandateId id) {
        Mandate mandate = inForce.get(id);
        return mandate != null ? mandate : over.get(id);
    }

    /// The mandates once this is on the record.
    ///
    /// @param askersNeeded how many must ask for a recall that starts now
    /// @param rule by which a mandate is given now
    public Mandates after(MandateAct act, Stamp stamp, long askersNeeded, Rule rule) {
        Instant at = stamp.effective();
        return switch (act) {
            case MandateAct.Given given -> with(given(given, stamp, rule));
            case MandateAct.Resigned(var id) -> with(held(id, stamp).without(stamp.member(), at));
            case MandateAct.Ended(var id, var why) -> with(needed(id).ended(at, why));
            case MandateAct.Recalled(var id) -> with(needed(id).ended(at, Ending.RECALLED));
            case MandateAct.RecallAsked(var id) -> with(asked(needed(id), stamp, askersNeeded));
            case MandateAct.Reported(var id) -> {
                Mandate mandate = Unfoldable.needed(find(id), "There is no mandate %s.", id);
                unless(
                        mandate.holders().contains(stamp.member()),
                        "%s does not hold mandate %s.",
                        stamp.member(),
                        id);
                yield with(mandate.reported(stamp.seq()));
            }
        };
    }

    private static Mandate given(MandateAct.Given given, Stamp stamp, Rule rule) {
        return new Mandate(
                new MandateId(stamp.seq()),
                TreePSet.from(given.holders()),
                given.grants(),
                stamp.effective(),
                rule,
                given.ends(),
                given.reports(),
                TreePVector.empty(),
                TreePMap.empty(),
                TreePVector.empty(),
                new Petition.None(),
                new Mandate.State.InForce());
    }

    private static Mandate asked(Mandate mandate, Stamp stamp, long needed) {
        return switch (mandate.petition()) {
            case Petition.None n ->
                    mandate.petition(
                            Petition.Asked.starting(stamp.seq(), needed).with(stamp.member()));
            case Petition.Asked asked -> {
                unless(
                        !asked.askers().contains(stamp.member()),
                        "%s has asked for mandate %s back before.",
                        stamp.member(),
                        mandate.id());
                yield mandate.petition(asked.with(stamp.member()));
            }
            case Petition.Voting v ->
                    throw new Unfoldable(
                            "The recall of mandate %s is voted on.".formatted(mandate.id()));
        };
    }

    /// The mandates once `member` did something under this one.
    ///
    /// @throws nacre.assembly.part.Unfoldable if it does not let her
    public Mandates using(MandateId id, Use use, Stamp stamp) {
        Mandate mandate = needed(id);
        unless(mandate.covers(stamp.member(), use), "Mandate %s does not cover %s.", id, use);
        unless(stamp.at().isBefore(mandate.ends()), "Mandate %s was over.", id);
        return with(mandate.using(use, stamp.seq()));
    }

    /// The mandates once enough have asked for one back and its vote is open.
    public Mandates voting(MandateId id, ProposalId proposal) {
        return with(needed(id).petition(new Petition.Voting(proposal)));
    }

    /// The mandates once the vote on a recall is over and has not passed.
    public Mandates kept(ProposalId proposal) {
        Mandates mandates = this;
        for (Mandate mandate : inForce.values()) {
            if (mandate.petition() instanceof Petition.Voting(var voted)
                    && voted.equals(proposal)) {
                mandates = mandates.with(mandate.petition(new Petition.None()));
            }
        }
        return mandates;
    }

    /// The mandates once the organ is over: none is in force.
    public Mandates over(Instant at) {
        Mandates mandates = this;
        for (Mandate mandate : inForce.values()) {
            mandates = mandates.with(mandate.ended(at, Ending.DISSOLVED));
        }
        return mandates;
    }

    /// The mandates once this member is no longer on the roll.
    public Mandates without(MemberId member, Instant at) {
        Mandates mandates = this;
        for (Mandate mandate : inForce.values()) {
            if (mandate.holders().contains(member)) {
                mandates = mandates.with(mandate.without(member, at));
            }
        }
        return mandates;
    }

    private Mandate held(MandateId id, Stamp stamp) {
        Mandate mandate = needed(id);
        unless(
                mandate.holders().contains(stamp.member()),
                "%s does not hold mandate %s.",
                stamp.member(),
                id);
        return mandate;
    }

    private Mandate needed(MandateId id) {
        return Unfoldable.needed(inForce.get(id), "Mandate %s is not in force.", id);
    }

    private Mandates with(Mandate mandate) {
        return mandate.isInForce()
                ? new Mandates(inForce.plus(mandate.id(), mandate), over)
                : new Mandates(inForce.minus(mandate.id()), over.plus(mandate.id(), mandate));
    }
}
