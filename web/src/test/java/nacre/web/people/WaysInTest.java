// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import static nacre.web.people.PeopleHouse.ANA;
import static nacre.web.people.PeopleHouse.BEN;
import static nacre.web.people.PeopleHouse.CEM;
import static nacre.web.people.PeopleHouse.HARM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.organ.Clerk;
import nacre.web.organ.TestHouse;
import nacre.web.session.LostCalls;
import nacre.web.today.TodayPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What today and the door say of ways in.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaysInTest {
    private final TestHouse house =
            TestHouse.serving(given ->
                    List.of(
                            new PeoplePages(given.house(), given.visits()),
                            new TodayPages(given.visits())));
    private final Clerk clerk = PeopleHouse.branch(house);

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void today_says_to_who_may_confirm_which_sheets_wait() {
        house.hear(clerk, ANA, new RollCommand.AddMembers(List.of(new Person("Dia", ""))));
        MemberId dia = clerk.standing().assembly().roll().people().lastKey();
        house.hear(clerk, ANA, new SignInCommand.PrepareCodes(List.of(dia)));
        assertTrue(today(CEM).contains("1 code sheet waits for a second person"), today(CEM));
        assertFalse(today(ANA).contains("code sheet"), "she made it herself");
        assertFalse(today(BEN).contains("code sheet"), "he holds no mandate");
        long sheet = clerk.standing().assembly().signIns().sheets().lastKey();
        house.hear(clerk, CEM, new SignInCommand.ConfirmCodes(sheet));
        assertFalse(today(CEM).contains("code sheet"));
    }

    @Test
    void today_tells_all_who_comes_back_and_asks_her() {
        house.hear(clerk, ANA, new RollCommand.AddMembers(List.of(new Person("Dia", ""))));
        MemberId dia = clerk.standing().assembly().roll().people().lastKey();
        house.hear(clerk, dia, new RollCommand.Enter());
        house.hear(clerk, ANA, new ComebackCommand.BeginComeback(dia));
        assertTrue(today(BEN).contains("Dia lost her way in"), today(BEN));
        assertTrue(today(dia).contains("Did you lose your way in?"), today(dia));
    }

    @Test
    void who_asks_at_the_door_hears_the_same_whoever_she_is_and_only_members_see_it() {
        String organ = "depot " + HARM;
        var hers = house.server().post("/lost", "organ", organ, "name", "BEN");
        var nobody = house.server().post("/lost", "organ", organ, "name", "Nobody");
        var nowhere = house.server().post("/lost", "organ", "Nowhere", "name", "Ben");
        assertEquals(200, hers.statusCode());
        assertEquals(hers.body(), nobody.body());
        assertEquals(hers.body(), nowhere.body());
        String page = page(CEM, "/people/back");
        assertTrue(page.contains("Asked at the door") && page.contains("<bdi>Ben, "), page);
        assertFalse(page.contains("Nobody, "), page);
        house.server().pass(LostCalls.KEPT.plus(Duration.ofSeconds(1)));
        assertFalse(page(CEM, "/people/back").contains("Asked at the door"));
    }

    /// One write of the same size, and no organ is looked at: so how long it takes says nothing.
    @Test
    void whoever_asks_at_the_door_the_same_is_done_for_her() {
        var shelf = house.house().shelf();
        var seen = new java.util.ArrayList<String>();
        for (String name : List.of("Ben", "Bob")) {
            for (String organ : List.of("Depot " + HARM, "Nowhere " + HARM)) {
                house.server().post("/lost", "organ", organ, "name", name);
                var kept = shelf.list("lost", house.server().now());
                var newest = kept.stream().filter(k -> !seen.contains(k.key())).toList();
                assertEquals(1, newest.size());
                assertEquals(64, newest.getFirst().key().length());
                assertEquals(1, newest.getFirst().value().values().size());
                seen.add(newest.getFirst().key());
            }
        }
        assertEquals(4, seen.size());
    }

    @Test
    void who_asks_too_often_waits_and_who_writes_nothing_hears_what_is_missing() {
        int status = 200;
        for (int i = 0; i < 6 && status == 200; i++) {
            status = house.server().post("/lost", "organ", "Depot", "name", "Ben").statusCode();
        }
        assertEquals(429, status);
        var missing = house.server().post("/lost", "organ", "Depot", "name", " ");
        assertTrue(missing.body().contains("Write both names."), missing.body());
    }

    /// Whoever has many names asks under all of them, and the drawer does not grow without end.
    @Test
    void from_one_address_few_ask_in_an_hour_and_in_all_no_more_than_the_drawer_holds() {
        int asked = 0;
        int status = 200;
        while (status == 200 && asked < 100) {
            var answer = house.server().post("/lost", "organ", "Depot", "name", "Her " + asked);
            status = answer.statusCode();
            asked += status == 200 ? 1 : 0;
        }
        assertEquals(429, status);
        assertEquals(20, asked);
        house.server().pass(Duration.ofHours(1));
        var calls = new LostCalls(house.house().shelf(), house.house().key());
        for (int i = asked; i < LostCalls.MOST; i++) {
            assertTrue(calls.add("Depot", "Her " + i, house.server().now()));
        }
        var full = house.server().post("/lost", "organ", "Depot", "name", "One more");
        assertEquals(503, full.statusCode());
        assertTrue(full.body().contains("Speak to a member of your organ"), full.body());
        var again = house.server().post("/lost", "organ", "Depot", "name", "Her 7");
        assertEquals(200, again.statusCode(), "she is in it already");
        var shelf = house.house().shelf();
        assertEquals(LostCalls.MOST, shelf.list("lost", house.server().now()).size());
    }

    private String today(MemberId member) {
        return house.get(house.cookie(clerk, member), "/").body();
    }

    private String page(MemberId member, String page) {
        return house.get(house.cookie(clerk, member), "/o/" + clerk.journal().organ() + page)
                .body();
    }
}
