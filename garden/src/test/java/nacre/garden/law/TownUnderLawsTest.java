// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nacre.app.Brought;
import nacre.app.demo.Demo;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Request;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The demo's town is the largest test: every law is checked in each of its organs after all that
/// anybody asks for.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TownUnderLawsTest {
    /// Every so many acts the laws look at whole records again, and not only at what came.
    private static final int THOROUGH = 25;

    private final Map<OrganId, Watched> watches = new HashMap<>();
    private final Tallies tallies = new Tallies();
    private long heard;

    private record Watched(Clerk clerk, Watch watch) {
        /// Also what came by letters and dates, which nobody asked for.
        Told told() {
            watch.check(clerk.standing(), null, null);
            return watch.told();
        }
    }

    @Test
    void every_law_holds_after_everything_that_the_town_does() {
        var keyrings = Keyrings.inMemory(new SplittableRandom(1));
        Demo.live(Journals.inMemory(), keyrings, this::heard);
        judgeAll();
        System.out.println(tallies);
        long entries = watches.values().stream().mapToLong(each -> each.watch().entries()).sum();
        assertTrue(entries > 5000, () -> entries + " entries");
    }

    private void judgeAll() {
        List<Told> all = watches.values().stream().map(Watched::told).toList();
        BetweenLaw.all().forEach(law -> law.check(all));
    }

    private void heard(Clerk clerk, Request request, Reply reply) {
        var standing = clerk.standing();
        watches.computeIfAbsent(
                        standing.organ(),
                        organ -> {
                            Journal journal = clerk.journal();
                            Parts parts = Brought.parts();
                            return new Watched(
                                    clerk,
                                    new Watch(parts, journal, Law.all(), standing, THOROUGH));
                        })
                .watch()
                .check(standing, request, reply);
        tallies.count(request.command(), reply);
        if (++heard % THOROUGH == 0) {
            judgeAll();
        }
    }
}
