// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

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
import nacre.assembly.letter.LetterAct;
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
import nacre.assembly.split.Founds;
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

    /// How many found an organ: members, those who come by the letter that founds it, or the organs
    /// that a council lets in.
    private static long founders(Assembly founded) {
        if (founded.isCouncil()) {
            return founded.ties().council().doors().size();
        }
        long coming =
                founded.ties().mergers().coming().values().stream()
                        .mapToLong(each -> each.members().size())
                        .sum();
        return founded.roll().entitled() + coming;
    }

    /// The first batch is what founders may bring about, and nothing else: the organ, its charter,
    /// three or more founders, mandates of theirs; of an organ that has split off the organ, its
    /// charter and the letter, for nobody has accepted more.
    ///
    /// @param founded how the organ stands after these acts
    /// @throws Unfoldable if something is missing or cannot be part of it
    public static void require(Assembly founded, List<Act> acts, List<Power> powers, Instant now) {
        unless(acts.getFirst() instanceof OrganAct.Founded, "The first batch founds no organ.");
        unless(!founded.charters().versions().isEmpty(), "The first batch has no charter.");
        boolean hasSplitOff = founded.ties().splits().origin() != null;
        unless(!hasSplitOff || acts.size() == 3, "The letter does not say all of the first batch.");
        long founders = founders(founded);
        for (Act act : acts) {
            unlessAllowed(whyNot(act, founders, powers, now), act);
            boolean isOfFounders =
                    !(act instanceof MandateAct.Given given)
                            || given.holders().stream().allMatch(founded.roll()::contains);
            unless(isOfFounders, "A first mandate is not of founders: %s", act);
        }
    }

    /// Why an act cannot be part of a founding, or null; the rule asks the same before an organ is
    /// founded.
    ///
    /// @throws Unfoldable if nothing of its kind can be
    private static @Nullable Refusal whyNot(
            Act act, long founders, List<Power> powers, Instant now) {
        return switch (act) {
            case OrganAct.Founded f -> null;
            case RollAct.Founded f -> null;
            case CouncilAct.Invited i -> null;
            case LetterAct.Received letter when letter.letter().kind().equals(Founds.FOUNDS) ->
                    null;
            case CharterAct.Adopted(var charter) -> misfit(charter, founders, powers);
            case MandateAct.Given given -> misfit(given, powers, now);
            default -> throw new Unfoldable("No founding brings about %s.".formatted(act.type()));
        };
    }

    /// Why so many cannot found an organ with this charter, or null.
    public static @Nullable Refusal misfit(Charter charter, long founders, List<Power> powers) {
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
