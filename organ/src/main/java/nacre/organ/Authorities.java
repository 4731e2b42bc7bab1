// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// By which authority somebody may do what she asks: by right before mandate; of several mandates
/// the one she named, else the first to end, then the one given first.
final class Authorities {
    private static final Comparator<Mandate> ORDER =
            Comparator.comparing(Mandate::ends).thenComparing(Mandate::id);

    private final Parts parts;
    private final Scene scene;
    private final Request request;
    private final Assembly assembly;

    Authorities(Parts parts, Scene scene, Request request) {
        this.parts = parts;
        this.scene = scene;
        this.request = request;
        this.assembly = scene.states().of(ASSEMBLY);
    }

    /// Why she may not even ask, or null.
    @Nullable Refusal whyNot(Need need, boolean isOpenToFormerMembers) {
        boolean isMember = assembly.voice(request.actor()) != null;
        boolean wasMember = assembly.roll().find(request.actor()) != null;
        if (!(isOpenToFormerMembers && wasMember)
                && DissolvingRules.whyNotAct(assembly) instanceof Refusal why) {
            return why;
        }
        if (!isMember && !(isOpenToFormerMembers && wasMember)) {
            return new ClerkRefusal.NoMember(request.actor());
        }
        return switch (need) {
            case Need.Right r -> null;
            case Need.Nobody n -> new ClerkRefusal.NobodyMayAlone(request.command().type());
            case Need.Holding(var power)
                    when assembly.mandates().inForce().values().stream()
                            .anyMatch(m -> isNamed(m) && m.gives(request.actor(), power)) ->
                    null;
            case Need.Holding(var power) -> new ClerkRefusal.NeedsAMandate(power);
        };
    }

    private boolean isNamed(Mandate mandate) {
        MandateId named = request.mandate();
        return named == null || named.equals(mandate.id());
    }

    /// What the steps of a ruling stand by.
    sealed interface Choice {
        /// One authority for each step, in their order.
        record Found(List<Authority> authorities) implements Choice {}

        /// A mandate's limits do not reach so far.
        record Beyond(Refusal why) implements Choice {}
    }

    /// The authority for each step; what takes a mandate takes one mandate for the whole batch,
    /// which must cover all uses together, of whatever part and power they are.
    Choice choose(List<Step> steps, Stamp stamp) {
        var uses = new ArrayList<@Nullable Use>();
        var needed = new ArrayList<Use>();
        for (Step step : steps) {
            Use use = step.authority() == null ? use(step, stamp) : null;
            uses.add(use);
            if (use != null) {
                needed.add(use);
            }
        }
        if (needed.isEmpty()) {
            return new Choice.Found(authorities(steps, uses, new Authority.Right()));
        }
        Mandate mandate = covering(needed);
        return mandate == null
                ? new Choice.Beyond(beyond(needed))
                : new Choice.Found(
                        authorities(steps, uses, new Authority.Mandate(mandate.id().seq())));
    }

    private @Nullable Mandate covering(List<Use> uses) {
        return assembly.mandates().inForce().values().stream()
                .filter(m -> isNamed(m) && m.covers(request.actor(), uses))
                .min(ORDER)
                .orElse(null);
    }

    /// The first power of which no mandate of hers lets her use so much; if each is hers in another
    /// mandate, the first of all.
    private Refusal beyond(List<Use> uses) {
        var powers = uses.stream().map(Use::power).distinct().toList();
        Power lacking =
                powers.stream()
                        .filter(power -> covering(of(power, uses)) == null)
                        .findFirst()
                        .orElse(powers.getFirst());
        long count = 0;
        long amount = 0;
        for (Use use : of(lacking, uses)) {
            count = Math.addExact(count, use.count());
            amount = Math.addExact(amount, use.amount());
        }
        return new ClerkRefusal.BeyondTheMandate(lacking, count, amount);
    }

    private static List<Use> of(Power power, List<Use> uses) {
        return uses.stream().filter(use -> use.power().equals(power)).toList();
    }

    private @Nullable Use use(Step step, Stamp stamp) {
        return parts.of(step.act().type()).use(scene, step.act(), stamp);
    }

    private static List<Authority> authorities(
            List<Step> steps, List<@Nullable Use> uses, Authority mandate) {
        var authorities = new ArrayList<Authority>();
        for (int i = 0; i < steps.size(); i++) {
            Authority own = steps.get(i).authority();
            if (own != null) {
                authorities.add(own);
            } else {
                authorities.add(uses.get(i) == null ? new Authority.Right() : mandate);
            }
        }
        return authorities;
    }
}
