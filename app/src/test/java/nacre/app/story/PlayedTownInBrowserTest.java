// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nacre.app.StoryServer;
import nacre.app.demo.Demo;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.campaign.register.Register;
import nacre.campaign.register.RegisterPart;
import nacre.campaign.unit.CampaignPart;
import nacre.journal.OrganId;
import nacre.web.browser.BrowserTest;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The depot's campaign goes on in the demo: from a conversation with somebody whom nobody had
/// asked before to the matter that it was about. A driver and an organiser have their phones, one
/// of the committee and one of those at the table sit before a screen; all others live on by
/// themselves while the days pass.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlayedTownInBrowserTest extends BrowserTest {
    private static final String DEPOT = "Quayside Depot Branch";
    private static final String PLEDGE =
            "If so many of us say it too, I take no overtime from 10 May until the plan is made"
                    + " with us.";
    private static final String ACTION = "No overtime from 10 May";
    private static final String ASKED = "How often did your plan change?";
    private static final String DEMAND = "No plan is changed without asking whose it is";
    private static final List<String> CLAUSES =
            List.of(
                    "The plan of all yards is made with those whom the drivers elect, and signed by"
                            + " both.",
                    "Each shift hangs four weeks ahead.",
                    "Eleven hours between two shifts, also for swaps.");
    private static final String SETTLEMENT = "The plan is made with us";

    @TempDir private Path folder;

    private StoryServer.Town town;
    private StoryServer server;
    private Someone driver;
    private Someone organiser;
    private Someone committee;
    private Someone atTheTable;

    @BeforeEach
    void lived() {
        town = StoryServer.Town.playedIn(folder);
        server = town.server();
        driver = is("Yasmin Martins", PHONE);
        organiser = is("Mirela Popescu", PHONE);
        committee = is("Ines Duarte", WIDE);
        atTheTable = is("Nadia Benali", WIDE);
    }

    @AfterEach
    void closed() {
        server.close();
    }

    private Someone is(String name, int width) {
        Page page = visitor(width);
        var someone = new Someone(page, name, this::text, BrowserTest::picture);
        someone.opens(server.origin() + "/demo").looks("demo.title");
        return be(someone);
    }

    private Someone be(Someone someone) {
        someone.opens(server.origin() + "/demo");
        return someone.presses("demo.be", "name", someone.name()).readsWords(DEPOT);
    }

    private Text text() {
        return new Text(Words.of("en"), Demo.ZONE, server.now());
    }

    private OrganId depot() {
        return town.demo().guests().getFirst().organ();
    }

    private String path(String path) {
        return server.origin() + "/o/" + depot() + path;
    }

    private LocalDate today() {
        return server.now().atZone(Demo.ZONE).toLocalDate();
    }

    /// Lets days pass as a visitor does. Who has looked at nothing for so long comes in anew.
    private void until(LocalDate day) {
        while (today().isBefore(day)) {
            boolean isWeek = !today().plusDays(7).isAfter(day);
            committee.opens(server.origin() + "/demo");
            committee.presses(isWeek ? "demo.pass.7" : "demo.pass.1");
            committee.reads("demo.today", "day", text().day(today()));
        }
        List.of(driver, organiser, atTheTable).forEach(this::comesBack);
    }

    private void comesBack(Someone someone) {
        someone.opens(path(""));
        if (someone.page().url().contains("/come-in")) {
            be(someone);
        }
    }

    @Test
    void from_a_first_conversation_to_a_matter_won() {
        somebodyNewIsTalkedWith();
        everybodyIsAskedAndADriverDemands();
        aPledgeBecomesEnough();
        theActionIsHeldOut();
        somebodyIsPaidForADayOut();
        aSettlementIsRatified();
        theMatterIsOurs();
        String said = String.join("\n", server.verify());
        assertTrue(said.contains("\"answer\""), said);
        assertEquals("0", said.replaceAll("(?s).*\"code\":(\\d+).*", "$1"), said);
    }

    private void somebodyNewIsTalkedWith() {
        organiser.opens(path("/map")).looks("map.page");
        organiser.followsWords("Day shift").looksAt("Quayside / Day shift");
        organiser.follows("map.add").looks("map.add");
        organiser.types("map.name", "Rosa Quintana").presses("map.save");
        organiser.looksAt("Quayside / Day shift").followsWords("Rosa Quintana");
        organiser.looksAt("Rosa Quintana").follows("map.talk").looks("map.talk");
        organiser.types("map.talk.matters", "Her mother is alone when the plan changes overnight.");
        organiser.types("map.talk.will", "Brings her sister to the gate.").presses("map.save");
        organiser.looksAt("Rosa Quintana").readsWords("Brings her sister to the gate.");
    }

    private void everybodyIsAskedAndADriverDemands() {
        committee.opens(campaign("/surveys")).looks("survey.list");
        committee.follows("survey.open").looks("survey.new");
        committee
                .types("survey.title", ASKED)
                .types("survey.why", "So that we ask for what is missed.");
        fill(committee, "by", today().plusDays(6).toString());
        fill(committee, "question0", "How often did your plan change in the last week?");
        fill(committee, "options0", "Never\nOnce\nMore than once");
        committee.presses("survey.open.do").looksAt(ASKED);
        driver.opens(server.origin() + "/").looks("today.title");
        driver.followsWords(ASKED).looksAt(ASKED);
        driver.page()
                .locator("select[name=group]")
                .selectOption(new SelectOption().setLabel("Northgate / Day shift"));
        driver.ticks("More than once").presses("survey.answer.do").reads("survey.put");
        until(today().plusDays(7));
        driver.opens(campaign("/surveys")).looks("survey.list");
        driver.followsWords(ASKED).looksAt(ASKED).reads("survey.state.published");
        driver.readsWords(" people answered.");
        driver.opens(campaign("/demands")).follows("demand.new").looks("demand.new");
        driver.types("demand.title", DEMAND);
        fill(driver, "text", "Whoever changes it asks first, and hears yes or no.");
        driver.ticks("Shift plan").presses("demand.new.do").looksAt(DEMAND);
    }

    private void aPledgeBecomesEnough() {
        driver.opens(server.origin() + "/").followsWords(PLEDGE).looksAt(PLEDGE);
        driver.page()
                .locator("select[name=group]")
                .selectOption(new SelectOption().setLabel("Northgate / Day shift: 20 people"));
        driver.presses("pledge.give.do").reads("pledge.put");
        until(LocalDate.of(2027, 5, 9));
        driver.opens(campaign("/pledges")).looks("pledge.list");
        driver.followsWords(PLEDGE).looksAt(PLEDGE).reads("pledge.names");
    }

    private void theActionIsHeldOut() {
        driver.opens(campaign("/actions")).looks("action.list");
        driver.followsWords(ACTION).looksAt(ACTION);
        driver.presses("shifts.deed.join").looksAt("Gate of Northgate, with tea");
        until(LocalDate.of(2027, 5, 10));
        driver.opens(server.origin() + "/").looks("today.title").followsWords(ACTION);
        driver.looksAt(ACTION).reads("action.state.on");
        committee.opens(campaign("/actions")).followsWords(ACTION).looksAt(ACTION);
    }

    private void somebodyIsPaidForADayOut() {
        driver.opens(path("/fund")).followsWords("Solidarity fund").looksAt("Solidarity fund");
        driver.follows("fund.claim").looks("fund.claim");
        driver.page().locator("input[name=day][value='2027-05-10']").check();
        driver.types("fund.claim.payto", "In cash").presses("fund.claim.do");
        until(today().plusDays(3));
        driver.opens(path("/fund")).followsWords("Solidarity fund").looksAt("Solidarity fund");
        driver.readsWords("granted");
    }

    private void aSettlementIsRatified() {
        atTheTable.opens(path("/talks")).looks("place.talks");
        atTheTable.followsWords("Talks with The bus company").follows("settle.offer.new");
        atTheTable.looks("settle.offer.new");
        Page page = atTheTable.page();
        page.locator("input[name=side][value=theirs]").check();
        for (int i = 0; i < CLAUSES.size(); i++) {
            page.locator("input[name=level-" + i + "][value=met]").check();
            fill(atTheTable, "words-" + i, CLAUSES.get(i));
        }
        atTheTable.presses("settle.offer.do").looksAt("Talks with The bus company");
        atTheTable.presses("settle.agree.do").looksAt("Talks with The bus company");
        atTheTable.follows("settle.settle").looks("settle.settle");
        atTheTable.types("settle.title", SETTLEMENT);
        for (int i = 0; i < CLAUSES.size(); i++) {
            page.locator("select[name=answer-" + i + "]")
                    .selectOption(new SelectOption().setIndex(2 * i + 1));
        }
        page.locator("select[name=move-0]").selectOption("shift-plan.jointly");
        fill(atTheTable, "why", "It is what we asked for, and what 133 of us stood for.");
        String vote = atTheTable.say("settle.propose.made", "title", SETTLEMENT);
        atTheTable.presses("campaign.put").looksAt(vote);
        until(today().plusDays(14));
        driver.opens(server.origin() + "/").looks("today.title");
        driver.followsWords(vote).looksAt(vote).readsWords(CLAUSES.getFirst());
        driver.presses("decide.answer.yes").reads("decide.receipt.yes");
        until(today().plusDays(7));
        driver.opens(path("/decide")).looks("place.decide");
        atTheTable.opens(path("/talks")).followsWords(SETTLEMENT).looksAt(SETTLEMENT);
    }

    private void theMatterIsOurs() {
        driver.opens(path("")).looksAt(DEPOT);
        driver.followsWords("Shift plan").looksAt("Shift plan").readsWords(CLAUSES.getFirst());
        committee.opens(path("/matters")).looks("place.matters");
        committee.opens(path("/demands")).looks("place.demands");
        assertEquals(Holder.JOINTLY, register().listed(new MatterKey("shift-plan")).holder());
    }

    private Register register() {
        return server.organs().find(depot()).standing().states().of(RegisterPart.REGISTER);
    }

    private static void fill(Someone someone, String field, String words) {
        someone.page().locator("main [name=" + field + "]").fill(words);
    }

    private String campaign(String path) {
        var all =
                server.organs().find(depot()).standing().states().of(CampaignPart.CAMPAIGNS).all();
        return path("/campaigns/" + all.firstKey().seq() + path);
    }
}
