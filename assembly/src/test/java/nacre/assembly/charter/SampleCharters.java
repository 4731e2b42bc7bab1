// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;

/// Charters for tests.
final class SampleCharters {

    private SampleCharters() {}

    static Charter branch() {
        return Template.WORKPLACE_BRANCH.charter();
    }

    /// The charter with one matter changed.
    static Charter with(Charter charter, MatterKey key, UnaryOperator<Matter> change) {
        return withMatters(
                charter,
                charter.matters().stream()
                        .map(matter -> matter.key().equals(key) ? change.apply(matter) : matter)
                        .toList());
    }

    static Charter withMatters(Charter charter, List<Matter> matters) {
        return new Charter(
                charter.template(),
                charter.rights(),
                charter.admission(),
                charter.mandates(),
                charter.roll(),
                matters);
    }

    static Charter withTerms(Charter charter, MandateTerms terms) {
        return new Charter(
                charter.template(),
                charter.rights(),
                charter.admission(),
                terms,
                charter.roll(),
                charter.matters());
    }

    static Matter withRule(Matter matter, Condition... conditions) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                Rule.of(conditions),
                matter.secrecy(),
                matter.timing(),
                matter.proposers());
    }

    static Matter withTiming(Matter matter, Timing timing) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                matter.secrecy(),
                timing,
                matter.proposers());
    }

    static Matter withProposers(Matter matter, Proposers proposers) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                matter.secrecy(),
                matter.timing(),
                proposers);
    }

    static Condition share(Counted counted, Comparator comparator, long n, long d, Base base) {
        return new Condition.Share(counted, comparator, new Fraction(n, d), base);
    }

    static Timing hours(long notice, long discussion, long voting, long expiry) {
        return new Timing(
                Duration.ofHours(notice),
                Duration.ofHours(discussion),
                Duration.ofHours(voting),
                Duration.ofHours(expiry));
    }

    /// A charter in which every word stands that the format had first. Many could not be put in
    /// force.
    static Charter everyWord() {
        var conditions = new ArrayList<Condition>();
        for (Counted counted : Counted.values()) {
            for (Comparator comparator : Comparator.values()) {
                conditions.add(new Condition.Floor(counted, comparator, 7));
                for (Base base : Base.values()) {
                    boolean isOfOld = base != Base.NOT_PREVENTED;
                    if (isOfOld && (base.isFixed() || !counted.isTurnout())) {
                        conditions.add(share(counted, comparator, 3, 5, base));
                    }
                }
            }
        }
        var matters = new ArrayList<Matter>();
        for (Method method : Method.values()) {
            matters.add(everyWord(method, matters.size(), conditions));
        }
        return new Charter(
                Template.WORKER_COOP,
                List.of(Right.values()).reversed(),
                Admission.BY_DECISION,
                new MandateTerms(Duration.ofDays(100), new Fraction(2, 15), Duration.ofHours(60)),
                RollTerms.unsaid(),
                matters);
    }

    private static Matter everyWord(Method method, int i, List<Condition> conditions) {
        return new Matter(
                new MatterKey("matter-" + i),
                each(List.of(Holder.values()), i),
                method,
                Rule.of(each(conditions, 2 * i), each(conditions, 2 * i + 1)),
                each(List.of(Secrecy.values()), i),
                hours(i, i + 24, 48, 24 * 90),
                each(
                        List.of(
                                new Proposers.EveryMember(),
                                new Proposers.HoldersOf(new Power("chair"))),
                        i));
    }

    private static <T> T each(List<T> values, int i) {
        return values.get(i % values.size());
    }
}
