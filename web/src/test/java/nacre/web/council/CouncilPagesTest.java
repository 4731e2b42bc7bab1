// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static nacre.web.council.Neighbourhood.FIRST;
import static nacre.web.council.Neighbourhood.SECOND;
import static nacre.web.council.Neighbourhood.THIRD;
import static nacre.web.council.Neighbourhood.ok;
import static nacre.web.council.Neighbourhood.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nacre.organ.Clerk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Two organs found a council on its pages, join it, send delegates and tell them how to answer.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CouncilPagesTest {
    private final Neighbourhood town = new Neighbourhood();

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void a_council_is_looked_at_before_it_is_founded_and_stands_in_every_organ_it_lets_in() {
        assertTrue(town.get(town.depot, FIRST, "/found").contains("/found/council"));
        String form = town.get(town.depot, FIRST, "/found/council");
        assertTrue(form.contains("Depot</label>"), form);
        assertFalse(form.contains("Bakery"), "organs of others are not listed");
        var look =
                town.post(
                        town.depot,
                        FIRST,
                        "/found/council",
                        "do",
                        "look",
                        "name",
                        "Town council",
                        "purpose",
                        "To stand together.",
                        "zone",
                        "Europe/London",
                        "weighing",
                        "persons",
                        "organs",
                        town.depot.journal().organ().value(),
                        "others",
                        town.bakery.journal().organ().value());
        assertTrue(ok(look).contains("<li>Bakery</li>"), look.body());
        assertTrue(look.body().contains("Each counts for as many as are on its roll"));
        assertEquals(2, town.house.organs().all().size());
        Clerk council = town.council("persons");
        String bakery = town.get(town.bakery, THIRD, path(town.bakery, "/councils"));
        assertTrue(bakery.contains("Town council"), bakery);
        String open =
                town.get(
                        town.bakery,
                        THIRD,
                        path(town.bakery, "/councils/" + council.journal().organ()));
        assertTrue(open.contains("Propose to join"), open);
        assertTrue(open.contains("Depot (let in, has not joined)"), open);
    }

    @Test
    void what_is_missing_is_said_beside_its_field() {
        var answer =
                town.post(
                        town.depot,
                        FIRST,
                        "/found/council",
                        "do",
                        "look",
                        "weighing",
                        "organs",
                        "zone",
                        "Mars",
                        "others",
                        "abc");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("Give the council a name."));
        assertTrue(answer.body().contains("Say what the council is for."));
        assertTrue(answer.body().contains("Nothing here has the address “abc”."));
        assertTrue(answer.body().contains("Write a continent and a city"));
        var alone =
                town.post(
                        town.depot,
                        FIRST,
                        "/found/council",
                        "do",
                        "look",
                        "name",
                        "Alone",
                        "purpose",
                        "Nothing",
                        "zone",
                        "Europe/London",
                        "weighing",
                        "organs",
                        "organs",
                        town.depot.journal().organ().value());
        assertTrue(alone.body().contains("A council needs at least 2 organs."), alone.body());
    }

    @Test
    void organs_join_by_decision_send_delegates_and_all_is_said_with_names() {
        Clerk council = town.council("persons");
        town.join(council);
        String organs = town.get(town.depot, FIRST, path(council, "/organs"));
        assertTrue(organs.contains("2 organs, with 6 people on their rolls."), organs);
        assertTrue(organs.contains("You sit here for Depot."), organs);
        assertTrue(organs.contains("Counts for 3. 3 people are on its roll."), organs);
        assertTrue(organs.contains("<b>Olga</b>"), organs);
        assertTrue(organs.contains(path(town.depot, "/mandates/")), organs);
        assertFalse(organs.contains(path(town.bakery, "/mandates/")), organs);
        String mandates = town.get(town.depot, THIRD, path(town.depot, "/decide"));
        assertTrue(mandates.contains("Our delegate"));
        String today = town.get(town.depot, FIRST, "/");
        assertTrue(today.contains("Town council"), today);
        assertFalse(town.get(town.depot, THIRD, "/").contains("Town council"));
    }

    @Test
    void a_charter_keeps_its_terms_for_organs_and_what_it_says_is_ratified() {
        Clerk council = town.council("persons");
        town.join(council);
        town.charter(
                council,
                "everyday-ratify-by",
                "organs",
                "everyday-ratify-needed",
                "2",
                "everyday-ratify-within",
                "30");
        String charter = town.get(town.depot, FIRST, path(council, "/charter"));
        assertTrue(charter.contains("Each counts for as many as are on its roll"), charter);
        assertTrue(charter.contains("only once at least 2 organs have ratified it"), charter);
        String hall = town.put(council, town.depot, FIRST, "everyday", "Buy the hall");
        while (council.standing().assembly().ties().ratifications().open().isEmpty()) {
            town.pass(Duration.ofDays(1));
            town.answer(council);
        }
        long decision = council.standing().assembly().ties().ratifications().open().firstKey();
        String waits = town.get(town.depot, THIRD, path(council, "/decide/" + hall));
        assertTrue(waits.contains("0 of 2 organs have ratified; 2 are needed."), waits);
        String front = town.get(town.depot, THIRD, path(council, ""));
        assertTrue(front.contains("Waits for the organs: Buy the hall"), front);
        assertTrue(front.contains("0 of 2 organs have ratified; 2 are needed."), front);
        String home = path(town.bakery, "/councils/" + council.journal().organ());
        assertTrue(town.get(town.bakery, THIRD, home).contains("Waits for us to ratify"));
        ratifyAsAsked(council, decision);
        String said = town.get(town.bakery, THIRD, home);
        assertFalse(said.contains("Waits for us to ratify"), said);
        assertTrue(said.contains("Waits for the other organs"), said);
        assertTrue(said.contains("We have ratified it."), said);
        town.ratify(town.depot, council, decision);
        String done = town.get(town.depot, THIRD, path(council, "/decide/" + hall));
        assertTrue(done.contains("Ratified: 2 of 2 organs, 2 were needed."), done);
        assertTrue(done.contains("Bakery: ratified (counts for 1)"), done);
        assertTrue(town.get(town.depot, THIRD, path(council, "")).contains("Passed: Buy the hall"));
    }

    /// The bakery's members are told today what they are asked, until they have said it.
    private void ratifyAsAsked(Clerk council, long decision) {
        String today = town.get(town.bakery, THIRD, "/");
        assertTrue(today.contains("Do we ratify it? Buy the hall"), today);
        assertTrue(today.contains("Any member can put it to a decision."), today);
        town.ratify(town.bakery, council, decision);
        assertFalse(town.get(town.bakery, THIRD, "/").contains("Do we ratify it?"));
    }

    @Test
    void a_dissolved_organ_is_read_and_nothing_is_done_in_it() {
        Clerk council = town.council("organs");
        town.join(council);
        String form = path(town.bakery, "/decide/new?matter=charter&dissolve=as-said");
        String asked = town.get(town.bakery, THIRD, form);
        assertTrue(asked.contains("What happens to what the organ holds"), asked);
        String id =
                town.put(
                        town.bakery,
                        THIRD,
                        "charter",
                        "We are done",
                        "0-dissolve",
                        "e0-holdings",
                        "pass-on",
                        "e0-organ",
                        town.depot.journal().organ().value());
        town.decide(town.bakery);
        String proposal = town.get(town.bakery, THIRD, path(town.bakery, "/decide/" + id));
        assertTrue(proposal.contains("What it holds passes to Depot."), proposal);
        assertFalse(proposal.contains("<textarea"), proposal);
        String organ = town.get(town.bakery, THIRD, path(town.bakery, ""));
        assertTrue(organ.contains("This organ was dissolved"), organ);
        assertFalse(organ.contains("Put a proposal"), organ);
        var late =
                town.post(
                        town.bakery,
                        THIRD,
                        path(town.bakery, "/decide/new"),
                        "matter=everyday&do=put&title=Late&text=Too late.".split("[=&]", -1));
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("nothing can be done in it"), late.body());
        String organs = town.get(town.depot, FIRST, path(council, "/organs"));
        assertTrue(organs.contains("1 organ, with 3 people"), organs);
    }

    @Test
    void whoever_is_counted_through_two_organs_is_counted_and_not_named() {
        Clerk council = town.council("persons");
        town.join(council);
        town.alsoIn(town.depot, THIRD, town.bakery, THIRD);
        String hall = town.put(council, town.depot, FIRST, "everyday", "Buy the hall");
        while (council.standing().assembly().votes().open().isEmpty()) {
            town.pass(Duration.ofDays(1));
        }
        String vote = town.get(town.depot, FIRST, path(council, "/decide/" + hall));
        assertTrue(vote.contains("1 person is on the roll of more than one of these organs"), vote);
        assertFalse(vote.contains("Cem"), vote);
    }

    @Test
    void members_read_what_their_council_decides_and_tell_their_delegate_how_to_answer() {
        Clerk council = town.council("organs");
        town.join(council);
        String paint = town.put(council, town.depot, FIRST, "everyday", "Paint the hall");
        String home = path(town.depot, "/councils/" + council.journal().organ());
        String page = town.get(town.depot, THIRD, home);
        assertTrue(page.contains("Paint the hall"), page);
        assertTrue(page.contains("matter=everyday&amp;tell="), page);
        assertTrue(page.contains("Delegate in the town council"), page);
        String read = town.get(town.depot, THIRD, path(council, "/decide/" + paint));
        assertTrue(read.contains("Anna (Depot)"), read);
        town.put(
                town.depot,
                SECOND,
                "everyday",
                "No to paint",
                "0-tell",
                "e0-question",
                council.journal().organ() + "/" + paint,
                "e0-answer",
                "no");
        town.decide(town.depot);
        String told = town.get(town.depot, THIRD, home);
        assertTrue(told.contains("We told our delegates to answer: No."), told);
        town.pass(Duration.ofDays(1));
        String vote = path(council, "/decide/" + paint + "/vote");
        var against = town.post(town.depot, FIRST, vote, "answer", "yes");
        assertEquals(409, against.statusCode());
        assertEquals(303, town.post(town.depot, FIRST, vote, "answer", "no").statusCode());
        String answered = town.get(town.bakery, THIRD, path(council, "/decide/" + paint));
        assertTrue(
                answered.contains(
                        "<th scope=\"row\">Depot</th><td>No</td>"
                                + "<td>Anna (Depot)</td><td>1</td>"),
                answered);
        assertTrue(answered.contains("2 organs, which count for 2."), answered);
        assertFalse(answered.contains("<textarea"), "a reader writes nothing here");
        assertEquals(409, town.post(town.bakery, THIRD, vote, "answer", "no").statusCode());
        assertEquals(404, town.outside(path(council, "/decide/" + paint)));
    }
}
