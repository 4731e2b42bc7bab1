// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.util.Collections;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentRefusal;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.bundle.BundleRefusal;
import nacre.assembly.bundle.BundleRules;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import org.jspecify.annotations.Nullable;

/// Which questions can be asked on which matter.
public final class QuestionRules {
    private static final String GIVEN = "mandate.given";
    private static final String RECALLED = "mandate.recalled";

    private QuestionRules() {}

    /// Why a proposal on this matter cannot ask so, or null.
    static @Nullable Refusal whyNot(Matter matter, Question question, List<Enactment> enactments) {
        MatterKey key = matter.key();
        return switch (question) {
            case Question.OfItself q when question.fits(matter.method()) -> null;
            case Question.OfItself q when Amendments.of(enactments) != null ->
                    new AmendmentRefusal.OptionsAreNotAmended(key);
            // whoever was elected is recalled by a majority all the same
            case Question.OfItself q ->
                    isRecall(enactments) ? null : new ProposalRefusal.OptionsNeeded(key);
            case Question.Bundle b ->
                    enactments.isEmpty()
                            ? null
                            : new BundleRefusal.BundleEnactsNothing(enactments.size());
            case Question other when !matter.method().isBetweenOptions() ->
                    new ProposalRefusal.NoOptionsOnThisMatter(key);
            case Question other when !question.fits(matter.method()) ->
                    new ProposalRefusal.OnlyOneIsChosen(key);
            case Question.Between b ->
                    enactments.isEmpty() ? null : new ProposalRefusal.OptionsEnactNothing(key);
            case Question.Election e when !isForElections(key) ->
                    new ProposalRefusal.NoElectionsOnThisMatter(key);
            case Question.Election e ->
                    mandate(enactments) == null
                            ? new ProposalRefusal.ElectionGivesOneMandate(enactments.size())
                            : null;
        };
    }

    /// Whether members can be elected on this matter, if its method chooses between options.
    public static boolean isForElections(MatterKey key) {
        return key.equals(MatterKey.ELECTIONS) || key.equals(MatterKey.MANDATES);
    }

    private static boolean isRecall(List<Enactment> enactments) {
        return enactments.size() == 1 && enactments.getFirst().type().equals(RECALLED);
    }

    /// The mandate that an election gives, which has no holders yet; null if these are something
    /// else.
    public static MandateAct.@Nullable Given mandate(List<Enactment> enactments) {
        return enactments.size() == 1
                        && enactments.getFirst().type().equals(GIVEN)
                        && MandateAct.read(GIVEN, enactments.getFirst().facts())
                                instanceof MandateAct.Given given
                        && given.holders().isEmpty()
                ? given
                : null;
    }

    /// What is tried out for a proposal before it is put: a mandate without holders as if whoever
    /// puts the proposal were all of them.
    static List<Enactment> tried(Question question, List<Enactment> enactments, MemberId actor) {
        MandateAct.Given mandate = mandate(enactments);
        if (!(question instanceof Question.Election(int seats)) || mandate == null) {
            return enactments;
        }
        var given = mandate.to(Collections.nCopies(seats, actor));
        return List.of(Enactment.of(given, enactments.getFirst().words()));
    }

    /// Why the vote on a proposal cannot open, for nobody stands, or the charter no longer lets
    /// its question be asked; or null.
    ///
    /// @param matter the matter that the vote would be taken on
    public static @Nullable Refusal whyNoVote(Assembly assembly, Proposal proposal, Matter matter) {
        Question question = proposal.question();
        if (question instanceof Question.Bundle bundle) {
            return BundleRules.whyNoVote(assembly, proposal.id(), bundle);
        }
        if (!question.fits(matter.method())) {
            return question instanceof Question.OfItself
                    ? new ProposalRefusal.OptionsNeeded(matter.key())
                    : matter.method().isBetweenOptions()
                            ? new ProposalRefusal.OnlyOneIsChosen(matter.key())
                            : new ProposalRefusal.NoOptionsOnThisMatter(matter.key());
        }
        return question instanceof Question.Election && proposal.standing(assembly).isEmpty()
                ? new ProposalRefusal.NobodyStands(proposal.id())
                : null;
    }
}
