// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.roll.RollCommand.Person;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.organ.Organs;
import nacre.organ.Reply;
import nacre.organ.Surroundings;
import nacre.store.Store;

/// A data folder with one organ that three people have founded.
final class SampleFolder {
    private static final long SEED = 7;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /// The organ's id, which comes first from the seed.
    static final OrganId ORGAN = Journals.freshId(new Random(SEED));

    private SampleFolder() {}

    static void make(Path folder) {
        try (var store = Store.open(folder, new SecureRandom())) {
            var surroundings = Surroundings.steady(() -> NOON, new Random(SEED));
            var organs = new Organs(store.journals(), Brought.parts(), surroundings);
            assertInstanceOf(Reply.Recorded.class, organs.found(plan()));
        }
    }

    private static FoundingPlan plan() {
        return new FoundingPlan(
                "Depot",
                "Together",
                ZoneId.of("Europe/London"),
                Template.WORKPLACE_BRANCH.charter(),
                List.of(),
                List.of(new Person("Ana", ""), new Person("Ben", ""), new Person("Cem", "")),
                List.of());
    }
}
