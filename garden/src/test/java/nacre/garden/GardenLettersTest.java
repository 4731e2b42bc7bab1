// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nacre.assembly.charter.Template;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Letter;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.journal.Authority;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Json;
import nacre.journal.OrganId;
import nacre.organ.Asks;
import nacre.organ.DishonestHost;
import nacre.organ.Ground;
import nacre.organ.LetterCheck;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import nacre.organ.Verdict;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Two gardens write to each other: each decides whose letters it reads, and tells its friends what
/// it sows.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenLettersTest {
    private static final Ground GROUND =
            Ground.of(Template.WORKPLACE_BRANCH.charter(), List.of(GARDEN));

    private final Scenario north = Scenario.of(GROUND);
    private final Scenario south = north.beside(GROUND);

    @Test
    void what_one_sows_the_other_hears_before_anything_else() {
        befriend();
        north.given(CEM, new Sow(3, "Beans"));
        Instant sown = north.now();
        south.after(Duration.ofHours(1)).given(CEM, new Sow(1, "Peas"));
        var received = assertReceived(south, 0, Json.object().put("rows", 3).done());
        assertEquals(sown, received.written());
        assertEquals(north.journal().head(), received.seen());
        assertEquals(3, friend(south, north).rows());
        long letter = south.last("letter.received");
        assertEquals(new Authority.Letter(south.last("garden.befriended")), authority(letter));
        assertEquals(sown, south.leaf(letter).due());
        assertNull(south.leaf(letter).actor());
        south.verified();
        north.caughtUp().verified();
    }

    @Test
    void what_a_letter_brings_about_stands_in_its_batch_and_may_write_back() {
        befriend();
        north.given(CEM, new Sow(30, "Beans")).given(CEM, new Sow(30, "Peas"));
        south.caughtUp();
        var batch = south.leaf(south.last("letter.received")).batch();
        assertEquals(2, batch.size());
        assertEquals(new GardenAct.Thanked(north.organ()), south.act(batch.first() + 1));
        north.caughtUp().verified();
        assertEquals(1, friend(north, south).thanks());
        south.verified();
    }

    @Test
    void what_was_written_before_the_door_was_opened_waits_outside() {
        north.decided(befriends(south.organ()));
        north.given(CEM, new Sow(3, "Beans"));
        south.caughtUp().verified();
        assertTrue(south.assembly().ties().letters().received().isEmpty());
        Instant opened = south.decided(befriends(north.organ())).now();
        south.caughtUp();
        assertReceived(south, 0, Json.object().put("rows", 3).done());
        assertEquals(opened, south.leaf(south.last("letter.received")).due());
        south.verified();
    }

    @Test
    void dues_and_letters_are_recorded_in_the_order_in_which_they_count() {
        befriend();
        south.given(CEM, new Sow(5, "Kale"));
        Instant ripe = south.now().plus(GardenPart.MONTH);
        north.at(ripe.minusSeconds(1)).given(CEM, new Sow(1, "Beans"));
        north.at(ripe).given(CEM, new Sow(2, "Beans"));
        south.at(ripe.plusSeconds(60)).caughtUp();
        long harvested = south.last("garden.harvested");
        assertEquals("letter.received", south.leaf(harvested - 1).type());
        assertEquals("letter.received", south.leaf(harvested + 1).type());
        assertEquals(ripe.minusSeconds(1), south.leaf(harvested - 1).due());
        assertEquals(ripe, south.leaf(harvested + 1).due());
        south.verified();
    }

    @Test
    void an_organ_makes_no_friend_of_itself_nor_one_twice() {
        befriend();
        north.when(ANNA, Asks.put(befriends(south.organ())))
                .thenRefused(new GardenRefusal.NoNewFriend(south.organ()));
        north.when(ANNA, Asks.put(befriends(north.organ())))
                .thenRefused(new GardenRefusal.NoNewFriend(north.organ()));
    }

    @Test
    void a_letter_comes_once_in_order_and_from_a_friend() {
        befriend();
        north.given(CEM, new Sow(3, "Beans")).given(CEM, new Sow(4, "Beans"));
        south.caughtUp();
        var second = assertReceived(south, 1, Json.object().put("rows", 4).done());
        var third = changed(second, 2, second.seq() + 1);
        assertUnfoldable(second, "not the next");
        assertUnfoldable(changed(second, 3, second.seq() + 1), "not the next");
        assertUnfoldable(changed(second, 0, second.seq()), "not the next");
        assertUnfoldable(changed(second, 2, second.seq() - 1), "cannot have been seen so");
        assertUnfoldable(changed(second, 2, second.seen().size()), "cannot have been seen so");
        assertUnfoldable(from(third, new OrganId("abcdefghijklmnopqrst")), "no door");
        assertUnfoldable(from(third, south.organ()), "to itself");
        var kind = new Letter(north.organ(), "garden.shouts", Json.object().done());
        assertUnfoldable(with(third, kind), "Nobody reads");
        assertUnfoldable(third, new Authority.Letter(3), south.now(), "opened no door");
        assertUnfoldable(third, door(), south.now().minusSeconds(9), "does not count from");
        assertUnfoldable(third, door(), south.now().plusSeconds(9), "comes after");
        assertUnfoldable(third, new Authority.Due(door().seq()), south.now(), "nothing is due");
        assertUnfoldable(third, new Authority.Server(), south.now(), "");
        assertUnfoldable(third, new Authority.Decision(door().seq()), null, "");
    }

    /// With every hash right and every rule of the fold kept: only the sender's record can tell.
    @Test
    void what_was_never_written_is_found_when_both_records_are_there() {
        befriend();
        north.given(CEM, new Sow(3, "Beans"));
        south.caughtUp();
        assertEquals(List.of(), failures());
        var truth = assertReceived(south, 0, Json.object().put("rows", 3).done());
        var forged = changed(truth, 1, truth.seq() + 0);
        new DishonestHost(south).write(Step.of(forged), door(), forged.written());
        assertTrue(Verifier.verify(south.journal(), south.parts()).holds());
        assertEquals(1, failures().size());
        assertTrue(failures().getFirst().why().contains("never wrote letter 1"));
        var alone = Verifier.verify(south.journal(), south.parts());
        assertTrue(alone.unchecked().contains("letters"));
    }

    @Test
    void what_was_written_otherwise_is_found_too() {
        befriend();
        north.given(CEM, new Sow(3, "Beans"));
        long seq = north.last("garden.sown");
        var says = Json.object().put("rows", 30).done();
        var entry = north.entry(seq);
        var forged =
                new LetterAct.Received(
                        new Letter(north.organ(), GardenPart.TELLS, says),
                        0,
                        seq,
                        entry.leafHash(),
                        north.now(),
                        north.journal().head());
        new DishonestHost(south).write(Step.of(forged), door(), north.now());
        assertTrue(failures().getFirst().why().contains("otherwise"));
    }

    @Test
    void what_was_seen_of_a_record_must_have_been_announced_there() {
        befriend();
        north.given(CEM, new Sow(3, "Beans"));
        long seq = north.last("garden.sown");
        var forged =
                new LetterAct.Received(
                        new Letter(
                                north.organ(),
                                GardenPart.TELLS,
                                Json.object().put("rows", 3).done()),
                        0,
                        seq,
                        north.entry(seq).leafHash(),
                        north.now(),
                        new Journal.Head(seq + 1, Hash.sha256(new byte[0])));
        new DishonestHost(south).write(Step.of(forged), door(), north.now());
        assertTrue(failures().getFirst().why().contains("never had"));
    }

    /// Each asks the other first, from many threads at once: nobody waits for ever, and each letter
    /// comes once.
    @Test
    void two_organs_that_write_to_each_other_at_once_do_not_lock_each_other_up() {
        befriend();
        var jobs = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 200; i++) {
            Scenario organ = i % 2 == 0 ? north : south;
            var request = organ.request(CEM, new Sow(1, "Beans"));
            jobs.add(() -> organ.clerk().hear(request));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    try (var threads = Executors.newFixedThreadPool(16)) {
                        for (Future<Reply> reply : threads.invokeAll(jobs)) {
                            assertTrue(reply.get() instanceof Reply.Recorded);
                        }
                    }
                });
        north.caughtUp();
        south.caughtUp();
        north.caughtUp().verified();
        south.verified();
        assertEquals(100, friend(north, south).rows());
        assertEquals(100, friend(south, north).rows());
    }

    private void befriend() {
        north.decided(befriends(south.organ()));
        south.decided(befriends(north.organ()));
    }

    private static Enactment befriends(OrganId organ) {
        return Enactment.of(new GardenAct.Befriended(organ), List.of());
    }

    private static Friend friend(Scenario organ, Scenario other) {
        Garden garden = organ.clerk().standing().states().of(GARDEN);
        Friend friend = garden.friends().get(other.organ());
        assertNotNull(friend);
        return friend;
    }

    private static LetterAct.Received assertReceived(
            Scenario organ, long number, Json.Fields says) {
        var received = (LetterAct.Received) organ.act(organ.last("letter.received"));
        assertEquals(number, received.number());
        assertEquals(says, received.letter().says());
        return received;
    }

    private Authority authority(long seq) {
        return south.leaf(seq).authority();
    }

    private Authority.Letter door() {
        return new Authority.Letter(south.last("garden.befriended"));
    }

    private LetterAct.Received changed(LetterAct.Received act, long number, long seq) {
        return new LetterAct.Received(
                act.letter(), number, seq, act.leaf(), act.written(), act.seen());
    }

    private LetterAct.Received with(LetterAct.Received act, Letter letter) {
        return new LetterAct.Received(
                letter, act.number(), act.seq(), act.leaf(), act.written(), act.seen());
    }

    private LetterAct.Received from(LetterAct.Received act, OrganId organ) {
        return with(act, new Letter(organ, act.letter().kind(), act.letter().says()));
    }

    private void assertUnfoldable(LetterAct.Received act, String why) {
        assertUnfoldable(act, door(), act.written(), why);
    }

    private void assertUnfoldable(
            LetterAct.Received act,
            Authority authority,
            @org.jspecify.annotations.Nullable Instant due,
            String why) {
        var host = new DishonestHost(south);
        var refused =
                assertThrows(Unfoldable.class, () -> host.write(Step.of(act), authority, due), why);
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    private List<Verdict.Failure> failures() {
        var check = new LetterCheck(north.parts());
        for (Scenario organ : List.of(north, south)) {
            check.add(organ.journal(), Verifier.verify(organ.journal(), organ.parts()));
        }
        var failures = new ArrayList<Verdict.Failure>();
        for (Verdict verdict : check.verdicts().values()) {
            Verdict.Failure failure = verdict.failure();
            if (failure != null) {
                failures.add(failure);
            }
        }
        return failures;
    }
}
