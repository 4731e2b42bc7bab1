// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.VoteId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/// What members are asked to decide: a text and what it will enact.
///
/// @param id the entry that put it
/// @param matter the matter it is on
/// @param author who put it; null for a recall that members' asking brought about
/// @param enactments what will be recorded the moment it passes
/// @param text the entry whose content `title`, `text` and enactments' words are the present ones
/// @param worded when that entry was recorded; notice is counted from here
/// @param opens when its vote opens by itself
/// @param dated the entry that set this date
/// @param stage how far it has come
/// @param comments what was said about it, oldest first
public record Proposal(
        ProposalId id,
        MatterKey matter,
        @Nullable MemberId author,
        List<Enactment> enactments,
        long text,
        Instant worded,
        Instant opens,
        long dated,
        Stage stage,
        PVector<Comment> comments) {

    /// How far a proposal has come.
    public sealed interface Stage {
        /// It is being discussed and may still change.
        record Discussed() implements Stage {}

        /// Its vote has been opened.
        record Voted(VoteId vote) implements Stage {}

        /// Its author took it back.
        record Withdrawn(Instant at) implements Stage {}

        /// Its vote could not open: the charter no longer has its matter.
        record Lapsed(Instant at) implements Stage {}
    }

    /// Copies the list.
    public Proposal {
        enactments = List.copyOf(enactments);
    }

    /// Whether it may still change.
    public boolean isDiscussed() {
        return stage instanceof Stage.Discussed;
    }

    /// Whether it would remove this member.
    public boolean wouldRemove(MemberId member) {
        var removal = Enactment.of(new RollAct.Removed(member), List.of());
        return enactments.contains(removal);
    }

    Proposal stage(Stage next) {
        return new Proposal(
                id, matter, author, enactments, text, worded, opens, dated, next, comments);
    }

    Proposal opening(Instant next, long entry) {
        return new Proposal(
                id, matter, author, enactments, text, worded, next, entry, stage, comments);
    }

    Proposal worded(List<Enactment> next, long entry, Instant at, Instant opening) {
        return new Proposal(id, matter, author, next, entry, at, opening, entry, stage, comments);
    }

    Proposal with(Comment comment) {
        return new Proposal(
                id,
                matter,
                author,
                enactments,
                text,
                worded,
                opens,
                dated,
                stage,
                comments.plus(comment));
    }
}
