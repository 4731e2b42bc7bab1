// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.app.demo.Demo;
import nacre.journal.Journals;
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

    private final Map<OrganId, Watch> watches = new HashMap<>();
    private final Tallies tallies = new Tallies();
    private long heard;

    @Test
    void every_law_holds_after_everything_that_the_town_does() {
        Demo.live(Journals.inMemory(), this::heard);
        judgeAll();
        System.out.println(tallies);
        long entries = watches.values().stream().mapToLong(Watch::entries).sum();
        assertTrue(entries > 5000, () -> entries + " entries");
    }

    private void judgeAll() {
        List<Told> all = watches.values().stream().map(Watch::told).toList();
        BetweenLaw.all().forEach(law -> law.check(all));
    }

    private void heard(Clerk clerk, Request request, Reply reply) {
        var standing = clerk.standing();
        watches.computeIfAbsent(
                        standing.organ(),
                        organ ->
                                new Watch(
                                        Parts.of(List.of()),
                                        clerk.journal(),
                                        Law.all(),
                                        standing,
                                        THOROUGH))
                .check(standing, request, reply);
        tallies.count(request.command(), reply);
        if (++heard % THOROUGH == 0) {
            judgeAll();
        }
    }
}
