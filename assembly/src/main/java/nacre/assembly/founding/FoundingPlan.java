// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Step;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.journal.Content.Words;

/// The one draft that all founders accepted, from which the first batch is made.
///
/// @param name the organ's name
/// @param purpose what it is for
/// @param zone where its hours are counted
/// @param charter its first charter
/// @param titles titles of the charter's own matters
/// @param founders at least three
/// @param mandates the first mandates, of at most ninety days
public record FoundingPlan(
        String name,
        String purpose,
        ZoneId zone,
        Charter charter,
        List<Title> titles,
        List<Person> founders,
        List<FirstMandate> mandates) {

    /// How many must found an organ together: fewer are no assembly.
    public static final int LEAST_FOUNDERS = 3;

    /// The longest term of a mandate that no vote has given.
    public static final Duration LONGEST_FIRST_MANDATE = Duration.ofDays(90);

    /// The title of a matter of the organ's own.
    public record Title(String matter, String title) {}

    /// A mandate to start with.
    ///
    /// @param holders which founders, counted from 0
    public record FirstMandate(
            List<Integer> holders, List<Grant> grants, String title, String task, Duration term) {
        /// Copies the lists.
        public FirstMandate {
            holders = List.copyOf(holders);
            grants = List.copyOf(grants);
        }

        MandateAct.Given given(Instant now) {
            return new MandateAct.Given(
                    holders.stream().map(FoundingPlan::founder).toList(),
                    grants,
                    now.plus(term),
                    List.of());
        }
    }

    /// Copies the lists.
    public FoundingPlan {
        titles = List.copyOf(titles);
        founders = List.copyOf(founders);
        mandates = List.copyOf(mandates);
    }

    /// The pseudonym that founder `index` gets.
    public static MemberId founder(int index) {
        return new MemberId(2L + index);
    }

    /// The first batch: organ, charter, founders in their order, first mandates.
    public List<Step> steps(Instant now) {
        var steps = new ArrayList<Step>();
        steps.add(
                Step.of(
                        new OrganAct.Founded(zone),
                        List.of(Words.kept("name", name), Words.kept("purpose", purpose))));
        steps.add(
                Step.of(
                        new CharterAct.Adopted(charter),
                        titles.stream()
                                .map(t -> Words.kept("title." + t.matter(), t.title()))
                                .toList()));
        for (int i = 0; i < founders.size(); i++) {
            steps.add(
                    Step.of(
                            new RollAct.Founded(),
                            RollRules.words(founders.get(i), founder(i).seq())));
        }
        for (FirstMandate mandate : mandates) {
            steps.add(
                    Step.of(
                            mandate.given(now),
                            List.of(
                                    Words.kept("task", mandate.task()),
                                    Words.kept("title", mandate.title()))));
        }
        return List.copyOf(steps);
    }
}
