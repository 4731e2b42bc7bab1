// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static java.util.Objects.requireNonNull;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.roll.RollAct;
import nacre.assembly.split.GoAlong;
import nacre.assembly.split.Split;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.ballot.Choice;
import nacre.journal.Append;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.journal.FaultyJournals;
import nacre.journal.Journals;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Splits that nobody decided on, people who did not say that they go, organs that nobody founded;
/// and splits under many threads and after a fault.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitForgeryTest {
    private static final Charter COOP = Template.WORKER_COOP.charter();
    private static final Authority FOUNDING = new Authority.Founding();

    private final Journals journals = Journals.inMemory();
    private final Scenario depot = Scenario.of(Ground.BRANCH, journals);
    private final List<MemberId> more = depot.add(5);

    @Test
    void what_nobody_decided_does_not_fold() {
        var forger = new Forger(depot);
        var decided = new SplitAct.Decided(COOP, 3, 7);
        OrganId id = SplitRules.organ(depot.organ(), 0);
        forger.refused(ANNA, decided);
        forger.refused(null, decided, new Authority.Decision(4));
        forger.refused(null, decided, new Authority.Server());
        forger.refused(ANNA, new SplitAct.Chosen(0, true));
        forger.refused(ANNA, new SplitAct.Made(0, id));
        forger.refused(null, new SplitAct.Made(0, id), new Authority.Due(0), depot.now());
        forger.refused(ANNA, new SplitAct.TakenBack(0));
        forger.refused(null, new SplitAct.Lapsed(0, 0), new Authority.Server());
    }

    @Test
    void nobody_says_it_for_another_and_it_happens_when_it_is_due_and_as_it_must() {
        long split = decided();
        var forger = new Forger(depot);
        forger.folds(BEN, new SplitAct.Chosen(split, true));
        forger.refused(BEN, new SplitAct.Chosen(split, false));
        forger.refused(new MemberId(999), new SplitAct.Chosen(split, true));
        forger.refused(null, new SplitAct.Chosen(split, true), new Authority.Server());
        forger.refused(null, new SplitAct.Chosen(split, true), new Authority.Decision(split - 1));
        forger.refused(BEN, new SplitAct.Chosen(split, true), new Authority.Mandate(6));
        forger.refused(null, new SplitAct.TakenBack(split), new Authority.Decision(split - 1));
        OrganId id = SplitRules.organ(depot.organ(), split);
        Authority due = new Authority.Due(split);
        forger.refused(null, new SplitAct.Made(split, id), due, depot.now());
        forger.refused(null, new SplitAct.Lapsed(split, 0), due, depot.now());
        goes(split, more.get(0), more.get(1));
        Instant until = open().until();
        depot.at(until);
        forger.refused(null, new SplitAct.Made(split, id), due, until);
        forger.refused(null, new SplitAct.Lapsed(split, 3), due, until);
        forger.refused(BEN, new SplitAct.Chosen(split, true));
        depot.at(until.minusSeconds(1)).given(BEN, new GoAlong(split, true)).at(until);
        forger.refused(null, new SplitAct.Lapsed(split, 3), due, until);
        forger.refused(null, new SplitAct.Made(split, id), due, until.minusSeconds(1));
        OrganId other = SplitRules.organ(depot.organ(), split + 1);
        forger.refused(null, new SplitAct.Made(split, other), due, until);
    }

    @Test
    void an_organ_is_founded_as_its_letter_says_and_not_otherwise() {
        long split = made();
        Scenario street = depot.beside(SplitRules.organ(depot.organ(), split));
        List<Act> honest = List.of(street.act(0), street.act(1), street.act(2));
        assertEquals(3, fold(street, street.organ(), honest).size());

        var letter = (LetterAct.Received) street.act(2);
        refused(street, Journals.freshId(new Random(2)), honest, "another id");
        refused(street, depot.organ(), honest, "the id of the organ that it came from");
        refused(street, honest, 0, new OrganAct.Founded(ZoneId.of("Asia/Tokyo")));
        refused(street, honest, 1, new CharterAct.Adopted(Ground.BRANCH.plan().charter()));
        refused(street, honest, 2, with(letter, Journals.freshId(new Random(3)), letter.letter()));
        refused(street, honest, 2, says(letter, "decided", new Json.Whole(split + 1)));
        var fewer = new Json.Items(letter.letter().says().items("members").values().subList(0, 2));
        refused(street, honest, 2, says(letter, "members", fewer));
        refused(street, honest, 2, numbered(letter, 1));
        for (Act extra :
                List.of(
                        letter,
                        numbered(letter, 1),
                        new RollAct.Founded(),
                        new RollAct.TakenIn(depot.organ(), more.get(0), Scenario.START),
                        new MandateAct.Given(
                                List.of(new MemberId(3)),
                                List.of(Grant.of(Power.ADMIT)),
                                depot.now().plus(Duration.ofDays(9)),
                                List.of()))) {
            var longer = new ArrayList<>(honest);
            longer.add(extra);
            refused(street, street.organ(), longer, extra.toString());
        }
        refused(
                street,
                street.organ(),
                List.of(honest.get(0), honest.get(2), honest.get(1)),
                "order");
        refused(street, street.organ(), honest.subList(0, 2), "no letter");
    }

    @Test
    void nobody_else_comes_and_no_second_letter() {
        long split = made();
        Scenario street = depot.beside(SplitRules.organ(depot.organ(), split));
        var forger = new Forger(street);
        var letter = (LetterAct.Received) street.act(2);
        forger.refused(null, letter, new Authority.Letter(2), letter.written());
        forger.refused(null, numbered(letter, 1), new Authority.Letter(2), letter.written());
        forger.refused(null, numbered(letter, 1), FOUNDING);
        var cem = new RollAct.TakenIn(depot.organ(), CEM, Scenario.START);
        forger.refused(null, cem, new Authority.Due(2), letter.written());
        forger.refused(new MemberId(3), cem);
        forger.refused(null, cem, new Authority.Server());
    }

    /// The new record holds by itself; only the other says that Cem never said that he goes.
    @Test
    void whom_the_letter_names_that_did_not_go_is_found_by_the_other_record() {
        long split = made();
        Scenario street = depot.beside(SplitRules.organ(depot.organ(), split));
        var letter = (LetterAct.Received) street.act(2);
        var all = new ArrayList<>(letter.letter().says().items("members").values());
        all.set(
                2,
                Json.object()
                        .put("described", CEM.seq())
                        .put("member", CEM.seq())
                        .put("since", Scenario.START.getEpochSecond())
                        .done());
        var forged = says(letter, "members", new Json.Items(all));
        var other = Journals.inMemory();
        var journal = other.create(street.organ());
        var draft =
                new Draft(
                        street.parts(),
                        Standing.empty(street.organ(), street.parts()),
                        depot.now(),
                        Sights.NONE,
                        new Random(5));
        SplitRules.founding(forged).forEach(step -> draft.add(step, FOUNDING, null, null));
        draft.finish();
        Append append =
                draft.append(null, journal, organ -> depot.journal(), new Erasures(journal));
        journal.append(append).join();
        var verdict = Verifier.verify(journal, street.parts());
        assertTrue(verdict.holds(), verdict::toString);
        var check = new LetterCheck(street.parts());
        check.add(depot.journal(), Verifier.verify(depot.journal(), depot.parts()));
        check.add(journal, verdict);
        assertNotNull(requireNonNull(check.verdicts().get(street.organ())).failure());
    }

    @RepeatedTest(4)
    void under_many_threads_it_is_founded_once() throws Exception {
        long split = decided();
        goes(split, more.get(0), more.get(1), more.get(2));
        depot.at(open().until());
        AtOnce.catchUp(List.of(depot, depot));
        Scenario street = depot.beside(SplitRules.organ(depot.organ(), split));
        assertEquals(6, street.journal().head().size());
        street.verified();
        depot.verified();
    }

    /// The program stopped right after the record said that the organ has split.
    @Test
    void what_was_cut_off_is_done_after_the_next_start() {
        long split = decided();
        goes(split, more.get(0), more.get(1), more.get(2));
        depot.at(open().until());
        var around = Surroundings.steady(depot::now, new Random(11));
        Clerk alone = Clerk.of(depot.journal(), depot.parts(), around);
        alone.catchUp();
        OrganId id = SplitRules.organ(depot.organ(), split);
        assertNotNull(alone.standing().assembly().ties().splits().made().get(split));
        assertNull(journals.find(id));
        journals.create(id); // and even this far it had come
        var organs = new Organs(journals, depot.parts(), around);
        assertNull(organs.find(id));
        organs.catchUp();
        Clerk street = requireNonNull(organs.find(id));
        assertEquals(3, street.standing().assembly().roll().entitled());
        assertEquals("Person 0", street.contents().text(3, "name"));
        organs.catchUp();
        assertEquals(6, street.journal().head().size());
    }

    /// The disk fails while the new organ is being founded.
    @ParameterizedTest
    @EnumSource
    void it_is_founded_once_however_the_store_fails(FaultyJournals.Fault fault) {
        long split = decided();
        goes(split, more.get(0), more.get(1), more.get(2));
        depot.at(open().until());
        var around = Surroundings.steady(depot::now, new Random(11));
        Clerk.of(depot.journal(), depot.parts(), around).catchUp();
        var faulty = new FaultyJournals(journals);
        var organs = new Organs(faulty, depot.parts(), around);
        faulty.failNext(fault);
        organs.catchUp();
        organs.catchUp();
        organs.catchUp();
        Clerk street = requireNonNull(organs.find(SplitRules.organ(depot.organ(), split)));
        assertEquals(6, street.journal().head().size());
        assertEquals(3, street.standing().assembly().roll().entitled());
        assertNull(Verifier.verify(street.journal(), depot.parts()).failure());
    }

    @Test
    void two_thousand_go_at_once() {
        List<MemberId> many = depot.add(2_000);
        long split = decided();
        many.forEach(each -> goes(split, each));
        depot.at(open().until()).caughtUp();
        Scenario street = depot.beside(SplitRules.organ(depot.organ(), split));
        assertEquals(2_000, street.assembly().roll().entitled());
        assertEquals(8, depot.assembly().roll().entitled());
        assertTrue(street.assembly().ties().mergers().coming().isEmpty());
        street.verified();
        depot.verified();
    }

    private long decided() {
        var words =
                List.of(
                        Words.kept(SplitRules.NAME, "Street North"),
                        Words.kept(SplitRules.PURPOSE, "To look after the street"));
        var act = Enactment.of(new SplitAct.Decided(COOP, 3, 7), words);
        var vote = depot.open(depot.put(ANNA, Asks.put(MatterKey.CHARTER, act)));
        for (var each : depot.assembly().roll().everybody()) {
            depot.given(each.id(), Asks.casts(vote, Choice.YES));
        }
        depot.at(requireNonNull(depot.assembly().votes().open().get(vote)).closes()).caughtUp();
        return depot.last("split.decided");
    }

    private void goes(long split, MemberId... members) {
        for (MemberId member : members) {
            depot.given(member, new GoAlong(split, true));
        }
    }

    /// Three have gone; the entry that decided on it.
    private long made() {
        long split = decided();
        goes(split, more.get(0), more.get(1), more.get(2));
        depot.at(open().until()).caughtUp();
        return split;
    }

    private Split open() {
        return requireNonNull(depot.assembly().ties().splits().open());
    }

    private static LetterAct.Received with(LetterAct.Received like, OrganId from, Letter letter) {
        var said = new Letter(from, letter.kind(), letter.says());
        return new LetterAct.Received(
                said, like.number(), like.seq(), like.leaf(), like.written(), like.seen());
    }

    private static LetterAct.Received numbered(LetterAct.Received like, long number) {
        return new LetterAct.Received(
                like.letter(), number, like.seq(), like.leaf(), like.written(), like.seen());
    }

    /// The same letter, in which this stands otherwise.
    private static LetterAct.Received says(LetterAct.Received like, String key, Json other) {
        var says = Json.object();
        like.letter().says().values().forEach((k, was) -> says.put(k, k.equals(key) ? other : was));
        return with(like, like.from(), new Letter(like.from(), like.letter().kind(), says.done()));
    }

    private static void refused(Scenario like, List<Act> acts, int place, Act other) {
        var changed = new ArrayList<>(acts);
        changed.set(place, other);
        refused(like, like.organ(), changed, other.toString());
    }

    private static void refused(Scenario like, OrganId id, List<Act> acts, String what) {
        assertThrows(Unfoldable.class, () -> fold(like, id, acts), what);
    }

    private static Standing fold(Scenario like, OrganId id, List<Act> acts) {
        var batch = new ArrayList<Happening>();
        for (Act act : acts) {
            batch.add(Happening.of(batch.size(), act, like.now(), null, null, FOUNDING));
        }
        return Fold.after(like.parts(), Standing.empty(id, like.parts()), batch);
    }
}
