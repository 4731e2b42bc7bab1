// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proviso;

import nacre.assembly.Assembly;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.ballot.Outcome;
import nacre.ballot.Word;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// What has come of a proposal on which another depends. The words are fixed for good.
public enum Fate implements Word {
    /// It is not decided, or waits itself for another.
    OPEN("open"),
    /// It was decided and is in force.
    PASSED("passed"),
    /// Its vote is over and it has not passed.
    NOT_PASSED("not-passed"),
    /// Its author took it back.
    WITHDRAWN("withdrawn"),
    /// It came to no vote.
    LAPSED("lapsed"),
    /// It had passed, but what it depends on has not, or its council's organs did not ratify it.
    FALLEN("fallen");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether it can still go either way.
    public boolean isOpen() {
        return this == OPEN;
    }

    /// Reads the permanent word.
    static Fate read(String word) {
        Fate fate = Word.find(Fate.class, word);
        if (fate == null) {
            throw new Malformed("why", "how a proposal ended", word);
        }
        return fate;
    }

    /// What has come of this proposal.
    public static Fate of(Assembly assembly, Proposal proposal) {
        return switch (proposal.stage()) {
            case Proposal.Stage.Discussed d -> OPEN;
            case Proposal.Stage.Referred r -> OPEN;
            case Proposal.Stage.Withdrawn w -> WITHDRAWN;
            case Proposal.Stage.Lapsed l -> LAPSED;
            case Proposal.Stage.Accepted a -> PASSED;
            case Proposal.Stage.Bundled(var bundle) ->
                    of(assembly, assembly.proposals().needed(bundle));
            case Proposal.Stage.Voted(var id) when assembly.votes().find(id) instanceof Vote.Open ->
                    OPEN;
            case Proposal.Stage.Voted(var id)
                    when assembly.votes().find(id) instanceof Vote.Closed first
                            && first.outcome() instanceof Outcome.RunOff ->
                    OPEN;
            case Proposal.Stage.Voted v -> decided(assembly.votes().decisionOn(proposal.id()));
        };
    }

    private static Fate decided(@Nullable Decision decision) {
        if (decision == null) {
            return NOT_PASSED;
        }
        return switch (decision.state()) {
            case Decision.State.Done d -> PASSED;
            case Decision.State.Pending p -> PASSED;
            case Decision.State.Impossible i -> PASSED;
            case Decision.State.Waiting w -> OPEN;
            case Decision.State.Ratifying r -> OPEN;
            case Decision.State.Fallen f -> FALLEN;
            case Decision.State.NotRatified n -> FALLEN;
        };
    }
}
