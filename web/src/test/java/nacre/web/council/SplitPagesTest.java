// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static nacre.web.council.Neighbourhood.FIRST;
import static nacre.web.council.Neighbourhood.SECOND;
import static nacre.web.council.Neighbourhood.THIRD;
import static nacre.web.council.Neighbourhood.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import nacre.assembly.part.MemberId;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.split.SplitRules;
import nacre.organ.Clerk;
import nacre.web.organ.MemberArrivals;
import nacre.web.session.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Some members of a row of houses found an organ of their own, by their pages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitPagesTest {
    private static final MemberId FOURTH = new MemberId(5);

    private final Neighbourhood town = new Neighbourhood();
    private final Clerk row =
            town.house.found(Neighbourhood.plan("Long Row", "Ada", "Bo", "Cy", "Di", "Ed"));

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void members_are_asked_and_say_whether_they_go() {
        assertTrue(see(FIRST, "/charter").contains("/splits"));
        assertTrue(see(FIRST, "/splits").contains("split=own"));
        String form = see(FIRST, "/decide/new?matter=charter&split=own");
        assertTrue(form.contains("The same as ours today") && form.contains("value=\"30\""), form);
        String id = propose();
        String proposal = see(SECOND, "/decide/" + id);
        assertTrue(proposal.contains("Let those who want to found Short Row"), proposal);
        assertTrue(proposal.contains("To mend our own roofs."), proposal);
        assertTrue(proposal.contains("version 1 of the charter"), proposal);
        town.decide(row);
        assertTrue(see(SECOND, "/decide/" + id).contains("Decided that those who want"));

        String today = town.get(row, SECOND, "/");
        assertTrue(today.contains("Some are to found Short Row"), today);
        assertTrue(see(SECOND, "/splits").contains("You stay. Whoever says nothing stays."));
        assertEquals(303, go(FIRST, "yes"));
        assertEquals(303, go(SECOND, "yes"));
        assertEquals(409, go(SECOND, "yes"));
        assertEquals(303, go(THIRD, "yes"));
        assertEquals(303, go(FOURTH, "yes"));
        assertEquals(303, go(FOURTH, "no"));
        String page = see(THIRD, "/splits");
        assertTrue(page.contains("You go along.") && page.contains("3 members go along"), page);
        assertTrue(page.contains("<bdi>Ada</bdi>") && !page.contains("<bdi>Di</bdi>"), page);
        assertTrue(town.get(row, THIRD, "/").contains("You can change your mind in time"));
    }

    @Test
    void those_who_went_come_in_there_and_both_organs_say_what_was() {
        split();
        Clerk other = off();
        assertEquals("Short Row", other.contents().text(0, "name"));
        String organ = see(FOURTH, "");
        assertTrue(organ.contains("Short Row split off from this organ"), organ);
        assertTrue(see(FOURTH, "/record").contains("on the roll there, and here no more"));
        assertEquals(404, status(FIRST, ""), "she is no member here");
        String today = town.get(row, FIRST, "/");
        assertTrue(today.contains("Come into Short Row"), today);
        assertTrue(see(FIRST, "/splits").contains("You went along to Short Row"));
        assertEquals(404, post(FOURTH, "/splits/enter").statusCode(), "she stayed");
        assertEquals(303, post(FIRST, "/splits/enter").statusCode());
        assertEquals(404, post(FIRST, "/splits/enter").statusCode(), "she is in");
        assertFalse(town.get(row, FIRST, "/").contains("Come into Short Row"));
        String people = town.get(row, FIRST, path(other, "/people"));
        assertTrue(people.contains("Ada") && people.contains("Bo"), people);
        assertFalse(people.contains("Di"), people);
        String there = town.get(row, FIRST, path(other, ""));
        assertTrue(there.contains("This organ split off from Long Row"), there);
        String record = town.get(row, FIRST, path(other, "/record"));
        assertTrue(record.contains("Cy came on the roll from Long Row"), record);
        assertTrue(see(FIRST, "/people/erase").contains("<bdi>Ada</bdi>"));
        assertTrue(see(FIRST, "/splits").contains("You have come in there."));
    }

    /// Whoever is no member says it in vain, by the page and by the interface for programs.
    @Test
    void nobody_says_it_who_is_no_member() {
        propose();
        town.decide(row);
        String split = Long.toString(decided());
        String page = path(row, "/splits/go");
        var answer = town.post(town.bakery, FIRST, page, "split", split, "goes", "yes");
        assertEquals(404, answer.statusCode());
        assertEquals(404, town.post(town.bakery, FIRST, path(row, "/splits/enter")).statusCode());
        assertEquals(
                404,
                town.house
                        .get(town.house.cookie(town.bakery, FIRST), path(row, "/splits"))
                        .statusCode());
        assertEquals(303, town.house.get("", path(row, "/splits")).statusCode());
        var open = row.standing().assembly().ties().splits().open();
        assertNotNull(open);
        assertTrue(open.going().isEmpty());
    }

    /// A code made before she has come in would let somebody else in as her.
    @Test
    void no_code_opens_for_whoever_had_a_passkey_where_she_came_from() {
        town.house.hear(row, THIRD, new SignInCommand.AddPasskey("{}"));
        split();
        var house = town.house.house();
        var arrivals = new MemberArrivals(town.house.organs(), house.passkeys(), house.random());
        assertEquals(new MemberArrivals.HasAPasskey(), arrivals.whyNotYet(code(THIRD)));
        assertEquals(new MemberArrivals.NotConfirmedYet(), arrivals.whyNotYet(code(FIRST)));
    }

    private Grant code(MemberId there) {
        Clerk other = off();
        MemberId here =
                other.standing().assembly().ties().mergers().entry(row.journal().organ(), there);
        return new Grant(Grant.Kind.MEMBER, other.journal().organ().value(), String.valueOf(here));
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_its_field() {
        assertTrue(wrong(422, "", "own", "3", "30").contains("what the new organ is to be called"));
        assertTrue(wrong(422, "Short Row", "mine", "3", "30").contains("Choose the charter"));
        assertTrue(wrong(422, "Short Row", "own", "three", "30").contains("e0-least"));
        assertTrue(wrong(409, "Short Row", "own", "2", "30").contains("At least 3 people found"));
        assertTrue(wrong(409, "Short Row", "own", "3", "2").contains("Choose from 7 to 366"));
        String other = wrong(303, "Short Row", "mutual-aid", "3", "30");
        assertTrue(other.isEmpty(), other);
    }

    @Test
    void it_is_taken_back_from_its_page() {
        propose();
        town.decide(row);
        String split = Long.toString(decided());
        assertTrue(see(FIRST, "/splits").contains("unsplit=" + split));
        String form = see(FIRST, "/decide/new?matter=charter&unsplit=" + split);
        assertTrue(form.contains("Short Row"), form);
        town.put(row, FIRST, "charter", "Stay one", "0-unsplit", "e0-split", split);
        town.decide(row);
        assertFalse(see(FIRST, "/splits").contains("unsplit="));
        assertEquals(409, go(FIRST, "yes"));
        assertNull(row.standing().assembly().ties().splits().open());
    }

    /// She went, came in there, and comes back with all of them.
    @Test
    void when_both_become_one_again_she_comes_in_where_she_was_before() {
        split();
        Clerk other = off();
        assertEquals(303, post(FIRST, "/splits/enter").statusCode());
        town.proposeMerger(row, FOURTH, "takes-in", other);
        town.decide(row);
        var founder = new MemberId(3);
        town.proposeMerger(other, founder, "joins", row);
        town.decide(other);
        town.pass(Duration.ofMinutes(1));
        town.pass(Duration.ofMinutes(1));
        assertTrue(other.standing().assembly().isOver());
        String today = town.get(row, FIRST, "/");
        assertTrue(today.contains("Come into Long Row"), today);
        assertEquals(303, town.post(row, FIRST, path(other, "/mergers/enter")).statusCode());
        assertTrue(see(FIRST, "/people").contains("Di"));
    }

    private void split() {
        propose();
        town.decide(row);
        for (MemberId each : new MemberId[] {FIRST, SECOND, THIRD}) {
            assertEquals(303, go(each, "yes"));
        }
        town.pass(Duration.ofDays(8));
    }

    private String propose() {
        return town.put(
                row,
                FIRST,
                "charter",
                "Two rows",
                "0-split",
                "e0-name",
                "Short Row",
                "e0-purpose",
                "To mend our own roofs.",
                "e0-charter",
                "own",
                "e0-least",
                "3",
                "e0-days",
                "7");
    }

    private String wrong(int status, String name, String charter, String least, String days) {
        var answer =
                town.post(
                        row,
                        FIRST,
                        path(row, "/decide/new"),
                        "matter",
                        "charter",
                        "do",
                        "put",
                        "title",
                        "Two rows",
                        "text",
                        "Because.",
                        "e",
                        "0-split",
                        "e0-name",
                        name,
                        "e0-purpose",
                        "To mend our own roofs.",
                        "e0-charter",
                        charter,
                        "e0-least",
                        least,
                        "e0-days",
                        days);
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body();
    }

    private Clerk off() {
        return town.clerk(SplitRules.organ(row.journal().organ(), decided()).value());
    }

    private int go(MemberId member, String goes) {
        String split = Long.toString(decided());
        return post(member, "/splits/go", "split", split, "goes", goes).statusCode();
    }

    /// The newest decision on a split, whatever became of it.
    private long decided() {
        for (long seq = row.journal().head().size() - 1; seq >= 0; seq--) {
            var entry = row.journal().entry(seq);
            if (entry != null && entry.leaf().type().equals("split.decided")) {
                return seq;
            }
        }
        throw new AssertionError("Nothing was decided.");
    }

    private String see(MemberId member, String page) {
        return town.get(row, member, path(row, page));
    }

    private int status(MemberId member, String page) {
        return town.house.get(town.house.cookie(row, member), path(row, page)).statusCode();
    }

    private HttpResponse<String> post(MemberId member, String page, String... fields) {
        return town.post(row, member, path(row, page), fields);
    }
}
