// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInRules;
import nacre.organ.Clerk;
import nacre.web.organ.TestHouse;

/// A house with one branch: Ana keeps the roll, invites and admits; Cem confirms the codes she
/// makes; Ben holds no mandate.
final class PeopleHouse {
    static final MemberId ANA = FoundingPlan.founder(0);
    static final MemberId BEN = FoundingPlan.founder(1);
    static final MemberId CEM = FoundingPlan.founder(2);

    /// What would do harm on a page that does not escape it.
    static final String HARM = "<script>alert(1)</script><b onclick='x'>\"&";

    private PeopleHouse() {}

    static TestHouse open() {
        return TestHouse.serving(given -> List.of(new PeoplePages(given.house(), given.visits())));
    }

    static Clerk branch(TestHouse house) {
        return found(house, Template.WORKPLACE_BRANCH);
    }

    static Clerk found(TestHouse house, Template template) {
        var secretary =
                new FoundingPlan.FirstMandate(
                        List.of(0),
                        List.of(
                                Grant.of(RollRules.KEEP_THE_ROLL),
                                Grant.of(SignInRules.INVITE),
                                Grant.of(Power.ADMIT)),
                        "Secretary",
                        "Keep the roll.",
                        Duration.ofDays(90));
        var second =
                new FoundingPlan.FirstMandate(
                        List.of(2),
                        List.of(Grant.of(SignInRules.INVITE)),
                        "Second for codes",
                        "Look at each name before a code works.",
                        Duration.ofDays(90));
        return house.found(
                new FoundingPlan(
                        "Depot " + HARM,
                        "Together",
                        ZoneId.of("Europe/London"),
                        template.charter(),
                        List.of(),
                        List.of(
                                new Person("Ana " + HARM, "ana@example.org"),
                                new Person("Ben", "ben@example.org"),
                                new Person("Cem", "0170 1234567")),
                        List.of(secretary, second)));
    }
}
