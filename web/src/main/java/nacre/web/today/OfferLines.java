// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.candidacy.CandidacyRules;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Proposers;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.ratification.Ratifications;
import nacre.journal.OrganId;
import nacre.web.Line;
import nacre.web.council.CouncilView;
import nacre.web.decide.ProposalWords;
import nacre.web.organ.Visit;
import nacre.web.today.TodayLines.Timed;
import org.jspecify.annotations.Nullable;

/// What a member may do now if she wants, until a date: stand in an election, have her organ say
/// whether it ratifies what a council decided. Whoever may not is not told.
final class OfferLines {
    private static final String GIVEN = "ratification.given";

    private final Visit visit;
    private final String where;

    /// @param where the words that say in which organ this is
    OfferLines(Visit visit, String where) {
        this.visit = visit;
        this.where = where;
    }

    /// The elections in which she may stand and does not.
    Stream<Timed> elections() {
        return visit.assembly().proposals().all().values().stream()
                .filter(this::mayStand)
                .map(election -> new Timed(election.opens(), election(election)));
    }

    /// Whether this is an election in which she may stand and does not.
    boolean mayStand(Proposal proposal) {
        var act = new CandidacyAct.Stood(proposal.id());
        return visit.assembly().voice(visit.me()) != null
                && CandidacyRules.whyNot(visit.assembly(), act, visit.me()) == null;
    }

    private Line election(Proposal election) {
        var text = visit.text();
        return Line.of(
                "new",
                text.of("today.stand.title", "title", visit.title(election)),
                ProposalWords.path(visit, election) + "#stand",
                where
                        + text.of(
                                "today.stand",
                                "until",
                                text.deadline(election.opens()),
                                "count",
                                (long) election.standing(visit.assembly()).size()));
    }

    /// What councils ask her organ to ratify, as long as it has not said whether it does. While
    /// members vote on that, the vote itself asks her.
    Stream<Timed> ratifications() {
        var lines = new ArrayList<Timed>();
        if (visit.assembly().voice(visit.me()) == null) {
            return lines.stream();
        }
        visit.assembly()
                .ties()
                .ratifications()
                .asked()
                .forEach((council, asked) ->
                        asked.forEach(
                                (decision, what) -> lines.addAll(asked(council, decision, what))));
        return lines.stream();
    }

    private List<Timed> asked(OrganId council, long decision, Ratifications.Asked what) {
        Visit there = visit.inside(council);
        Proposal proposed = proposed(council, decision);
        boolean isVotedOn = proposed != null && !proposed.isDiscussed();
        boolean isOver = !visit.text().now().isBefore(what.until());
        return isVotedOn
                        || isOver
                        || there == null
                        || CouncilView.said(visit, there, decision) != null
                ? List.of()
                : List.of(
                        new Timed(what.until(), asked(council, decision, what.until(), proposed)));
    }

    private Line asked(OrganId council, long decision, Instant until, @Nullable Proposal proposed) {
        var text = visit.text();
        String asks =
                text.of(
                        "today.ratify",
                        "council",
                        visit.organName(council),
                        "until",
                        text.deadline(until));
        return Line.of(
                "new",
                text.of("today.ratify.title", "title", visit.decided(council, decision)),
                proposed == null
                        ? visit.path("/councils/" + council)
                        : ProposalWords.path(visit, proposed),
                where
                        + asks
                        + " "
                        + (proposed == null
                                ? who()
                                : text.of(
                                        "today.ratify.proposed",
                                        "opens",
                                        ProposalWords.opens(visit, proposed))));
    }

    /// Who can put to a decision whether it is ratified.
    private String who() {
        Matter matter = visit.assembly().charter().find(MatterKey.EVERYDAY);
        return matter != null && matter.proposers() instanceof Proposers.HoldersOf(var power)
                ? visit.text().of("today.ratify.holders", "power", visit.charter().power(power))
                : visit.text().of("today.ratify.all");
    }

    /// The proposal here about that which is not decided, or null.
    private @Nullable Proposal proposed(OrganId council, long decision) {
        for (Proposal each : visit.assembly().proposals().all().descendingMap().values()) {
            boolean isOpen = each.isDiscussed() || ProposalWords.isVotedOn(visit, each);
            if (isOpen && each.enactments().stream().anyMatch(e -> is(e, council, decision))) {
                return each;
            }
        }
        return null;
    }

    private static boolean is(Enactment enactment, OrganId council, long decision) {
        return enactment.type().equals(GIVEN)
                && RatificationAct.read(GIVEN, enactment.facts())
                        instanceof RatificationAct.Given given
                && given.council().equals(council)
                && given.decision() == decision;
    }
}
