// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import org.jspecify.annotations.Nullable;

/// Whether a charter can be put in force without locking its members out.
public final class CharterCheck {

    /// What every charter decides, and nobody else for it.
    static final List<MatterKey> NEEDED =
            List.of(
                    MatterKey.EVERYDAY,
                    MatterKey.ADMISSION,
                    MatterKey.REMOVAL,
                    MatterKey.MANDATES,
                    MatterKey.CHARTER);

    /// Four years, with their leap day.
    static final Duration LONGEST_TERM = Duration.ofDays(1461);

    /// A week to be heard before a vote on one's removal opens.
    static final Duration SHORTEST_HEARING = Duration.ofDays(7);

    /// A recall that takes longer than a month to vote on is none.
    static final Duration LONGEST_RECALL_VOTE = Duration.ofDays(31);

    private CharterCheck() {}

    /// What stands against putting this charter in force; empty if nothing does.
    ///
    /// @param roll how many are on the roll that it would be put in force for
    /// @param powers all powers that the parts of this house declare
    public static List<CharterProblem> problems(Charter charter, long roll, List<Power> powers) {
        var problems = new ArrayList<CharterProblem>();
        for (MatterKey key : NEEDED) {
            if (charter.find(key) == null) {
                problems.add(new CharterProblem.MatterMissing(key));
            }
        }
        for (Right right : Right.values()) {
            if (!charter.rights().contains(right)) {
                problems.add(new CharterProblem.RightMissing(right));
            }
        }
        if (charter.admission() == Admission.BY_MANDATE && !powers.contains(Power.ADMIT)) {
            problems.add(new CharterProblem.UnknownPower(MatterKey.ADMISSION, Power.ADMIT));
        }
        addProblems(charter.mandates(), problems);
        addProblems(charter.roll(), problems);
        MeetingCheck.addProblems(charter, problems);
        for (Matter matter : charter.matters()) {
            new MatterCheck(charter, matter, roll, powers, problems).check();
            if (charter.council() != null && matter.secrecy() != Secrecy.NAMED) {
                problems.add(new CharterProblem.HiddenInCouncil(matter.key(), matter.secrecy()));
            }
        }
        addProblems(charter, charter.council(), roll, problems);
        return List.copyOf(problems);
    }

    private static void addProblems(
            Charter charter,
            @Nullable CouncilTerms terms,
            long roll,
            List<CharterProblem> problems) {
        List<Ratification> all = terms == null ? List.of() : terms.ratifications();
        for (Ratification each : all) {
            Duration least = Ratification.SHORTEST;
            Duration most = Ratification.LONGEST;
            if (charter.find(each.matter()) == null) {
                problems.add(new CharterProblem.RatifiesNothing(each.matter()));
            }
            if (isOutside(each.within(), least, most)) {
                problems.add(
                        new CharterProblem.RatificationOutOfRange(
                                each.matter(), each.within(), least, most));
            }
            if (each.matter().equals(MatterKey.CHARTER) && each.share() == null) {
                var floor = new Condition.Floor(Counted.YES, Comparator.AT_LEAST, each.number());
                problems.add(new CharterProblem.NumberInCharterRule(floor, each.number()));
            }
            // by persons, a number is held against their rolls only once organs are asked
            boolean isCounted = each.share() != null || each.by() == CouncilTerms.Weighing.ORGANS;
            if (isCounted && each.needed(roll) > roll) {
                problems.add(
                        new CharterProblem.NeverRatified(each.matter(), each.needed(roll), roll));
            }
        }
    }

    private static void addProblems(MandateTerms terms, List<CharterProblem> problems) {
        Duration day = Duration.ofDays(1);
        if (isOutside(terms.longest(), day, LONGEST_TERM)) {
            problems.add(new CharterProblem.TermOutOfRange(terms.longest(), day, LONGEST_TERM));
        }
        Fraction share = terms.recallShare();
        if (share.isMoreThan(MandateTerms.MOST_TO_ASK)) {
            problems.add(new CharterProblem.RecallTooHard(share, MandateTerms.MOST_TO_ASK));
        }
        if (share.numerator() == 0) {
            problems.add(new CharterProblem.RecallShareZero());
        }
        Duration hour = Duration.ofHours(1);
        if (isOutside(terms.recallVoting(), hour, LONGEST_RECALL_VOTE)) {
            problems.add(
                    new CharterProblem.RecallVotingOutOfRange(
                            terms.recallVoting(), hour, LONGEST_RECALL_VOTE));
        }
    }

    private static void addProblems(RollTerms terms, List<CharterProblem> problems) {
        if (isOutside(terms.waiting(), Duration.ZERO, RollTerms.LONGEST_WAIT)) {
            problems.add(new CharterProblem.WaitTooLong(terms.waiting(), RollTerms.LONGEST_WAIT));
        }
        Duration least = RollTerms.SHORTEST_COMING_BACK;
        Duration most = RollTerms.LONGEST_COMING_BACK;
        if (isOutside(terms.comingBack(), least, most)) {
            problems.add(new CharterProblem.ComingBackOutOfRange(terms.comingBack(), least, most));
        }
        if (terms.vouchers() < RollTerms.FEWEST_VOUCHERS
                || terms.vouchers() > RollTerms.MOST_VOUCHERS) {
            problems.add(
                    new CharterProblem.VouchersOutOfRange(
                            terms.vouchers(), RollTerms.FEWEST_VOUCHERS, RollTerms.MOST_VOUCHERS));
        }
    }

    static boolean isOutside(Duration time, Duration least, Duration most) {
        return time.compareTo(least) < 0 || time.compareTo(most) > 0;
    }
}
