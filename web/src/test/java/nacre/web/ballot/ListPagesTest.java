// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.campaign.ballot.BallotAct;
import nacre.journal.Hash;
import nacre.journal.Keyring;
import nacre.journal.SealedNote;
import nacre.journal.UnlockCode;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The lists of who may vote in which unit: sealed, long, and gone in time.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListPagesTest {
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9]+)\"");

    private final Polling polling = new Polling();
    private final Branch branch = polling.branch;

    @AfterEach
    void stop() {
        polling.close();
    }

    private Keyring keyring() {
        return polling.keyrings.of(branch.clerk.journal().organ());
    }

    private String body(String path) {
        return branch.get(ANA, path).body();
    }

    private static void assertSays(String page, String sentence) {
        assertTrue(page.contains(sentence), () -> sentence + "\n" + page);
    }

    /// The keyring is guarded by a code on paper, and locked.
    private UnlockCode locked() {
        UnlockCode code = keyring().prepareCodes(List.of(ANA.seq())).getFirst();
        assertTrue(keyring().confirmCodes(code));
        assertTrue(keyring().lock());
        return code;
    }

    @Test
    void while_notes_are_locked_the_page_says_so_and_nothing_is_listed_or_opened() {
        String ballot = polling.prepares("own");
        polling.lists(ballot);
        polling.calls(ballot);
        String list = ballot + "/list/" + polling.early.last();
        String last = polling.today().plusDays(9).toString();
        UnlockCode code = locked();
        assertSays(branch.get(BEN, ballot).body(), "Whether you are on a list can be read again");
        long size = branch.clerk.standing().size();
        var closed = branch.get(ANA, list);
        assertEquals(409, closed.statusCode());
        assertSays(closed.body(), "The lists of who may vote are locked");
        assertFalse(SHOWN.matcher(closed.body()).find(), closed.body());
        assertEquals(409, branch.post(ANA, list, "who", "all").statusCode());
        assertEquals(409, branch.post(ANA, ballot + "/open", "last", last).statusCode());
        assertEquals(size, branch.clerk.standing().size());
        assertTrue(keyring().unlock(code));
        Polling.recorded(branch.post(ANA, ballot + "/open", "last", last));
        assertSays(branch.get(BEN, ballot).body(), "You are on the list, in ");
    }

    @Test
    void while_notes_are_locked_people_still_vote_and_say_themselves_where_they_work() {
        String ballot = polling.open("own");
        assertFalse(branch.get(BEN, ballot).body().contains("name=\"group\""));
        locked();
        String page = branch.get(BEN, ballot).body();
        assertSays(page, "name=\"group\"");
        assertSays(page, "You are on the list.");
        Polling.recorded(branch.post(BEN, ballot, "answer", "yes", "group", "0"));
        assertEquals(409, branch.post(BEN, ballot, "answer", "yes", "group", "7").statusCode());
    }

    @Test
    void a_list_that_another_replaces_is_destroyed_at_once_and_all_lists_with_the_ballot() {
        String ballot = polling.prepares("own");
        polling.lists(ballot);
        assertEquals(2, keyring().state().keys());
        String sealed = sealed();
        assertTrue(keyring().open(unit(), sealed) instanceof Keyring.Opened);
        polling.lists(ballot);
        assertEquals(2, keyring().state().keys());
        assertEquals(
                new Keyring.NotOpened(Keyring.Unreadable.SHREDDED), keyring().open(unit(), sealed));
        Polling.recorded(branch.post(ANA, ballot + "/withdraw"));
        assertEquals(0, keyring().state().keys());
    }

    private long unit() {
        return polling.last().listed().firstKey().seq();
    }

    /// What stands in the record of the first list.
    private String sealed() {
        long entry = polling.last().listed().firstEntry().getValue().entry();
        String sealed = branch.clerk.contents().find(entry, BallotAct.SEALED);
        assertTrue(SealedNote.read(sealed) != null, sealed);
        return sealed;
    }

    @Test
    void lists_are_destroyed_when_nobody_can_dispute_the_ballot_any_more() {
        String ballot = polling.open("own");
        assertSays(branch.get(BEN, ballot).body(), "destroyed 6 months after the ballot is over");
        branch.pass(Duration.ofDays(11));
        assertSays(branch.get(BEN, ballot).body(), "The lists are kept locked until");
        polling.campaigning.sweep(polling.keyrings);
        assertEquals(2, keyring().state().keys());
        branch.pass(Duration.ofDays(190));
        polling.campaigning.sweep(polling.keyrings);
        assertEquals(0, keyring().state().keys());
        assertSays(branch.get(BEN, ballot).body(), "Not passed. 0 of 12 took part");
    }

    @Test
    void a_long_list_is_shown_in_parts_and_saving_one_leaves_the_others() {
        branch.hear(ANA, new RollCommand.AddMembers(crowd(388)));
        String ballot = polling.prepares("own");
        String list = ballot + "/list/" + polling.early.last();
        String first = body(list);
        assertSays(first, "Part 1 of 4.");
        assertEquals(100, shown(first).size());
        assertTrue(first.getBytes(UTF_8).length < 40_000, "bytes: " + first.length());
        saves(list, shown(first).subList(0, 60), shown(first));
        String second = body(list + "?page=2");
        saves(list, shown(second), shown(second));
        assertEquals(160, polling.last().entitled());
        saves(list, List.of(), shown(body(list + "?search=Driver+00")));
        assertEquals(151, polling.last().entitled());
        assertEquals(9, shown(body(list + "?search=Driver+00")).size());
        String late = ballot + "/list/" + (polling.early.last().seq() + 1);
        Polling.recorded(branch.post(ANA, late, "who", "all"));
        assertEquals(400, polling.last().entitled());
        String other = body(late);
        assertTrue(shown(other).size() < 100, "shown: " + shown(other).size());
        assertSays(other, "On other lists");
    }

    private static List<Person> crowd(int size) {
        var crowd = new ArrayList<Person>();
        for (int i = 1; i <= size; i++) {
            crowd.add(new Person("Driver %03d".formatted(i), ""));
        }
        return crowd;
    }

    private static List<String> shown(String page) {
        return SHOWN.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private void saves(String list, List<String> ticked, List<String> shown) {
        var fields = new ArrayList<>(List.of("who", "ticked"));
        ticked.forEach(each -> fields.addAll(List.of("member", each)));
        shown.forEach(each -> fields.addAll(List.of("shown", each)));
        Polling.recorded(branch.post(ANA, list, fields.toArray(String[]::new)));
    }

    @Test
    void today_says_what_the_ballot_waits_for_and_when_it_ceases_to_count() {
        String ballot = polling.prepares("gb-2026", "looked", "yes");
        polling.lists(ballot);
        polling.calls(ballot);
        branch.pass(Duration.ofDays(15));
        String today = "/";
        assertSays(body(today), "First, notice of 7 days goes to the employer");
        assertFalse(branch.get(BEN, today).body().contains("First, notice of 7 days"));
        String day = polling.today().toString();
        Polling.recorded(branch.post(ANA, ballot + "/notice", "of", "ballot", "given", day));
        branch.pass(Duration.ofDays(7));
        assertSays(body(today), "The committee can open it now");
        String last = polling.today().plusDays(10).toString();
        Polling.recorded(branch.post(ANA, ballot + "/open", "last", last));
        assertSays(branch.get(BEN, today).body(), "A ballot on action waits for your answer");
        polling.answer(ballot, "yes", 0, 8);
        assertSays(branch.get(BEN, today).body(), "A ballot on action: you have answered");
        branch.pass(Duration.ofDays(11));
        assertSays(branch.get(BEN, today).body(), "Passed. 8 of 12 took part");
        branch.pass(Duration.ofDays(150));
        assertFalse(branch.get(BEN, today).body().contains("Are you willing"));
        branch.pass(Duration.ofDays(20));
        assertSays(branch.get(BEN, today).body(), "A ballot on action counts until");
        branch.pass(Duration.ofDays(20));
        assertFalse(branch.get(BEN, today).body().contains("A ballot on action counts until"));
    }

    @Test
    void what_shows_that_notice_was_given_is_named_by_its_fingerprint_and_not_kept() {
        String ballot = polling.prepares("gb-2026", "looked", "yes");
        String letter = branch.get(ANA, ballot + "/letters/ballot/file").body();
        String day = polling.today().toString();
        Polling.recorded(
                branch.upload(ANA, ballot + "/notice", letter, "of", "ballot", "given", day));
        String page = branch.get(BEN, ballot).body();
        assertSays(page, Hash.sha256(letter.getBytes(UTF_8)).toString());
        assertSays(page, "Notice of the ballot, given on");
        String check = ballot + "/check";
        assertSays(branch.upload(BEN, check, letter).body(), "Yes, this file was named");
        assertSays(branch.upload(BEN, check, letter + " ").body(), "No: none of the fingerprints");
        assertSays(branch.upload(BEN, check, "").body(), "Choose the file first");
        Polling.recorded(branch.post(ANA, ballot + "/notice", "of", "ballot", "given", day));
        assertEquals(2, polling.last().notices().size());
        assertTrue(polling.last().notices().getLast().proof() == null);
        assertSays(branch.upload(BEN, check, letter).body(), "Yes, this file was named");
    }

    @Test
    void whoever_wants_to_prepare_one_without_having_chosen_rules_chooses_them() {
        var sent = branch.get(ANA, polling.ballots + "/prepare");
        assertEquals(303, sent.statusCode());
        assertEquals(
                polling.ballots + "/laws", sent.headers().firstValue("Location").orElseThrow());
        assertEquals(403, branch.get(BEN, polling.ballots + "/prepare").statusCode());
    }
}
