// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Option;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/// What members are asked to decide: a text and what it will enact.
///
/// @param id the entry that put it
/// @param matter the matter it is on
/// @param author who put it; null for a recall that members' asking brought about
/// @param wordings its versions, oldest first; the last is what members decide
/// @param bonds what ties it to other proposals
/// @param opens when its vote opens by itself
/// @param dated the entry that set this date
/// @param stage how far it has come
/// @param candidates who stands, if it is an election, in the order in which they said so; once the
///     vote is open, its options
/// @param comments what was said about it, oldest first
public record Proposal(
        ProposalId id,
        MatterKey matter,
        @Nullable MemberId author,
        PVector<Wording> wordings,
        Bonds bonds,
        Instant opens,
        long dated,
        Stage stage,
        PVector<Candidate> candidates,
        PVector<Comment> comments) {

    /// How far a proposal has come.
    public sealed interface Stage {
        /// It is being discussed and may still change.
        record Discussed() implements Stage {}

        /// An objection stopped it, and members asked to decide over that by the rule of another
        /// matter: the charter's fall-back. Until that vote opens it is discussed as before.
        record Referred(MatterKey to) implements Stage {}

        /// Its vote has been opened.
        record Voted(VoteId vote) implements Stage {}

        /// The vote on the bundle that it is in has been opened, and decides it.
        record Bundled(ProposalId bundle) implements Stage {}

        /// Its author took it back.
        record Withdrawn(Instant at) implements Stage {}

        /// It was an amendment, and the author of the proposal took it over.
        record Accepted(Instant at) implements Stage {}

        /// Its vote could not open: the charter no longer has its matter or lets it ask so, nobody
        /// stands in the election that it is, its parts can no longer be decided together, or what
        /// it would have amended has another wording by now or is no longer discussed.
        record Lapsed(Instant at) implements Stage {}
    }

    /// What members decide, as it is worded now.
    public Wording wording() {
        return wordings.get(wordings.size() - 1);
    }

    /// What will be recorded the moment it passes.
    public List<Enactment> enactments() {
        return wording().enactments();
    }

    /// What it asks, as it is worded now.
    public Question question() {
        return wording().question();
    }

    /// The entry whose content `title`, `text` and enactments' words are the present ones.
    public long text() {
        return wording().entry();
    }

    /// When that entry was recorded.
    public Instant worded() {
        return wording().at();
    }

    /// When what members decide became what it is; notice is counted from here.
    public Instant settled() {
        return bonds.since().isAfter(worded()) ? bonds.since() : worded();
    }

    /// What members asked to be changed in it, oldest first.
    public List<ProposalId> amendments() {
        return bonds.amendments();
    }

    /// Whether it may still change.
    public boolean isDiscussed() {
        return switch (stage) {
            case Stage.Discussed _ -> true;
            case Stage.Referred _ -> true;
            case Stage.Voted _ -> false;
            case Stage.Bundled _ -> false;
            case Stage.Withdrawn _ -> false;
            case Stage.Accepted _ -> false;
            case Stage.Lapsed _ -> false;
        };
    }

    /// The matter by whose rule its next vote is taken: its own, or the fall-back it was referred
    /// to.
    public MatterKey decidedUnder() {
        return stage instanceof Stage.Referred(var to) ? to : matter;
    }

    /// Whether it would remove this member.
    public boolean wouldRemove(MemberId member) {
        var removal = Enactment.of(new RollAct.Removed(member), List.of());
        return enactments().contains(removal);
    }

    /// Whoever stands and may be chosen now, for she is still here.
    public List<Candidate> standing(Assembly assembly) {
        return candidates.stream().filter(each -> assembly.voice(each.member()) != null).toList();
    }

    /// This member's candidacy, or null if she does not stand.
    public @Nullable Candidate candidate(MemberId member) {
        for (Candidate each : candidates) {
            if (each.member().equals(member)) {
                return each;
            }
        }
        return null;
    }

    /// The candidate who is this option of the vote.
    public MemberId candidate(Option option) {
        return candidates.get(option.number() - 1).member();
    }

    Proposal stage(Stage next) {
        return new Proposal(
                id, matter, author, wordings, bonds, opens, dated, next, candidates, comments);
    }

    Proposal opening(Instant next, long entry) {
        return new Proposal(
                id, matter, author, wordings, bonds, next, entry, stage, candidates, comments);
    }

    Proposal with(Wording next) {
        return new Proposal(
                id,
                matter,
                author,
                wordings.plus(next),
                bonds,
                opens,
                dated,
                stage,
                candidates,
                comments);
    }

    Proposal with(Bonds next) {
        return new Proposal(
                id, matter, author, wordings, next, opens, dated, stage, candidates, comments);
    }

    Proposal with(Comment comment) {
        return new Proposal(
                id,
                matter,
                author,
                wordings,
                bonds,
                opens,
                dated,
                stage,
                candidates,
                comments.plus(comment));
    }

    Proposal with(PVector<Candidate> next) {
        return new Proposal(
                id, matter, author, wordings, bonds, opens, dated, stage, next, comments);
    }
}
