// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static nacre.web.council.Neighbourhood.FIRST;
import static nacre.web.council.Neighbourhood.SECOND;
import static nacre.web.council.Neighbourhood.THIRD;
import static nacre.web.council.Neighbourhood.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import nacre.assembly.part.MemberId;
import nacre.assembly.signin.SignInCommand;
import nacre.organ.Clerk;
import nacre.web.organ.MemberArrivals;
import nacre.web.session.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The bakery becomes part of the depot by their pages, and its members come in there.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergerPagesTest {
    private final Neighbourhood town = new Neighbourhood();

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void members_are_told_stay_out_or_come_in_where_their_organ_went() {
        assertTrue(
                town.get(town.bakery, FIRST, path(town.bakery, "/charter")).contains("/mergers"));
        String how = town.get(town.bakery, FIRST, path(town.bakery, "/mergers"));
        assertTrue(how.contains(town.bakery.journal().organ().value()), how);
        town.proposeMerger(town.bakery, "joins", town.depot);
        town.decide(town.bakery);
        String today = town.get(town.bakery, SECOND, "/");
        assertTrue(today.contains("Your organ is to become part of Depot"), today);
        String page = town.get(town.bakery, SECOND, path(town.bakery, "/mergers"));
        assertTrue(page.contains("It happens as soon as Depot decides to take it in."), page);
        stay(SECOND, "yes");
        page = town.get(town.bakery, SECOND, path(town.bakery, "/mergers"));
        assertTrue(page.contains("you do not come along"), page);
        assertTrue(page.contains("1 member stays out."), page);
        String id = town.proposeMerger(town.depot, "takes-in", town.bakery);
        String proposal = town.get(town.depot, FIRST, path(town.depot, "/decide/" + id));
        assertTrue(proposal.contains("Take in Bakery, if it decides"), proposal);
        town.decide(town.depot);
        town.pass(Duration.ofMinutes(1));
        town.pass(Duration.ofMinutes(1));
        assertTrue(town.bakery.standing().assembly().isOver());
        String organ = town.get(town.bakery, FIRST, path(town.bakery, ""));
        assertTrue(organ.contains("This organ became part of Depot"), organ);
        String erase = path(town.bakery, "/people/erase");
        assertTrue(organ.contains(erase), organ);
        assertTrue(town.get(town.bakery, FIRST, erase).contains("<bdi>Olga</bdi>"));
        assertTrue(town.get(town.bakery, FIRST, "/").contains("Come into Depot"));
        assertEquals(303, post(FIRST, "enter").statusCode());
        String there = town.get(town.bakery, FIRST, path(town.depot, "/people"));
        assertTrue(there.contains("Olga") && there.contains("Anna"), there);
        assertFalse(there.contains("Pia"), "she stayed out");
        assertFalse(town.get(town.bakery, FIRST, "/").contains("Come into Depot"));
        String out = town.get(town.bakery, SECOND, path(town.bakery, "/mergers"));
        assertTrue(out.contains("You stayed out"), out);
        assertEquals(404, post(SECOND, "enter").statusCode());
        String record = town.get(town.depot, FIRST, path(town.depot, "/record"));
        assertTrue(record.contains("Rui came on the roll from Bakery"), record);
    }

    @Test
    void each_proposal_says_how_many_people_it_is_about() {
        String taking = town.proposeMerger(town.depot, "takes-in", town.bakery);
        String page = town.get(town.depot, FIRST, path(town.depot, "/decide/" + taking));
        assertTrue(page.contains("Bakery has not decided yet"), page);
        String joining = town.proposeMerger(town.bakery, "joins", town.depot);
        String asked = town.get(town.bakery, FIRST, path(town.bakery, "/decide/" + joining));
        assertTrue(asked.contains("On the roll today: 3 people."), asked);
        town.decide(town.bakery);
        assertEquals(303, stay(SECOND, "yes"));
        page = town.get(town.depot, FIRST, path(town.depot, "/decide/" + taking));
        assertTrue(page.contains("Bakery has decided already. 2 people would come today."), page);
    }

    /// She votes in the depot as one person, whatever the two rolls said.
    @Test
    void whoever_was_on_both_rolls_stands_there_once_after_she_has_said_so() {
        town.alsoIn(town.depot, THIRD, town.bakery, THIRD);
        merge();
        assertEquals(6, town.depot.standing().assembly().roll().entitled());
        String today = town.get(town.bakery, THIRD, "/");
        assertTrue(today.contains("You are on the roll of Depot twice"), today);
        assertEquals(404, post(THIRD, "enter").statusCode());
        assertEquals(303, post(THIRD, "once").statusCode());
        assertEquals(5, town.depot.standing().assembly().roll().entitled());
        assertTrue(town.depot.standing().assembly().roll().contains(THIRD));
    }

    /// A code made before she has come in would let somebody else in as her.
    @Test
    void no_code_opens_for_whoever_had_a_passkey_where_she_came_from() {
        town.house.hear(town.bakery, THIRD, new SignInCommand.AddPasskey("{}"));
        merge();
        var house = town.house.house();
        var arrivals = new MemberArrivals(town.house.organs(), house.passkeys(), house.random());
        assertEquals(new MemberArrivals.HasAPasskey(), arrivals.whyNotYet(code(THIRD)));
        assertEquals(new MemberArrivals.NotConfirmedYet(), arrivals.whyNotYet(code(FIRST)));
    }

    private Grant code(MemberId there) {
        MemberId here =
                town.depot
                        .standing()
                        .assembly()
                        .ties()
                        .mergers()
                        .entry(town.bakery.journal().organ(), there);
        String depot = town.depot.journal().organ().value();
        return new Grant(Grant.Kind.MEMBER, depot, String.valueOf(here));
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_its_field() {
        Clerk council = town.council("organs");
        assertTrue(wrong("", "abc", "").contains("Say which becomes part of which."));
        assertTrue(wrong("joins", "abc", "2026-12-01").contains("Nothing on this server has"));
        String own = town.bakery.journal().organ().value();
        assertTrue(wrong("joins", own, "2026-12-01").contains("the address of your own organ"));
        String elsewhere = "abcdefghijklmnopqrst";
        assertTrue(wrong("joins", elsewhere, "2026-12-01").contains("Nothing on this server"));
        String of = council.journal().organ().value();
        assertTrue(wrong("takes-in", of, "2026-12-01").contains("This is a council."));
        String depot = path(town.depot, "");
        assertTrue(wrong("joins", depot, "tomorrow").contains("e0-until"));
        var late = ask("joins", depot, "1999-01-01");
        assertTrue(late.body().contains("is over or too far away"), late.body());
    }

    @Test
    void it_is_taken_back_from_its_page() {
        town.proposeMerger(town.bakery, "joins", town.depot);
        town.decide(town.bakery);
        String page = town.get(town.bakery, FIRST, path(town.bakery, "/mergers"));
        String other = town.depot.journal().organ().value();
        assertTrue(page.contains("unmerge=" + other), page);
        town.put(town.bakery, FIRST, "charter", "Not yet", "0-unmerge", "e0-council", other);
        town.decide(town.bakery);
        page = town.get(town.bakery, FIRST, path(town.bakery, "/mergers"));
        assertFalse(page.contains("unmerge="), page);
        assertEquals(409, stay(FIRST, "yes"));
    }

    private void merge() {
        town.proposeMerger(town.bakery, "joins", town.depot);
        town.decide(town.bakery);
        town.proposeMerger(town.depot, "takes-in", town.bakery);
        town.decide(town.depot);
        town.pass(Duration.ofMinutes(1));
        town.pass(Duration.ofMinutes(1));
    }

    private int stay(MemberId member, String stays) {
        String other = town.depot.journal().organ().value();
        String page = path(town.bakery, "/mergers/stay");
        return town.post(town.bakery, member, page, "other", other, "stays", stays).statusCode();
    }

    private HttpResponse<String> post(MemberId member, String what) {
        return town.post(town.bakery, member, path(town.bakery, "/mergers/" + what));
    }

    private String wrong(String side, String organ, String until) {
        var answer = ask(side, organ, until);
        assertEquals(422, answer.statusCode(), answer.body());
        return answer.body();
    }

    private HttpResponse<String> ask(String side, String organ, String until) {
        return town.post(
                town.bakery,
                FIRST,
                path(town.bakery, "/decide/new"),
                "matter",
                "charter",
                "do",
                "put",
                "title",
                "One roof",
                "text",
                "Because.",
                "e",
                "0-merge",
                "e0-side",
                side,
                "e0-organ",
                organ,
                "e0-until",
                until);
    }
}
