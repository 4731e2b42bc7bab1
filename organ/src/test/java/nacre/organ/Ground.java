// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Part;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInRules;

/// A founded organ to start a test from: three founders, and a first mandate for every power.
///
/// @param parts the parts beside the assembly
public record Ground(FoundingPlan plan, List<Part<?>> parts) {
    public static final MemberId ANNA = FoundingPlan.founder(0);
    public static final MemberId BEN = FoundingPlan.founder(1);
    public static final MemberId CEM = FoundingPlan.founder(2);

    /// Anna keeps the roll and invites.
    public static final MandateId ANNAS = new MandateId(5);

    /// Ben chairs and announces.
    public static final MandateId BENS = new MandateId(6);

    /// Cem admits; and, in an organ with other parts, has all of their powers.
    public static final MandateId CEMS = new MandateId(7);

    public static final Ground BRANCH = of(Template.WORKPLACE_BRANCH.charter(), List.of());
    public static final Ground COOP = of(Template.WORKER_COOP.charter(), List.of());

    /// Copies the list.
    public Ground {
        parts = List.copyOf(parts);
    }

    /// An organ with this charter and these parts.
    public static Ground of(Charter charter, List<Part<?>> parts) {
        var others = parts.stream().flatMap(part -> part.powers().stream()).map(Grant::of);
        var cems = java.util.stream.Stream.concat(others, List.of(Grant.of(Power.ADMIT)).stream());
        var mandates =
                List.of(
                        first(0, Grant.of(RollRules.KEEP_THE_ROLL), Grant.of(SignInRules.INVITE)),
                        first(
                                1,
                                Grant.of(ProposalRules.CHAIR),
                                Grant.of(AnnouncementRules.ANNOUNCE)),
                        first(2, cems.toArray(Grant[]::new)));
        return new Ground(plan(charter, mandates), parts);
    }

    /// A plan with the three founders.
    public static FoundingPlan plan(Charter charter, List<FoundingPlan.FirstMandate> mandates) {
        return new FoundingPlan(
                "Depot North",
                "To stand together",
                ZoneId.of("Europe/London"),
                charter,
                List.of(),
                List.of(
                        new Person("Anna", "anna@example.org"),
                        new Person("Ben", ""),
                        new Person("Cem", "")),
                mandates);
    }

    /// A first mandate of one founder, as long as one may be.
    public static FoundingPlan.FirstMandate first(int founder, Grant... grants) {
        return new FoundingPlan.FirstMandate(
                List.of(founder),
                List.of(grants),
                "A first mandate",
                "To begin with",
                Duration.ofDays(90));
    }
}
