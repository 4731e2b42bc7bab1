// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.VoteAct;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// Law 1: every entry names its authority, and the authority is there and reaches so far.
final class Authorities implements Law {
    /// What guests do by a link.
    private static final Set<String> GUESTS =
            Set.of(
                    "garden.greeted",
                    "link.used",
                    "petition.signed",
                    "petition.taken-back",
                    "petition.unnamed",
                    "link.withdrawn");

    /// Outcomes of votes that decide something.
    private static final Set<String> DECIDED = Set.of("passed", "chosen");

    private static final Set<String> FOUNDINGS =
            Set.of(
                    "organ.founded",
                    "charter.adopted",
                    "roll.founded",
                    "mandate.given",
                    "council.invited");

    private final Map<Long, MandateAct.Given> mandates = new HashMap<>();
    private final Led led = new Led();
    private final Seated seated = new Seated();
    private final Set<Long> passed = new HashSet<>();
    private final Set<MemberId> roll = new HashSet<>();
    private final Set<MemberId> everNamed = new HashSet<>();

    @Override
    public void check(Moment moment) {
        for (Event event : moment.fresh()) {
            judge(event);
            follow(event);
        }
    }

    private void judge(Event event) {
        String type = event.leaf().type();
        boolean stands =
                switch (event.leaf().authority()) {
                    case Authority.Founding f ->
                            event.leaf().batch().first() == 0 && FOUNDINGS.contains(type);
                    case Authority.Right r -> isByRight(event);
                    case Authority.Mandate(long seq) -> isByMandate(event, mandates.get(seq));
                    case Authority.Decision(long seq) -> passed.contains(seq);
                    case Authority.Due(long seq) -> isDue(event, seq);
                    case Authority.Link(long seq) ->
                            GUESTS.contains(type)
                                    && seq < event.seq()
                                    && event.leaf().actor() == null;
                    case Authority.Letter(long seq) ->
                            event.act() instanceof LetterAct && isDue(event, seq);
                    case Authority.Server s -> event.act() instanceof OrganAct.Slept;
                };
        Broken.unless(
                stands,
                "Entry %d, %s, has no authority: %s of %s.",
                event.seq(),
                event.act(),
                event.leaf().authority(),
                event.leaf().actor());
    }

    private boolean isByRight(Event event) {
        if (event.act() instanceof ErasureAct.Erased erased) {
            return event.actor().equals(erased.subject()) && everNamed.contains(event.actor());
        }
        boolean isSaidSo =
                Takes.isByRight(event.leaf().type())
                        || event.act() instanceof VoteAct.Impossible
                        || (event.act() instanceof VoteAct.Opened
                                && led.isByItsChair(event.actor()))
                        || (event.act() instanceof MeetingAct a && led.isByRight(event.actor(), a));
        return isSaidSo && (roll.contains(event.actor()) || seated.contains(event.actor()));
    }

    private boolean isByMandate(Event event, MandateAct.@Nullable Given given) {
        String power = Takes.power(event);
        return given != null
                && roll.contains(event.actor())
                && given.holders().contains(event.actor())
                && given.grants().stream().anyMatch(g -> g.power().value().equals(power));
    }

    private static boolean isDue(Event event, long cause) {
        Instant due = event.leaf().due();
        return due != null
                && !due.isAfter(event.leaf().at())
                && cause < event.seq()
                && event.leaf().actor() == null;
    }

    private void follow(Event event) {
        led.follow(event);
        seated.follow(event);
        switch (event.act()) {
            case MandateAct.Given given -> mandates.put(event.seq(), given);
            case VoteAct.Closed closed when DECIDED.contains(closed.outcome()) ->
                    passed.add(event.seq());
            case ProvisoAct.Failed(long decision, var why) -> passed.remove(decision);
            case RatificationAct.Failed failed -> passed.remove(failed.decision());
            case RollAct.Founded f -> joined(new MemberId(event.seq()));
            case RollAct.Added a -> joined(new MemberId(event.seq()));
            case RollAct.Named n -> everNamed.add(new MemberId(event.seq()));
            case RollAct.Admitted(var member) -> joined(member);
            case RollAct.Left l -> roll.remove(event.actor());
            case RollAct.Removed(var member) -> roll.remove(member);
            case RollAct.TakenOff(var member) -> roll.remove(member);
            default -> {}
        }
    }

    private void joined(MemberId member) {
        roll.add(member);
        everNamed.add(member);
    }
}
