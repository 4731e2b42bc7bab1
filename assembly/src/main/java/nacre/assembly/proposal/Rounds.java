// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import java.util.stream.Stream;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.charter.Charters;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Scene;
import nacre.assembly.vote.Vote;
import nacre.ballot.Counting;
import nacre.ballot.Outcome;
import org.jspecify.annotations.Nullable;

/// Rounds of consent and consensus: members ask, react and consent; objections change the proposal,
/// and it goes through its rounds again; or members decide over an objection by the charter's
/// fall-back.
public final class Rounds {

    private Rounds() {}

    /// The round that a proposal was in at a moment, by the charter that held then; null if it was
    /// not being decided in rounds. What follows a stopped vote until there is another text are
    /// reactions.
    public static @Nullable Round at(Assembly assembly, Proposal proposal, Instant moment) {
        if (isVotedOnAt(assembly, proposal, moment)) {
            return Round.CONSENT;
        }
        Matter matter = matterAt(assembly, proposal, moment);
        if (matter == null
                || (matter.method() != Method.CONSENT && matter.method() != Method.CONSENSUS)) {
            return null;
        }
        Instant begun = proposal.wordings().getFirst().at();
        for (Wording wording : proposal.wordings()) {
            begun = wording.at().isAfter(moment) ? begun : wording.at();
        }
        return moment.isBefore(begun.plus(matter.terms().clarify())) ? Round.CLARIFY : Round.REACT;
    }

    /// When the questions on its present wording are over, if it is decided in rounds; not later
    /// than its vote opens.
    public static Instant clarified(Assembly assembly, Proposal proposal) {
        Matter matter = assembly.charter().find(proposal.matter());
        Instant worded = proposal.worded();
        Instant over = matter == null ? worded : worded.plus(matter.terms().clarify());
        return over.isBefore(proposal.opens()) ? over : proposal.opens();
    }

    private static @Nullable Matter matterAt(Assembly assembly, Proposal proposal, Instant moment) {
        Matter matter = null;
        for (Charters.Version version : assembly.charters().versions()) {
            matter =
                    version.since().isAfter(moment)
                            ? matter
                            : version.charter().find(proposal.matter());
        }
        return matter;
    }

    private static boolean isVotedOnAt(Assembly assembly, Proposal proposal, Instant moment) {
        return Stream.concat(
                        assembly.votes().open().values().stream(),
                        assembly.votes().closed().values().stream())
                .anyMatch(vote ->
                        vote.proposal().equals(proposal.id())
                                && isRound(vote)
                                && !moment.isBefore(vote.opened())
                                && (vote instanceof Vote.Open || moment.isBefore(vote.closes())));
    }

    /// Whether the author may give this proposal another text although its vote has opened: where
    /// objections can stop it, until it passes. The open round then ends without an outcome, and
    /// notice runs anew.
    public static boolean mayChange(Assembly assembly, @Nullable Proposal proposal) {
        return proposal != null
                && assembly.charter().find(proposal.matter()) != null
                && Amendments.of(proposal) == null
                && switch (last(assembly, proposal)) {
                    case null -> false;
                    case Vote.Open vote -> isRound(vote);
                    case Vote.Closed vote -> isRound(vote) && !isOver(vote.outcome());
                };
    }

    private static @Nullable Vote last(Assembly assembly, Proposal proposal) {
        return proposal.stage() instanceof Proposal.Stage.Voted(var id)
                ? assembly.votes().find(id)
                : null;
    }

    private static boolean isRound(Vote vote) {
        return switch (vote.counting()) {
            case Counting.Consent _ -> true;
            case Counting.Consensus _ -> true;
            case Counting.Majority _ -> false;
            case Counting.SenseCheck _ -> false;
            case Counting.Options _ -> false;
        };
    }

    private static boolean isOver(Outcome outcome) {
        return outcome instanceof Outcome.Passed
                || outcome instanceof Outcome.Demanded
                || outcome instanceof Outcome.BrokenOff;
    }

    /// What referring a proposal to the fall-back would be now; refused by [#whyNot] where there is
    /// nothing to refer.
    static ProposalAct.Referred referred(Assembly assembly, ProposalId id, Scene scene) {
        Proposal proposal = assembly.proposals().find(id);
        MatterKey to = proposal == null ? null : fallback(assembly, proposal.matter());
        return to == null
                ? new ProposalAct.Referred(id, MatterKey.EVERYDAY, scene.now())
                : new ProposalAct.Referred(id, to, opening(assembly, to, scene.now()));
    }

    /// When a vote by the rule of this matter opens that is asked for now.
    static Instant opening(Assembly assembly, MatterKey to, Instant now) {
        return now.plus(assembly.charter().matter(to).timing().notice());
    }

    /// The matter by whose rule members may decide over an objection on another, or null.
    public static @Nullable MatterKey fallback(Assembly assembly, MatterKey key) {
        Matter matter = assembly.charter().find(key);
        MatterKey to = matter == null ? null : matter.terms().fallback();
        return to == null || assembly.charter().find(to) == null ? null : to;
    }

    /// Why members cannot decide over the objections to a proposal now, or null.
    static @Nullable Refusal whyNot(Assembly assembly, ProposalAct.Referred act) {
        ProposalId id = act.proposal();
        Proposal proposal = assembly.proposals().find(id);
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(id);
        }
        boolean isStopped =
                last(assembly, proposal) instanceof Vote.Closed vote
                        && vote.outcome() instanceof Outcome.Objected
                        && Amendments.of(proposal) == null;
        if (!isStopped) {
            return new ProposalRefusal.NoObjectionStands(id);
        }
        return act.to().equals(fallback(assembly, proposal.matter()))
                ? null
                : new ProposalRefusal.NoFallback(proposal.matter());
    }
}
