// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Ratification;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// What a council's decisions have brought about, held against what its organs have ratified: of a
/// decision on a matter that they ratify nothing comes before so many of them have said yes.
final class Ratified {
    private static final String SAYS = "ratification.says";

    private @Nullable CouncilTerms terms;
    private final Map<ProposalId, MatterKey> matters = new HashMap<>();
    private final Map<VoteId, Ratification> asked = new HashMap<>();
    private final Map<Long, Waiting> waiting = new HashMap<>();

    /// A decision that waits, and the organs that have ratified it.
    private record Waiting(Ratification terms, Set<String> organs) {}

    /// Goes through the record of one organ, from its first entry.
    static void check(Told told) {
        var books = new Ratified();
        told.events().forEach(books::follow);
    }

    private void follow(Event event) {
        if (event.leaf().authority() instanceof Authority.Decision(long seq)) {
            requireFree(event, seq);
        }
        switch (event.act()) {
            case CharterAct.Adopted(var charter) -> terms = charter.council();
            case CharterAct.Changed(var from, var charter) -> terms = charter.council();
            case ProposalAct.Put put -> matters.put(new ProposalId(event.seq()), put.matter());
            case VoteAct.Opened opened -> {
                MatterKey matter = matters.get(opened.proposal());
                var needs = terms == null || matter == null ? null : terms.ratification(matter);
                if (needs != null) {
                    asked.put(new VoteId(event.seq()), needs);
                }
            }
            case VoteAct.Closed(var vote, String outcome, var count)
                    when asked.containsKey(vote)
                            && (outcome.equals("passed") || outcome.equals("chosen")) ->
                    waiting.put(event.seq(), new Waiting(asked.get(vote), new TreeSet<>()));
            case LetterAct.Received letter when letter.letter().kind().equals(SAYS) -> said(letter);
            case RatificationAct.Met(long seq) -> met(seq);
            case VoteAct.Enacted(long seq) -> requireFree(event, seq);
            default -> {}
        }
    }

    private void said(LetterAct.Received letter) {
        Waiting decision = waiting.get(letter.letter().says().whole("decision"));
        if (decision != null && letter.letter().says().truth("ratifies")) {
            decision.organs.add(letter.from().value());
        } else if (decision != null) {
            decision.organs.remove(letter.from().value());
        }
    }

    private void met(long seq) {
        Waiting decision = waiting.remove(seq);
        Broken.unless(
                decision != null && decision.organs.size() >= decision.terms.number(),
                "Decision %d is said to be ratified, by %s.",
                seq,
                decision);
    }

    private void requireFree(Event event, long decision) {
        Broken.unless(
                !waiting.containsKey(decision),
                "Entry %d comes of decision %d, which %s have ratified.",
                event.seq(),
                decision,
                waiting.get(decision));
    }
}
