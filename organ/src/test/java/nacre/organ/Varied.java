// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.RollTerms;
import nacre.assembly.charter.Secrecy;
import nacre.ballot.Base;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;

/// Charters with one thing changed.
public final class Varied {
    private Varied() {}

    public static Charter charter(Charter charter, MatterKey key, UnaryOperator<Matter> change) {
        return matters(
                charter,
                charter.matters().stream()
                        .map(matter -> matter.key().equals(key) ? change.apply(matter) : matter)
                        .toList());
    }

    public static Charter matters(Charter charter, List<Matter> matters) {
        return new Charter(
                charter.template(),
                charter.rights(),
                charter.admission(),
                charter.mandates(),
                charter.roll(),
                matters,
                charter.meetings());
    }

    public static Charter admission(Charter charter, Admission admission) {
        return new Charter(
                charter.template(),
                charter.rights(),
                admission,
                charter.mandates(),
                charter.roll(),
                charter.matters(),
                charter.meetings());
    }

    /// The charter where new names wait so many days before they count.
    public static Charter wait(Charter charter, long days) {
        return new Charter(
                charter.template(),
                charter.rights(),
                charter.admission(),
                charter.mandates(),
                new RollTerms(
                        Duration.ofDays(days),
                        charter.roll().vouchers(),
                        charter.roll().comingBack()),
                charter.matters(),
                charter.meetings());
    }

    /// More than this share of all on the roll say yes.
    public static Rule moreOfAll(long numerator, long denominator) {
        return moreOf(Base.ENTITLED, numerator, denominator);
    }

    /// More than this share of a base say yes.
    public static Rule moreOf(Base base, long numerator, long denominator) {
        return Rule.of(
                new Condition.Share(
                        Counted.YES,
                        nacre.ballot.Comparator.MORE_THAN,
                        new Fraction(numerator, denominator),
                        base));
    }

    public static Matter rule(Matter matter, Rule rule) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                rule,
                matter.secrecy(),
                matter.timing(),
                matter.proposers());
    }

    public static Matter holder(Matter matter, Holder holder) {
        return new Matter(
                matter.key(),
                holder,
                matter.method(),
                matter.rule(),
                matter.secrecy(),
                matter.timing(),
                matter.proposers());
    }

    /// All matters are decided so secretly.
    public static Charter secrecy(Charter charter, Secrecy secrecy) {
        return matters(charter, charter.matters().stream().map(m -> secrecy(m, secrecy)).toList());
    }

    private static Matter secrecy(Matter matter, Secrecy secrecy) {
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                secrecy,
                matter.timing(),
                matter.proposers(),
                matter.terms());
    }
}
