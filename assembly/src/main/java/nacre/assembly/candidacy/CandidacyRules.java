// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.candidacy;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Question;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Option;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// Who may stand in an election, and until when: every member, by herself, as long as it is
/// discussed.
public final class CandidacyRules {

    private CandidacyRules() {}

    /// What the rules say.
    public static Ruling rule(Assembly assembly, CandidacyCommand command, MemberId actor) {
        return switch (command) {
            case CandidacyCommand.Stand(var proposal, String text) ->
                    stand(assembly, proposal, text, actor);
            case CandidacyCommand.StandDown(var proposal) -> {
                var act = new CandidacyAct.Withdrawn(proposal);
                yield Ruling.unless(whyNot(assembly, act, actor), act);
            }
        };
    }

    private static Ruling stand(
            Assembly assembly, ProposalId proposal, String text, MemberId actor) {
        var act = new CandidacyAct.Stood(proposal);
        if (whyNot(assembly, act, actor) instanceof Refusal why) {
            return refused(why);
        }
        if (text.isEmpty()) {
            return accepted(act);
        }
        return Texts.misfit(text) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(act, List.of(Words.personal("text", actor.seq(), text))));
    }

    /// Why this cannot happen now, or null; asked before it is recorded, and by the fold again.
    public static @Nullable Refusal whyNot(Assembly assembly, CandidacyAct act, MemberId actor) {
        ProposalId id = act.proposal();
        Proposal proposal = assembly.proposals().find(id);
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(id);
        }
        if (!(proposal.question() instanceof Question.Election)) {
            return new CandidacyRefusal.NoElection(id);
        }
        if (!proposal.isDiscussed()) {
            return new ProposalRefusal.NoLongerDiscussed(id);
        }
        boolean stands = proposal.candidate(actor) != null;
        return switch (act) {
            case CandidacyAct.Stood s when stands -> new CandidacyRefusal.StandsAlready(id, actor);
            case CandidacyAct.Stood s ->
                    proposal.standing(assembly).size() < Option.LAST
                            ? null
                            : new CandidacyRefusal.TooManyStand(id, Option.LAST);
            case CandidacyAct.Withdrawn w ->
                    stands ? null : new CandidacyRefusal.DoesNotStand(id, actor);
        };
    }
}
