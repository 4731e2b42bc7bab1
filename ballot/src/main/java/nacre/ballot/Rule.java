// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.ArrayList;
import java.util.List;

/// How an outcome follows from answers: conditions that must all hold.
public record Rule(List<Condition> conditions) {

    /// The most conditions that a rule may have; a rule that nobody can say is no rule.
    public static final int MOST_CONDITIONS = 8;

    public Rule {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty() || conditions.size() > MOST_CONDITIONS) {
            throw new IllegalArgumentException(
                    "A rule has 1 to %d conditions, not %d."
                            .formatted(MOST_CONDITIONS, conditions.size()));
        }
    }

    /// The rule with these conditions.
    public static Rule of(Condition... conditions) {
        return new Rule(List.of(conditions));
    }

    /// All that these rules ask for, in their order, without conditions that hold wherever another
    /// of them does.
    public static List<Condition> together(List<Rule> rules) {
        var all = new ArrayList<Condition>();
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions) {
                if (all.stream().noneMatch(each -> Implication.follows(condition, each))) {
                    all.removeIf(each -> Implication.follows(each, condition));
                    all.add(condition);
                }
            }
        }
        return List.copyOf(all);
    }

    /// This rule, and more than one half of yes and no, unless it asks for yes already.
    public Rule andMoreYesThanNo() {
        if (conditions.stream().anyMatch(each -> each.counted() == Counted.YES)) {
            return this;
        }
        var more = new ArrayList<Condition>();
        more.add(
                new Condition.Share(
                        Counted.YES, Comparator.MORE_THAN, new Fraction(1, 2), Base.YES_AND_NO));
        more.addAll(conditions.subList(0, Math.min(conditions.size(), MOST_CONDITIONS - 1)));
        return new Rule(more);
    }

    /// The sums as they stand.
    public Reason reason(Tally tally) {
        return new Reason(
                tally, conditions.stream().map(condition -> Sum.of(condition, tally)).toList());
    }

    /// The outcome if the vote closes with this tally, on a matter that the organ holds.
    public Outcome outcome(Tally tally) {
        Reason reason = reason(tally);
        if (reason.areAllMet()) {
            return new Outcome.Passed(reason);
        }
        if (!reason.hasQuorum()) {
            return new Outcome.Undecided(reason);
        }
        return reason.isTie() ? new Outcome.Tied(reason, List.of()) : new Outcome.Failed(reason);
    }

    /// Whether every condition holds.
    public boolean isMet(Tally tally) {
        return conditions.stream().allMatch(condition -> condition.isMet(tally));
    }

    /// Whether whatever passes by the other rule certainly passes by this one too.
    ///
    /// False where that is not so, and also where it is but cannot be told from the conditions
    /// one by one.
    public boolean isNoHarderThan(Rule other) {
        return conditions.stream()
                .allMatch(mine ->
                        other.conditions.stream()
                                .anyMatch(theirs -> Implication.follows(mine, theirs)));
    }

    /// What is still missing while the vote is open.
    public Outlook outlook(Tally tally) {
        if (isMet(tally)) {
            return new Outlook.WouldPass();
        }
        long more = leastThatHelps(tally);
        return isMet(tally.withFurtherYes(more))
                ? new Outlook.NeedsYes(more)
                : new Outlook.OutOfReach();
    }

    /// The least number of further yes that meets every condition which a yes can help to meet,
    /// or all who have not answered where even they are not enough.
    private long leastThatHelps(Tally tally) {
        // Once met, such a condition stays met as yes are added (a base is fixed or grows with
        // them,
        // and a share grows when both its parts grow), so halving the range finds the least. A
        // condition
        // that counts no can only be lost by further yes; outlook() looks at it afterwards.
        long low = 0;
        long high = tally.unanswered();
        while (low < high) {
            long middle = (low + high) / 2;
            Tally then = tally.withFurtherYes(middle);
            boolean isEnough =
                    conditions.stream()
                            .allMatch(each -> each.counted() == Counted.NO || each.isMet(then));
            if (isEnough) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
