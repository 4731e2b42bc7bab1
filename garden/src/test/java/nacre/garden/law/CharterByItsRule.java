// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.ballot.Tally;
import nacre.journal.Authority;

/// Law 4: the charter changes only by the rule of the charter in force, and every vote is taken by
/// the rule that was in force when it opened, or an easier one for a recall.
final class CharterByItsRule implements Law {
    private final List<Charter> charters = new ArrayList<>();
    private final Map<Long, Charter> opened = new HashMap<>();
    private final Map<Long, VoteAct.Closed> closed = new HashMap<>();
    private final Map<Long, MatterKey> matters = new HashMap<>();
    private final Map<Long, Long> proposals = new HashMap<>();

    /// The decision by which each entry stands that a decision brought about.
    private final Map<Long, Long> decided = new HashMap<>();

    /// The parts of each bundle.
    private final Map<Long, List<ProposalId>> parts = new HashMap<>();

    @Override
    public void check(Moment moment) {
        moment.fresh().forEach(this::follow);
        Broken.unless(
                moment.assembly().charter().equals(charters.getLast())
                        && moment.assembly().charters().versions().size() == charters.size(),
                "The charter is not the one that was decided on.");
        for (Vote.Open vote : moment.assembly().votes().open().values()) {
            Broken.unless(
                    isBundle(vote.id().seq())
                            ? meetsEachRule(vote)
                            : vote.matter().equals(matter(vote.id().seq()))
                                    || isRecall(moment, vote),
                    "Vote %s is not taken by the rule of its opening.",
                    vote.id());
        }
    }

    private static boolean isRecall(Moment moment, Vote vote) {
        var proposal = moment.assembly().proposals().needed(vote.proposal());
        return !proposal.enactments().isEmpty()
                && proposal.enactments().stream()
                        .allMatch(each -> each.type().equals("mandate.recalled"));
    }

    private boolean isBundle(long vote) {
        return parts.containsKey(proposals.getOrDefault(vote, -1L));
    }

    /// Whether whatever passes in the vote on a bundle passes by the rule of each of its parts, and
    /// is as secret. A part that takes a mandate back may have the easier rule that gave it.
    private boolean meetsEachRule(Vote.Open vote) {
        Charter charter = charter(vote.id().seq());
        return parts.get(vote.proposal().seq()).stream()
                .map(part -> charter.matter(matters.get(part.seq())))
                .allMatch(part ->
                        part.key().equals(MatterKey.MANDATES)
                                || (part.rule().isNoHarderThan(vote.matter().rule())
                                        && vote.matter().secrecy().compareTo(part.secrecy()) >= 0));
    }

    private Charter charter(long vote) {
        Charter charter = opened.get(vote);
        if (charter == null) {
            throw new Broken("Vote %d was never opened.", vote);
        }
        return charter;
    }

    private Matter matter(long vote) {
        Charter charter = opened.get(vote);
        MatterKey key = matters.get(proposals.getOrDefault(vote, -1L));
        if (charter == null || key == null) {
            throw new Broken("Vote %d was never opened.", vote);
        }
        return charter.matter(key);
    }

    private void follow(Event event) {
        if (event.leaf().authority() instanceof Authority.Decision(long seq)) {
            decided.put(event.seq(), seq);
        }
        switch (event.act()) {
            case CharterAct.Adopted(var charter) -> charters.add(charter);
            case CharterAct.Changed(long from, var charter) -> changed(event, charter);
            case CharterAct.Held(var key, var holder) -> held(event, key, holder);
            case ProposalAct.Put put -> {
                matters.put(event.seq(), put.matter());
                if (put.question() instanceof Question.Bundle(var bundled)) {
                    parts.put(event.seq(), bundled);
                }
            }
            case VoteAct.Opened vote -> {
                opened.put(event.seq(), charters.getLast());
                proposals.put(event.seq(), vote.proposal().seq());
            }
            case VoteAct.Closed vote -> closed.put(event.seq(), vote);
            default -> {}
        }
    }

    /// Who holds a matter moves by a decision on the charter or on settlements; only to demand one
    /// that others hold, any decision will do.
    private void held(Event event, MatterKey key, Holder holder) {
        Matter before = charters.getLast().matter(key);
        VoteAct.Closed decision = decision(event);
        boolean isDemanded = before.holder() == Holder.INSTITUTION && holder == Holder.CONTESTED;
        MatterKey decided = matter(decision.vote().seq()).key();
        Broken.unless(
                isDemanded
                        || decided.equals(MatterKey.CHARTER)
                        || decided.equals(MatterKey.SETTLEMENTS),
                "Entry %d moves a matter by a decision on %s.",
                event.seq(),
                decided);
        charters.set(charters.size() - 1, charters.getLast().with(before.with(holder)));
    }

    /// The decision that an entry follows from: at once, or on the day that what was decided set.
    private VoteAct.Closed decision(Event event) {
        VoteAct.Closed decision =
                switch (event.leaf().authority()) {
                    case Authority.Decision(long seq) -> closed.get(seq);
                    case Authority.Due(long cause) -> closed.get(decided.getOrDefault(cause, -1L));
                    default -> null;
                };
        if (decision == null) {
            throw new Broken("Entry %d changes the charter by no decision.", event.seq());
        }
        return decision;
    }

    private void changed(Event event, Charter charter) {
        VoteAct.Closed decision = decision(event);
        long vote = decision.vote().seq();
        boolean isOnIt =
                isBundle(vote)
                        ? parts.get(proposals.get(vote)).stream()
                                .anyMatch(part -> MatterKey.CHARTER.equals(matters.get(part.seq())))
                        : matter(vote).key().equals(MatterKey.CHARTER);
        Matter matter = charter(vote).matter(MatterKey.CHARTER);
        Broken.unless(
                isOnIt && decision.count() instanceof Tally tally && matter.rule().isMet(tally),
                "Entry %d changes the charter by no vote on it.",
                event.seq());
        charters.add(charter);
    }
}
