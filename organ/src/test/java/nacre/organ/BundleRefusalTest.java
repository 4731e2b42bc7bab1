// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BENS;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.bundle.BundleRefusal;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Question;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What cannot be decided together, and what no record can have.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleRefusalTest extends BundleStory {
    @Test
    void what_cannot_be_decided_together_is_refused_by_name() {
        refused(new BundleRefusal.PartsDoNotFit(1, 2, 10), chair);
        refused(new BundleRefusal.PartTwice(chair), chair, rules, chair);
        refused(new ProposalRefusal.UnknownProposal(new ProposalId(3)), chair, new ProposalId(3));
        ProposalId bens = branch.put(BEN, Asks.put());
        refused(new BundleRefusal.NotHersToBundle(bens), chair, bens);
        ProposalId tied = branch.put(ANNA, Asks.put());
        branch.given(ANNA, new SetProviso(tied, bens));
        refused(new BundleRefusal.PartDependsOnAnother(tied, bens), chair, tied);
        var amends =
                new AmendmentCommand.PutAmendment(bens, bens.seq(), "Title", "Text", List.of(), "");
        ProposalId amendment = branch.put(ANNA, withReason(amends));
        refused(new BundleRefusal.AmendmentInBundle(amendment), chair, amendment);
        var review = new AgreementAct.Made(branch.now().plus(DAY.multipliedBy(90)), null);
        ProposalId agreement = branch.put(ANNA, Asks.put(Enactment.of(review, List.of())));
        refused(new BundleRefusal.AgreementInBundle(agreement), chair, agreement);
        branch.when(ANNA, together(MatterKey.CHARTER, chair, rules))
                .thenRefused(
                        new BundleRefusal.FiledUnderItsFirstPart(
                                MatterKey.CHARTER, MatterKey.MANDATES));
        branch.when(
                        ANNA,
                        new ProposalCommand.PutProposal(
                                MatterKey.MANDATES,
                                "Title",
                                "Text",
                                List.of(Asks.recalls(BENS)),
                                Asked.bundle(List.of(chair, rules)),
                                null))
                .thenRefused(new BundleRefusal.BundleEnactsNothing(1));
        ProposalId gone = branch.put(ANNA, Asks.put());
        branch.given(ANNA, new ProposalCommand.WithdrawProposal(gone));
        refused(new ProposalRefusal.NoLongerDiscussed(gone), chair, gone);
    }

    @Test
    void a_bundle_is_no_part_of_another_and_stays_as_it_was_put() {
        ProposalId bundle = bundle();
        var review = new AgreementAct.Made(branch.now().plus(DAY.multipliedBy(90)), null);
        ProposalId free = branch.put(ANNA, Asks.put());
        refused(new BundleRefusal.BundledAlready(rules, bundle), free, rules);
        branch.when(ANNA, together(MatterKey.EVERYDAY, free, bundle))
                .thenRefused(new BundleRefusal.BundleOfBundles(bundle));
        branch.when(ANNA, new ProposalCommand.ChangeProposal(bundle, "Title", "Text", List.of()))
                .thenRefused(new BundleRefusal.BundleStays(bundle));
        branch.when(
                        BEN,
                        new AmendmentCommand.PutAmendment(
                                bundle, bundle.seq(), "Title", "Text", List.of(), "Why"))
                .thenRefused(new BundleRefusal.BundleStays(bundle));
        branch.when(
                        ANNA,
                        new ProposalCommand.ChangeProposal(
                                chair, "T", "T", List.of(Enactment.of(review, List.of()))))
                .thenRefused(new BundleRefusal.AgreementInBundle(chair));
    }

    private static AmendmentCommand.PutAmendment withReason(AmendmentCommand.PutAmendment put) {
        return new AmendmentCommand.PutAmendment(
                put.proposal(), put.from(), put.title(), put.text(), put.enactments(), "Why");
    }

    private void refused(nacre.assembly.part.Refusal why, ProposalId... parts) {
        branch.when(ANNA, together(MatterKey.MANDATES, parts)).thenRefused(why);
    }

    /// Two parts that take the same mandate back cannot both be done.
    @Test
    void parts_that_exclude_each_other_are_refused() {
        ProposalId one = branch.put(ANNA, Asks.put(Asks.recalls(BENS)));
        ProposalId other = branch.put(ANNA, Asks.put(Asks.recalls(BENS)));
        branch.when(ANNA, together(MatterKey.MANDATES, one, other))
                .thenRefused(new MandateRefusal.MandateIsOver(BENS));
    }

    @Test
    void only_what_this_organ_decides_by_majority_goes_together() {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        Charter consenting =
                Varied.charter(
                        charter,
                        MatterKey.EVERYDAY,
                        each ->
                                new Matter(
                                        each.key(),
                                        each.holder(),
                                        Method.CONSENT,
                                        each.rule(),
                                        each.secrecy(),
                                        each.timing(),
                                        each.proposers()));
        Charter held =
                Varied.charter(
                        consenting,
                        MatterKey.ACTION,
                        each -> Varied.holder(each, Holder.INSTITUTION));
        Scenario other = Scenario.of(Ground.of(held, List.of()));
        ProposalId mandate =
                other.put(ANNA, Asks.put(Asks.gives(CEM, ends, Grant.of(ProposalRules.CHAIR))));
        ProposalId consent = other.put(ANNA, Asks.put());
        other.when(ANNA, together(MatterKey.MANDATES, mandate, consent))
                .thenRefused(new BundleRefusal.NotByMajority(consent, MatterKey.EVERYDAY));
        ProposalId demand = other.put(ANNA, Asks.put(MatterKey.ACTION));
        other.when(ANNA, together(MatterKey.MANDATES, mandate, demand))
                .thenRefused(new BundleRefusal.PartIsADemand(demand, MatterKey.ACTION));
    }

    /// What the rules refuse, no record can have either.
    @Test
    void forged_bundles_do_not_verify() {
        var forger = new Forger(branch);
        Instant opens = branch.now().plus(matter(MatterKey.CHARTER).timing().discussion());
        forger.folds(ANNA, put(MatterKey.MANDATES, opens, chair, rules));
        forger.refused(ANNA, put(MatterKey.MANDATES, opens.minus(DAY), chair, rules));
        forger.refused(ANNA, put(MatterKey.EVERYDAY, opens, chair, rules));
        forger.refused(BEN, put(MatterKey.MANDATES, opens, chair, rules));
        forger.refused(ANNA, put(MatterKey.MANDATES, opens, chair, new ProposalId(1)));
        ProposalId bundle = bundle();
        forger.refused(ANNA, put(MatterKey.MANDATES, opens, chair, rules));
        forger.refused(ANNA, new ProposalAct.Withdrawn(chair));
        forger.refused(ANNA, new ProposalAct.Changed(bundle, List.of(), opens));
        long charter = branch.assembly().charters().current().seq();
        branch.at(proposal(chair).opens());
        Instant closes = branch.now().plus(matter(MatterKey.MANDATES).timing().voting());
        var alone = new VoteAct.Opened(chair, charter, 3, closes);
        forger.refused(BEN, alone, new Authority.Mandate(BENS.seq()));
        forger.refused(null, alone, new Authority.Due(chair.seq()), branch.now());
        branch.at(proposal(bundle).opens());
        var tooShort = new VoteAct.Opened(bundle, charter, 3, branch.now().plus(DAY));
        forger.refused(null, tooShort, new Authority.Due(bundle.seq()), branch.now());
        Vote.Open vote = vote(bundle);
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            branch.given(each, Asks.casts(vote.id(), Choice.YES));
        }
        branch.at(vote.closes().minusSeconds(1)).caughtUp();
        Standing before = branch.clerk().standing();
        branch.at(vote.closes()).caughtUp().verified();
        requireWhole(before);
    }

    /// The batch in which all is done folds as it is, and with nothing left out of it.
    private void requireWhole(Standing before) {
        var batch = new java.util.ArrayList<Happening>();
        for (long seq = before.size(); seq < branch.journal().head().size(); seq++) {
            var leaf = branch.leaf(seq);
            batch.add(
                    Happening.of(
                            seq,
                            branch.act(seq),
                            branch.now(),
                            leaf.due(),
                            null,
                            leaf.authority()));
        }
        Fold.after(branch.parts(), before, batch);
        int last = batch.size() - 1;
        assertEquals("charter.changed", batch.get(last).act().type());
        org.junit.jupiter.api.Assertions.assertThrows(
                nacre.assembly.part.Unfoldable.class,
                () -> Fold.after(branch.parts(), before, batch.subList(0, last)));
    }

    private static ProposalAct put(MatterKey matter, Instant opens, ProposalId... parts) {
        var question = new Question.Bundle(List.of(parts));
        return new ProposalAct.Put(matter, Collections.emptyList(), question, opens);
    }
}
