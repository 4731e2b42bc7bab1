// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.CouncilTerms.Weighing;
import nacre.assembly.charter.Ratification;
import nacre.assembly.council.Census;
import nacre.assembly.council.Council;
import nacre.assembly.part.Due;
import nacre.assembly.part.Letter;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.ratification.RatificationRules;
import nacre.assembly.ratification.Ratifications;
import nacre.assembly.ratification.Ratifying;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Sleep;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What ratification does to a council's decisions, and what its organs are asked.
final class RatificationFold {

    private RatificationFold() {}

    static Assembly after(Assembly before, RatificationAct act, Stamp stamp) {
        return switch (act) {
            case RatificationAct.Given given -> {
                unlessAllowed(RatificationRules.whyNot(before, given), given);
                yield before;
            }
            case RatificationAct.Met(long seq) -> {
                Ratifying one = open(before, seq);
                unless(one.isMet(), "Not enough have ratified %d.", seq);
                Assembly next = ended(before, one);
                Decision decision = next.votes().neededDecision(seq);
                Proposal proposal = next.proposals().needed(decision.proposal());
                boolean isDone = Bundles.enactments(next, proposal).isEmpty();
                Assembly met = next.with(next.votes().ratified(seq, stamp.effective(), isDone));
                Decision inForce = met.votes().neededDecision(seq);
                Assembly due = isDone ? met : met.with(met.dues().plus(Dues.enacting(inForce)));
                yield ProvisoFold.settled(due, decision.proposal(), stamp);
            }
            case RatificationAct.Failed failed -> failed(before, failed, stamp);
        };
    }

    private static Assembly failed(Assembly before, RatificationAct.Failed failed, Stamp stamp) {
        Ratifying one = open(before, failed.decision());
        unless(
                !one.isMet()
                        && failed.ratified() == one.ratified()
                        && failed.entitled() == one.entitled()
                        && failed.needed() == one.needed(),
                "%s is not how the ratification of %d ended.",
                failed,
                one.decision());
        Assembly next = ended(before, one);
        Decision decision = next.votes().neededDecision(one.decision());
        Assembly over = next.with(next.votes().notRatified(one.decision()));
        return ProvisoFold.settled(over, decision.proposal(), stamp);
    }

    private static Ratifying open(Assembly assembly, long decision) {
        return needed(
                assembly.ties().ratifications().open().get(decision),
                "Decision %d does not wait to be ratified.",
                decision);
    }

    private static Assembly ended(Assembly before, Ratifying one) {
        Assembly next = with(before, before.ties().ratifications().ended(one));
        for (Due due : next.dues()) {
            boolean isRatified = Dues.kind(due).equals("ratified");
            if (isRatified && Dues.about(due) == one.decision()) {
                next = next.with(next.dues().minus(due));
            }
        }
        return next.with(next.dues().minus(Dues.unratified(one)));
    }

    private static Assembly with(Assembly assembly, Ratifications next) {
        return assembly.with(assembly.ties().with(next));
    }

    /// A decision that would take force now waits, if the charter lets organs ratify it.
    static Assembly begun(Assembly next, Decision decision, Stamp stamp) {
        Ratification terms = RatificationRules.of(next, decision);
        boolean isFree =
                decision.state() instanceof Decision.State.Pending
                        || decision.state() instanceof Decision.State.Done;
        if (terms == null || !isFree) {
            return next;
        }
        PSortedMap<OrganId, Long> roll = TreePMap.empty();
        Council council = next.ties().council();
        for (OrganId organ : council.members().keySet()) {
            Census census = council.censuses().get(organ);
            long persons = census == null ? 0 : census.persons();
            roll = roll.plus(organ, terms.by() == Weighing.PERSONS ? persons : 1L);
        }
        long entitled = roll.values().stream().mapToLong(Long::longValue).sum();
        Instant now = stamp.effective();
        Instant until = next.sleep().closing(now, now.plus(terms.within()));
        var one =
                new Ratifying(
                        decision.seq(),
                        terms.by(),
                        roll,
                        terms.needed(entitled),
                        now,
                        until,
                        TreePMap.empty());
        Assembly waiting = next.with(next.votes().ratifying(decision.seq()));
        return with(waiting, waiting.ties().ratifications().with(one))
                .with(waiting.dues().minus(Dues.enacting(decision)).plus(Dues.unratified(one)));
    }

    /// In a council whose server slept: organs get back the time that they lost.
    static Assembly slept(Assembly state, Sleep sleep) {
        Ratifications later = state.ties().ratifications().slept(sleep);
        Assembly next = with(state, later);
        for (Ratifying was : state.ties().ratifications().open().values()) {
            Ratifying is = later.open().get(was.decision());
            if (is != null) {
                next = next.with(next.dues().minus(Dues.unratified(was)).plus(Dues.unratified(is)));
            }
        }
        return next;
    }

    /// Without what an organ said that is no member any more.
    static Assembly gone(Assembly next, OrganId organ) {
        return with(next, next.ties().ratifications().without(organ));
    }

    /// Without what a council asked that the organ is no member of any more.
    static Assembly left(Assembly next, OrganId council) {
        return with(next, next.ties().ratifications().leaving(council));
    }

    /// Once a letter has come. One from nobody who may say so, or too late, says nothing.
    static Assembly received(Assembly before, Letter letter, Stamp stamp) {
        return switch (letter.kind()) {
            case RatificationRules.ASKS -> asked(before, letter);
            case RatificationRules.SETTLED -> {
                long decision = letter.says().only("decision").whole("decision");
                yield with(before, before.ties().ratifications().settled(letter.organ(), decision));
            }
            case RatificationRules.SAYS -> said(before, letter, stamp);
            default -> throw new Unfoldable("No letter about a ratification: " + letter.kind());
        };
    }

    private static Assembly asked(Assembly before, Letter letter) {
        Json.Fields says = letter.says().only("decision", "proposal", "until");
        var asked =
                new Ratifications.Asked(
                        new ProposalId(says.whole("proposal")),
                        Instant.ofEpochSecond(says.whole("until")));
        long decision = says.whole("decision");
        boolean isOurs = before.ties().memberships().doors().containsKey(letter.organ());
        return isOurs
                ? with(
                        before,
                        before.ties().ratifications().asking(letter.organ(), decision, asked))
                : before;
    }

    private static Assembly said(Assembly before, Letter letter, Stamp stamp) {
        Json.Fields says = letter.says().only("decision", "ratifies");
        long decision = says.whole("decision");
        boolean ratifies = says.truth("ratifies");
        Ratifying one = before.ties().ratifications().open().get(decision);
        OrganId from = letter.organ();
        if (one == null
                || !one.roll().containsKey(from)
                || !before.ties().council().members().containsKey(from)
                || !stamp.effective().isBefore(one.until())) {
            return before;
        }
        Assembly next = with(before, before.ties().ratifications().said(one, from, ratifies));
        return open(next, decision).isMet()
                ? next.with(
                        next.dues().plus(Dues.ratified(stamp.effective(), stamp.seq(), decision)))
                : next;
    }
}
