// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nacre.app.WholeHouse;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.ballot.Fraction;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.organ.Varied;
import nacre.store.Store;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Law 7 by comparison: two houses live the same life from the same seed, and differ in one thing,
/// how Anna answers in a hidden vote, or what somebody counts in a meeting. Until it is time,
/// nobody, on any page, by any route of the API, in any file, sees a difference, not of one byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoWorldsTest {
    private static final Duration VOTING = Duration.ofDays(3);

    @TempDir private Path temp;

    private static Charter hidden(Secrecy secrecy) {
        return Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), secrecy);
    }

    private static Charter meeting(Secrecy secrecy) {
        var terms =
                new MeetingTerms(
                        new Fraction(1, 5), Duration.ofHours(1), List.of(), Duration.ZERO, null);
        return Varied.secrecy(Template.WORKPLACE_BRANCH.charter().with(terms), secrecy);
    }

    /// One of the two houses, in which a vote is open.
    private static final class Voting extends World {
        Voting(Charter charter) {
            super(WholeHouse.open(), Ground.of(charter, List.of()));
            hear(CEM, Asks.put());
            pass(VOTING);
        }

        /// What Anna's own browser is told when she answers.
        List<String> answers(String choice) {
            long proposal = clerk.standing().assembly().proposals().all().firstKey().seq();
            return posts(ANNA, "/decide/%d/vote".formatted(proposal), "answer", choice);
        }

        /// The open vote is taken up in a meeting, where Ben answers by hand or by paper.
        void meets(boolean isSecret) {
            var proposal = clerk.standing().assembly().proposals().all().firstKey();
            var item = new MeetingCommand.Item("The rota", List.of(proposal));
            hear(
                    BEN,
                    new MeetingCommand.CallMeeting(
                            new MeetingCommand.Invitation(
                                    "Meeting",
                                    "Canteen",
                                    "",
                                    house.server().now().plus(Duration.ofHours(2)),
                                    List.of(item))));
            pass(Duration.ofHours(2));
            hear(BEN, new MeetingCommand.OpenMeeting(meeting()));
            hear(BEN, new MeetingCommand.CheckIn(meeting(), List.of(ANNA, BEN, CEM)));
            hear(BEN, new MeetingCommand.NameTellers(meeting(), List.of(ANNA, CEM)));
            hear(BEN, new MeetingCommand.TakeVote(meeting(), proposal));
            hear(
                    BEN,
                    isSecret
                            ? new MeetingCommand.CallPapers(meeting(), vote(), List.of(BEN))
                            : new MeetingCommand.CallCount(meeting(), vote(), Way.HANDS));
        }

        private MeetingId meeting() {
            return clerk.standing().assembly().meetings().all().firstKey();
        }

        private VoteId vote() {
            return clerk.standing().assembly().votes().open().firstKey();
        }

        void enters(MemberId teller, Sums sums) {
            hear(teller, new MeetingCommand.EnterCount(meeting(), vote(), sums));
        }

        /// How many said yes, once that is told.
        String outcome() {
            return clerk.standing().assembly().votes().closed().firstEntry().getValue().toString();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void two_answers_make_no_difference_that_anybody_can_see_before_the_closing(Secrecy secrecy) {
        try (var one = new Voting(hidden(secrecy));
                var other = new Voting(hidden(secrecy))) {
            assertEquals(one.answers("yes"), other.answers("no"));
            var seen = one.seen();
            System.out.printf("%s: %d answers compared%n", secrecy, seen.size());
            assertTrue(seen.size() > 200, () -> "Only " + seen.keySet());
            World.assertAlike(seen, other.seen());
            one.pass(Duration.ofDays(1));
            other.pass(Duration.ofDays(1));
            assertEquals("box.ticked", one.last());
            World.assertAlike(World.masked(one.seen()), World.masked(other.seen()));
            one.pass(VOTING);
            other.pass(VOTING);
            assertNotEquals(one.outcome(), other.outcome());
        }
    }

    @Test
    void what_one_teller_enters_is_seen_nowhere_before_the_other_has_entered_hers() {
        try (var one = new Voting(meeting(Secrecy.NAMED));
                var other = new Voting(meeting(Secrecy.NAMED))) {
            one.meets(false);
            other.meets(false);
            one.enters(ANNA, new Sums(3, 0, 0));
            other.enters(ANNA, new Sums(0, 2, 1));
            var seen = one.seen();
            assertTrue(seen.size() > 200, () -> "Only " + seen.keySet());
            World.assertAlike(World.masked(seen), World.masked(other.seen()));
            one.enters(CEM, new Sums(3, 0, 0));
            other.enters(CEM, new Sums(0, 2, 1));
            assertNotEquals(World.masked(one.seen()), World.masked(other.seen()));
        }
    }

    @Test
    void what_papers_say_in_a_secret_vote_is_seen_nowhere_before_it_closes() {
        try (var one = new Voting(meeting(Secrecy.SECRET_TRUSTING_HOST));
                var other = new Voting(meeting(Secrecy.SECRET_TRUSTING_HOST))) {
            one.meets(true);
            other.meets(true);
            for (MemberId teller : List.of(ANNA, CEM)) {
                one.enters(teller, new Sums(1, 0, 0));
                other.enters(teller, new Sums(0, 0, 0));
            }
            var seen = one.seen();
            assertTrue(seen.size() > 200, () -> "Only " + seen.keySet());
            World.assertAlike(World.masked(seen), World.masked(other.seen()));
            one.pass(VOTING);
            other.pass(VOTING);
            assertNotEquals(one.outcome(), other.outcome());
        }
    }

    /// Keys and nonces are drawn by chance, so the bytes differ; how many there are does not.
    @Test
    void folders_exports_and_backups_have_the_same_sizes_whatever_was_answered()
            throws IOException {
        var sizes = new ArrayList<Map<String, Long>>();
        for (Choice choice : List.of(Choice.YES, Choice.NO, Choice.ABSTAIN)) {
            Path world = temp.resolve(choice.word());
            try (Store store = Store.open(world.resolve("data"), new SecureRandom())) {
                var branch =
                        Scenario.of(
                                Ground.of(hidden(Secrecy.SECRET_TRUSTING_HOST), List.of()),
                                store.journals());
                VoteId vote = branch.open(branch.put(CEM, Asks.put()));
                branch.given(ANNA, Asks.casts(vote, choice));
                branch.given(BEN, Asks.casts(vote, Choice.YES));
                branch.after(Duration.ofDays(1)).caughtUp().verified();
                store.backup(world.resolve("backup"));
                store.export(branch.organ(), world.resolve("export"));
            }
            sizes.add(World.sizes(world));
        }
        assertTrue(sizes.getFirst().size() >= 5, sizes::toString);
        sizes.forEach(each -> assertEquals(sizes.getFirst(), each));
    }
}
