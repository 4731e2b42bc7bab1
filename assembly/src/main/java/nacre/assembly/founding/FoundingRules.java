// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CharterCheck;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.Power;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateRules;
import nacre.assembly.part.Act;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import org.jspecify.annotations.Nullable;

/// Whether an organ may be founded by this plan.
public final class FoundingRules {

    private FoundingRules() {}

    /// Fewer founders than it takes.
    public record TooFewFounders(long founders, long needed) implements Refusal {}

    /// A first mandate longer than one may be that no vote has given.
    public record FirstMandateTooLong(Duration term, Duration longest) implements Refusal {}

    /// A first mandate of somebody who is no founder.
    public record FirstMandateOfNobody(int founder) implements Refusal {}

    /// The first batch, or why not.
    public static Ruling rule(FoundingPlan plan, List<Power> powers, Instant now) {
        if (misfit(plan, powers) instanceof Refusal why) {
            return refused(why);
        }
        return new Ruling.Accepted(plan.steps(now));
    }

    /// The first batch of a council, or why not.
    public static Ruling rule(CouncilPlan plan, List<Power> powers) {
        return misfit(plan, powers) instanceof Refusal why
                ? refused(why)
                : new Ruling.Accepted(plan.steps());
    }

    /// Why a council cannot be founded by this plan, or null.
    public static @Nullable Refusal misfit(CouncilPlan plan, List<Power> powers) {
        if (plan.charter().council() == null) {
            return new CouncilRefusal.NoCouncil();
        }
        long organs = plan.organs().stream().distinct().count();
        if (organs < plan.organs().size()) {
            return new TooFewFounders(organs, plan.organs().size());
        }
        return misfit(plan.charter(), organs, powers) instanceof Refusal why
                ? why
                : Texts.misfit(plan.name(), plan.purpose());
    }

    /// How many found an organ: members, or the organs that a council lets in.
    public static long founders(Assembly founded) {
        return founded.isCouncil()
                ? founded.ties().council().doors().size()
                : founded.roll().entitled();
    }

    /// Why an act cannot be part of a founding, or null; the rule asks the same before an organ is
    /// founded.
    ///
    /// @throws Unfoldable if nothing of its kind can be
    public static @Nullable Refusal whyNot(
            Act act, long founders, List<Power> powers, Instant now) {
        return switch (act) {
            case OrganAct.Founded f -> null;
            case RollAct.Founded f -> null;
            case CouncilAct.Invited i -> null;
            case CharterAct.Adopted(var charter) -> misfit(charter, founders, powers);
            case MandateAct.Given given -> misfit(given, powers, now);
            default -> throw new Unfoldable("No founding brings about %s.".formatted(act.type()));
        };
    }

    private static @Nullable Refusal misfit(Charter charter, long founders, List<Power> powers) {
        int least =
                charter.council() == null ? FoundingPlan.LEAST_FOUNDERS : CouncilRules.LEAST_ORGANS;
        if (founders < least) {
            return new TooFewFounders(founders, least);
        }
        var problems = CharterCheck.problems(charter, founders, powers);
        return problems.isEmpty() ? null : new CharterRules.CharterDoesNotFit(problems);
    }

    private static @Nullable Refusal misfit(
            MandateAct.Given given, List<Power> powers, Instant now) {
        var term = Duration.between(now, given.ends());
        return term.compareTo(FoundingPlan.LONGEST_FIRST_MANDATE) > 0
                ? new FirstMandateTooLong(term, FoundingPlan.LONGEST_FIRST_MANDATE)
                : MandateRules.misfit(given, powers, now, given.ends());
    }

    /// Why a plan cannot be carried out, or null.
    public static @Nullable Refusal misfit(FoundingPlan plan, List<Power> powers) {
        if (misfit(plan.charter(), plan.founders().size(), powers) instanceof Refusal why) {
            return why;
        }
        if (Texts.misfit(plan.name(), plan.purpose()) instanceof Refusal why) {
            return why;
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
            var given = mandate.given(Instant.EPOCH);
            if (misfit(given, powers, Instant.EPOCH) instanceof Refusal why) {
                return why;
            }
        }
        return null;
    }

    private static @Nullable Refusal misfit(FoundingPlan.FirstMandate mandate, int founders) {
        for (int holder : mandate.holders()) {
            if (holder < 0 || holder >= founders) {
                return new FirstMandateOfNobody(holder);
            }
        }
        return Texts.misfit(mandate.title(), mandate.task());
    }
}
