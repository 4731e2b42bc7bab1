// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.charter.MatterKey.ADMISSION;
import static nacre.assembly.charter.MatterKey.CHARTER;
import static nacre.assembly.charter.MatterKey.ELECTIONS;
import static nacre.assembly.charter.MatterKey.MANDATES;
import static nacre.assembly.charter.MatterKey.REMOVAL;

import java.time.Duration;
import java.util.List;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Presence;
import nacre.ballot.Sum;
import nacre.ballot.Tally;

/// The check of one matter; what it finds is added to `problems`.
record MatterCheck(
        Charter charter,
        Matter matter,
        long roll,
        List<Power> powers,
        List<CharterProblem> problems) {

    /// The matters on which members' own standing and say depend.
    static final List<MatterKey> OURS = List.of(ADMISSION, REMOVAL, MANDATES, ELECTIONS, CHARTER);

    /// Everybody votes, and those who say yes are just fewer than those who say no. So many that
    /// plain numbers, too, show whether they would let a minority decide as the roll grows.
    static final Tally JUST_A_MINORITY =
            new Tally(499_999, 500_001, 0, 1_000_000, 1_000_000, new Presence.NotRecorded());

    private static final Duration YEAR = Duration.ofDays(366);

    void check() {
        checkWhoDecides();
        new MethodCheck(charter, matter, problems).check();
        checkRule();
        checkProposers();
        checkTimes();
    }

    private MatterKey key() {
        return matter.key();
    }

    private void checkWhoDecides() {
        if (OURS.contains(key()) && matter.holder() != Holder.THIS_ORGAN) {
            problems.add(new CharterProblem.MatterNotOurs(key(), matter.holder()));
        }
        if (!matter.method().isWorking()) {
            problems.add(new CharterProblem.MethodNotWorking(key(), matter.method()));
        }
        boolean isSaidAloud =
                matter.method() == Method.CONSENT || matter.method() == Method.CONSENSUS;
        if (!matter.secrecy().isWorking() || (isSaidAloud && matter.secrecy().isHidden())) {
            problems.add(new CharterProblem.SecrecyNotWorking(key(), matter.secrecy()));
        }
    }

    private void checkRule() {
        List<Condition> conditions = matter.rule().conditions();
        if (OURS.contains(key()) && matter.asksForPresent()) {
            problems.add(new CharterProblem.PresentIsNotEnough(key()));
        }
        if (matter.method() == Method.MAJORITY) {
            checkMajority(conditions);
        }
        for (Sum sum : matter.rule().reason(everyoneSaysYes()).sums()) {
            if (!sum.isMet()) {
                problems.add(
                        new CharterProblem.NeverPasses(
                                key(), sum.condition(), sum.needed(), sum.counted(), roll));
            }
        }
        for (Condition condition : conditions) {
            if (key().equals(CHARTER) && condition instanceof Condition.Floor floor) {
                problems.add(new CharterProblem.NumberInCharterRule(floor, floor.number()));
            }
        }
    }

    private void checkMajority(List<Condition> conditions) {
        if (conditions.stream().noneMatch(each -> each.counted() == Counted.YES)) {
            problems.add(new CharterProblem.NobodyNeedsToAgree(key()));
        } else if (OURS.contains(key()) && matter.rule().isMet(JUST_A_MINORITY)) {
            problems.add(new CharterProblem.MinorityDecides(key()));
        }
    }

    private Tally everyoneSaysYes() {
        return new Tally(roll, 0, 0, roll, roll, new Presence.Recorded(roll));
    }

    private void checkProposers() {
        switch (matter.proposers()) {
            case Proposers.EveryMember _ -> {}
            case Proposers.HoldersOf(var power) when key().equals(MANDATES) ->
                    problems.add(new CharterProblem.PowerNeedsItself(key(), power));
            case Proposers.HoldersOf(var power) when !powers.contains(power) ->
                    problems.add(new CharterProblem.UnknownPower(key(), power));
            case Proposers.HoldersOf _ -> {}
        }
    }

    private void checkTimes() {
        Timing timing = matter.timing();
        checkTime(Clause.NOTICE, timing.notice());
        checkTime(Clause.DISCUSSION, timing.discussion());
        checkTime(Clause.VOTING, timing.voting());
        checkTime(Clause.EXPIRY, timing.expiry());
        if (timing.discussion().compareTo(timing.notice()) < 0) {
            problems.add(
                    new CharterProblem.DiscussionBelowNotice(
                            key(), timing.discussion(), timing.notice()));
        }
        Duration least = CharterCheck.SHORTEST_HEARING;
        if (key().equals(REMOVAL) && timing.notice().compareTo(least) < 0) {
            problems.add(new CharterProblem.HearingTooShort(timing.notice(), least));
        }
    }

    private void checkTime(Clause clause, Duration time) {
        Duration least = Duration.ofHours(1);
        if (CharterCheck.isOutside(time, least, YEAR)) {
            problems.add(new CharterProblem.TimeOutOfRange(key(), clause, time, least, YEAR));
        }
    }
}
