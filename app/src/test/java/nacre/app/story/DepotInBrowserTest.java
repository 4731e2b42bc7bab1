// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.ZoneId;
import nacre.app.LivedTown;
import nacre.app.StoryServer;
import nacre.app.demo.Demo;
import nacre.campaign.pledge.PledgePart;
import nacre.web.browser.BrowserTest;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The depot's campaign as those find it who come in to the demo: a driver and an organiser on
/// their phones, one of the committee at a table.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DepotInBrowserTest extends BrowserTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PLEDGE =
            "If so many of us say it too, I take no overtime from 10 May until the plan is made"
                    + " with us.";

    @TempDir private Path folder;

    private StoryServer.Town town;
    private StoryServer server;
    private Demo.Guest guest;

    @BeforeEach
    void lived() {
        town = LivedTown.in(folder);
        server = town.server();
    }

    @AfterEach
    void closed() {
        server.close();
    }

    private Someone comesIn(String kind, int width) {
        guest =
                town.demo().guests().stream()
                        .filter(each -> each.kind().equals(kind))
                        .findFirst()
                        .orElseThrow();
        Page page = visitor(width);
        withAuthenticator(page);
        var someone = new Someone(page, guest.name(), this::text, BrowserTest::picture);
        return someone.comesInBy(town.link(guest)).looksAt(guest.in());
    }

    private Text text() {
        return new Text(Words.of("en"), LONDON, server.now());
    }

    private String path(String path) {
        return server.origin() + "/o/" + guest.organ() + path;
    }

    private long campaign() {
        var pledges =
                server.organs()
                        .find(guest.organ())
                        .standing()
                        .states()
                        .of(PledgePart.PLEDGES)
                        .all();
        return pledges.firstEntry().getValue().place().campaign().seq();
    }

    @Test
    void a_driver_pledges_and_reads_how_a_matter_was_won() {
        Someone driver = comesIn("driver", PHONE);
        driver.opens(server.origin() + "/").looks("today.title");
        driver.followsWords(PLEDGE).looksAt(PLEDGE);
        driver.readsWords("of 190 have pledged. It takes 133.");
        driver.page()
                .locator("select[name=group]")
                .selectOption(new SelectOption().setLabel("Northgate / Day shift: 20 people"));
        driver.presses("pledge.give.do").reads("pledge.put").looksAt(PLEDGE);
        driver.opens(path("/campaigns/" + campaign() + "/ladder")).looks("ladder.list");
        driver.readsWords("122 of 190 did it");
        driver.opens(path("/matters/split-breaks")).looksAt("Pay for split breaks");
        driver.followsWords("Paid breaks in two steps").looksAt("Paid breaks in two steps");
        driver.readsWords("From 1 September full pay from the second hour on");
        driver.opens(path("/map"));
        driver.reads("map.none");
    }

    @Test
    void an_organiser_sees_her_yard_and_no_other() {
        Someone organiser = comesIn("organiser", PHONE);
        organiser.opens(path("/map")).looks("map.page");
        organiser.readsWords("Quayside");
        assertTrue(organiser.page().getByText("Mill Lane").count() == 0, "She sees only her yard.");
        organiser.followsWords("Day shift").looksAt("Quayside / Day shift");
        organiser.readsWords("Karim Said");
    }

    @Test
    void the_committee_sees_where_it_is_weak() {
        Someone one = comesIn("committee", WIDE);
        one.opens(path("/map/campaigns/" + campaign() + "/coverage")).looks("map.coverage");
        one.readsWords("4 of 8 on the map.").reads("map.coverage.leader");
        one.opens(path("/talks")).looks("place.talks").readsWords("They meet 1 of 3 demands");
    }
}
