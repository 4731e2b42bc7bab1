// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.campaign.ballot.ActionBallot.Stage.CALLED;
import static nacre.campaign.ballot.ActionBallot.Stage.FAILED;
import static nacre.campaign.ballot.ActionBallot.Stage.PASSED;
import static nacre.campaign.ballot.ActionBallot.Stage.PREPARED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.roll.Member;
import nacre.ballot.Rule;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// Why an act on an action ballot cannot happen; the rules ask before it is recorded, the fold
/// again.
///
/// @param now the moment of the act
/// @param today the day that it is then; for the fold, the latest that it can be anywhere
record BallotConditions(
        Assembly assembly, Campaigns campaigns, Ballots ballots, Instant now, LocalDate today) {

    /// Why it cannot happen, or null.
    @Nullable Refusal whyNot(BallotAct act, @Nullable MemberId actor) {
        return switch (act) {
            case BallotAct.Prepared(var terms) -> whyNotPrepared(terms);
            case BallotAct.Listed listed -> whyNotListed(listed);
            case BallotAct.Objected(var id) -> {
                Refusal why = whyNotAt(id, PREPARED, CALLED);
                yield why == null && actor != null && needed(id).objections().containsKey(actor)
                        ? new BallotRefusal.ObjectedAlready(id)
                        : why;
            }
            case BallotAct.Called(var id) -> {
                Refusal why = whyNotAt(id, PREPARED);
                yield why == null ? whyTooFew(needed(id).entitled()) : why;
            }
            case BallotAct.Notified notified -> whyNotNotified(notified);
            case BallotAct.Opened opened -> whyNotOpened(opened);
            case BallotAct.Withdrawn(var id) -> whyNotAt(id, PREPARED, CALLED);
            case BallotAct.Began b -> null;
            case BallotAct.Passed p -> null;
            case BallotAct.Failed f -> null;
            case BallotAct.Lost l -> null;
        };
    }

    private ActionBallot needed(BallotId id) {
        return ballots.needed(id);
    }

    private @Nullable Refusal whyNotAt(BallotId id, ActionBallot.Stage... stages) {
        ActionBallot ballot = ballots.find(id);
        if (ballot == null) {
            return new BallotRefusal.UnknownBallot(id);
        }
        return List.of(stages).contains(ballot.stage())
                ? null
                : new BallotRefusal.NotAtThisStage(id);
    }

    private @Nullable Refusal whyNotPrepared(BallotTerms terms) {
        if (assembly.isCouncil()) {
            return new BallotRefusal.OnlyOfPersons();
        }
        Refusal why = whyNotPlaces(terms.places());
        return why == null ? whyNotLaw(terms) : why;
    }

    private @Nullable Refusal whyNotPlaces(List<UnitPath> places) {
        boolean areApart =
                places.size() <= BallotRules.MOST_PLACES
                        && new HashSet<>(places).size() == places.size()
                        && places.stream()
                                .allMatch(each ->
                                        each.campaign().equals(places.getFirst().campaign())
                                                && places.stream()
                                                        .noneMatch(other ->
                                                                !other.equals(each)
                                                                        && each.isWithin(other)));
        if (!areApart) {
            return new BallotRefusal.BallotPlacesDoNotFit(BallotRules.MOST_PLACES);
        }
        for (UnitPath place : places) {
            Refusal why = CampaignRules.whyNotOpen(campaigns, place);
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private @Nullable Refusal whyNotLaw(BallotTerms terms) {
        ActionRuleSet law = ActionRuleSet.find(terms.law());
        if (law == null) {
            return new BallotRefusal.UnknownRuleSet(terms.law());
        }
        LocalDate ends = law.set().ends();
        if (ends != null && !today.isBefore(ends)) {
            return new BallotRefusal.RuleSetHasEnded(law.ref(), today, ends);
        }
        if (law.isUnsure() && !terms.isLookedUp()) {
            return new BallotRefusal.RuleSetIsUnsure(law.ref());
        }
        Long most = law.months();
        boolean areWithin =
                isNotice(terms.ballot(), law.ballot())
                        && isNotice(terms.action(), law.action())
                        && terms.months() >= 1
                        && terms.months() <= (most == null ? Term.LONGEST : most);
        if (!areWithin) {
            return new BallotRefusal.TermsDoNotFit(
                    law.ballot().days(), law.action().days(), most == null ? Term.LONGEST : most);
        }
        return rule(law, terms.matter()) == null ? new BallotRefusal.RuleDoesNotFit() : null;
    }

    private static boolean isNotice(long days, Notice least) {
        return days >= least.days() && days <= Notice.LONGEST;
    }

    private static @Nullable Refusal whyNotHolding(ActionRuleSet law, LocalDate day) {
        LocalDate from = law.set().from();
        LocalDate ends = law.set().ends();
        if (from != null && day.isBefore(from)) {
            return new BallotRefusal.RuleSetBeginsLater(law.ref(), day, from);
        }
        return ends != null && !day.isBefore(ends)
                ? new BallotRefusal.RuleSetHasEnded(law.ref(), day, ends)
                : null;
    }

    /// What must hold: the rule of the rule set, or where it has none, that of a matter which is
    /// decided by majority outside meetings. Null if there is no such matter, or one too many.
    @Nullable Rule rule(ActionRuleSet law, @Nullable MatterKey key) {
        if (law.rule() != null || key == null) {
            return key == null ? law.rule() : null;
        }
        Matter matter = assembly.charter().find(key);
        return matter != null && matter.method() == Method.MAJORITY && !matter.asksForPresent()
                ? matter.rule()
                : null;
    }

    private @Nullable Refusal whyNotListed(BallotAct.Listed act) {
        Refusal why = whyNotAt(act.ballot(), PREPARED, CALLED);
        why = why == null ? CampaignRules.whyNotOpen(campaigns, act.unit()) : why;
        if (why != null) {
            return why;
        }
        if (!isWithin(needed(act.ballot()), act.unit())) {
            return new BallotRefusal.NotAUnitOfTheBallot(act.ballot());
        }
        return act.entitled() < 0 || act.entitled() > BallotRules.MOST_ENTITLED
                ? new BallotRefusal.ListsDoNotFit(act.entitled(), BallotRules.MOST_ENTITLED)
                : null;
    }

    private boolean isWithin(ActionBallot ballot, UnitId unit) {
        UnitPath path = campaigns.paths().get(unit);
        return path != null && ballot.terms().places().stream().anyMatch(path::isWithin);
    }

    private static @Nullable Refusal whyTooFew(long entitled) {
        return entitled < Group.FEWEST
                ? new BallotRefusal.TooFewEntitled(entitled, Group.FEWEST)
                : null;
    }

    private @Nullable Refusal whyNotNotified(BallotAct.Notified act) {
        boolean isOfAction = act.of() == BallotAct.About.ACTION;
        if (isOfAction != (act.begins() != null)) {
            return new BallotRefusal.BeginningDoesNotFit();
        }
        Refusal why =
                switch (act.of()) {
                    case BALLOT -> whyNotAt(act.ballot(), PREPARED, CALLED);
                    case RESULT -> whyNotAt(act.ballot(), PASSED, FAILED);
                    case ACTION -> whyNotAt(act.ballot(), PASSED);
                };
        if (why != null) {
            return why;
        }
        ActionBallot ballot = needed(act.ballot());
        Result result = ballot.result();
        LocalDate earliest =
                result == null ? PossibleDays.earliest(ballot.prepared()) : result.closed();
        if (act.given().isBefore(earliest) || act.given().isAfter(today)) {
            return new BallotRefusal.NoticeDayDoesNotFit(act.given(), earliest, today);
        }
        LocalDate begins = act.begins();
        return begins == null ? null : whyNotBegins(ballot, act.given(), begins);
    }

    private static @Nullable Refusal whyNotBegins(
            ActionBallot ballot, LocalDate given, LocalDate begins) {
        ActionMandate mandate = ballot.mandate();
        if (mandate == null || !mandate.holdsOn(begins)) {
            return mandate == null
                    ? new BallotRefusal.NotAtThisStage(ballot.id())
                    : new BallotRefusal.OutsideTheMandate(begins, mandate.first(), mandate.last());
        }
        return whyTooShort(ballot.noticeOfAction(), given, begins);
    }

    private static @Nullable Refusal whyTooShort(Notice notice, LocalDate given, LocalDate day) {
        LocalDate earliest = notice.earliest(given);
        return day.isBefore(earliest)
                ? new BallotRefusal.NoticeIsTooShort(given, notice.days(), day, earliest)
                : null;
    }

    private @Nullable Refusal whyNotOpened(BallotAct.Opened act) {
        Refusal why = whyNotAt(act.ballot(), CALLED);
        if (why != null) {
            return why;
        }
        ActionBallot ballot = needed(act.ballot());
        why = CampaignRules.whyNotOpen(campaigns, ballot.terms().ground().campaign());
        why = why == null ? whyNotOn(ballot, act.day()) : why;
        why = why == null ? whyNotUntil(act.day(), act.last()) : why;
        return why == null ? whyNotEntitled(ballot, act.entitled()) : why;
    }

    /// Why it cannot open on this day, or null: by its rule set, or by the notice that was given.
    @Nullable Refusal whyNotOn(ActionBallot ballot, LocalDate day) {
        ActionRuleSet law = ballot.law();
        Refusal why = whyNotHolding(law, day);
        if (why != null) {
            return why;
        }
        if (rule(law, ballot.terms().matter()) == null) {
            return new BallotRefusal.RuleDoesNotFit();
        }
        Notice notice = ballot.noticeOfBallot();
        if (!notice.isAsked()) {
            return null;
        }
        BallotAct.Notified given = ballot.notice(BallotAct.About.BALLOT);
        return given == null
                ? new BallotRefusal.NoNoticeGiven(notice.days())
                : whyTooShort(notice, given.given(), day);
    }

    private static @Nullable Refusal whyNotUntil(LocalDate day, LocalDate last) {
        LocalDate earliest = day.plusDays(1);
        LocalDate latest = day.plusDays(BallotRules.LONGEST);
        return last.isBefore(earliest) || last.isAfter(latest)
                ? new BallotRefusal.BallotDayDoesNotFit(last, earliest, latest)
                : null;
    }

    private @Nullable Refusal whyNotEntitled(ActionBallot ballot, List<MemberId> entitled) {
        Refusal why = whyTooFew(entitled.size());
        if (why != null) {
            return why;
        }
        for (int i = 0; i < entitled.size(); i++) {
            boolean isInOrder = i == 0 || entitled.get(i - 1).seq() < entitled.get(i).seq();
            if (!isInOrder || entitled.size() != ballot.entitled()) {
                return new BallotRefusal.ListsDoNotFit(entitled.size(), ballot.entitled());
            }
            if (!canBeEntitled(entitled.get(i))) {
                return new BallotRefusal.CannotBeEntitled(entitled.get(i));
            }
        }
        return null;
    }

    /// Whether she is on the roll, and has been for as long as the charter asks before a vote.
    boolean canBeEntitled(MemberId id) {
        Member member = assembly.roll().find(id);
        return member != null
                && member.isOnTheRoll()
                && !member.isLate(now, assembly.charter().roll().waiting());
    }
}
