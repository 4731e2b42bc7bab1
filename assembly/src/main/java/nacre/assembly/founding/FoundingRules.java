// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.CharterCheck;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import org.jspecify.annotations.Nullable;

/// Whether an organ may be founded by this plan.
public final class FoundingRules {

    private FoundingRules() {}

    /// Fewer founders than it takes.
    public record TooFewFounders(int founders, int needed) implements Refusal {}

    /// A first mandate longer than one may be that no vote has given.
    public record FirstMandateTooLong(Duration term, Duration longest) implements Refusal {}

    /// A first mandate of somebody who is no founder.
    public record FirstMandateOfNobody(int founder) implements Refusal {}

    /// The first batch, or why not.
    public static Ruling rule(FoundingPlan plan, List<Power> powers, Instant now) {
        return misfit(plan, powers) instanceof Refusal why
                ? refused(why)
                : new Ruling.Accepted(plan.steps(now));
    }

    /// Why a plan cannot be carried out, or null.
    public static @Nullable Refusal misfit(FoundingPlan plan, List<Power> powers) {
        if (plan.founders().size() < FoundingPlan.LEAST_FOUNDERS) {
            return new TooFewFounders(plan.founders().size(), FoundingPlan.LEAST_FOUNDERS);
        }
        if (Texts.misfit(plan.name(), plan.purpose()) instanceof Refusal why) {
            return why;
        }
        var problems = CharterCheck.problems(plan.charter(), plan.founders().size(), powers);
        if (!problems.isEmpty()) {
            return new CharterRules.CharterDoesNotFit(problems);
        }
        int line = 0;
        for (Person founder : plan.founders()) {
            if (RollRules.misfit(founder, ++line) instanceof Refusal why) {
                return why;
            }
        }
        for (FoundingPlan.FirstMandate mandate : plan.mandates()) {
            if (misfit(mandate, plan.founders().size()) instanceof Refusal why) {
                return why;
            }
        }
        return null;
    }

    private static @Nullable Refusal misfit(FoundingPlan.FirstMandate mandate, int founders) {
        if (mandate.term().compareTo(FoundingPlan.LONGEST_FIRST_MANDATE) > 0) {
            return new FirstMandateTooLong(mandate.term(), FoundingPlan.LONGEST_FIRST_MANDATE);
        }
        for (int holder : mandate.holders()) {
            if (holder < 0 || holder >= founders) {
                return new FirstMandateOfNobody(holder);
            }
        }
        return Texts.misfit(mandate.title(), mandate.task());
    }
}
