// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.organ.Varied;
import nacre.web.browser.BrowserTest;
import nacre.web.decide.ProposalPages;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A meeting as members hold it in their hands, and as the room sees it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeetingInBrowserTest extends BrowserTest {
    private Branch branch;
    private MeetingId id;
    private String meeting;
    private ProposalId kettle;

    @BeforeEach
    void meet() {
        meet(Template.WORKPLACE_BRANCH.charter());
    }

    private void meet(Charter charter) {
        branch =
                new Branch(
                        charter,
                        visits -> List.of(new MeetingPages(visits), new ProposalPages(visits)));
        branch.hear(
                ANA,
                new ProposalCommand.PutProposal(
                        MatterKey.EVERYDAY,
                        "A kettle for the canteen",
                        "We buy one.",
                        List.of(),
                        null));
        kettle = branch.clerk.standing().assembly().proposals().all().lastKey();
        Instant hour = branch.server.now().plus(Duration.ofDays(3));
        branch.hear(
                CEM,
                new MeetingCommand.AskMeeting(
                        new MeetingCommand.Invitation(
                                "Branch meeting in November",
                                "Canteen, and by video from the night shift",
                                "We speak about the rota first. Bring what you want changed.",
                                hour,
                                List.of(
                                        new MeetingCommand.Item("The winter rota", List.of()),
                                        new MeetingCommand.Item("A kettle", List.of(kettle)),
                                        new MeetingCommand.Item("Anything else", List.of())))));
        id = branch.clerk.standing().assembly().meetings().all().lastKey();
        meeting = branch.path("/meetings/" + id);
        branch.pass(Duration.ofDays(3));
        branch.hear(CEM, new MeetingCommand.OpenMeeting(id));
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    private void present(MemberId... members) {
        for (MemberId member : members) {
            branch.hear(member, new MeetingCommand.CheckIn(id, List.of(member)));
        }
    }

    private void speak() {
        branch.hear(CEM, new MeetingCommand.TakeItem(id, 0));
        branch.hear(CEM, new MeetingCommand.AddSpeaker(id, ANA));
        branch.hear(CEM, new MeetingCommand.CallSpeaker(id));
        branch.hear(CEM, new MeetingCommand.LimitSpeeches(id, Duration.ofMinutes(3)));
        branch.hear(CEM, new MeetingCommand.AddSpeaker(id, CEM));
    }

    private VoteId vote() {
        branch.hear(CEM, new MeetingCommand.TakeItem(id, 1));
        branch.hear(CEM, new MeetingCommand.NameTellers(id, List.of(ANA, BEN)));
        branch.hear(CEM, new MeetingCommand.TakeVote(id, kettle));
        return branch.clerk.standing().assembly().votes().open().lastKey();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void each_page_can_be_used_by_everybody(int width) {
        Page page = visitor(width);
        comeIn(page, BEN);
        look(page, branch.path("/meetings"), "meetings");
        look(page, branch.path("/meetings/new"), "meeting-new");
        look(page, meeting, "meeting-coming");
        present(ANA, BEN, CEM);
        speak();
        look(page, meeting, "meeting-member");
        comeIn(page, CEM);
        look(page, meeting, "meeting-chair");
        VoteId vote = vote();
        branch.hear(CEM, new MeetingCommand.CallCount(id, vote, Way.HANDS));
        branch.hear(ANA, new MeetingCommand.EnterCount(id, vote, new Sums(2, 1, 0)));
        comeIn(page, BEN);
        look(page, meeting, "meeting-teller");
        branch.hear(BEN, new MeetingCommand.EnterCount(id, vote, new Sums(2, 1, 0)));
        look(page, meeting, "meeting-counted");
        branch.hear(CEM, new MeetingCommand.CloseMeeting(id));
        branch.hear(CEM, new MeetingCommand.WriteMinutes(id, "# Who was there\n\nWe all were."));
        look(page, meeting + "/minutes", "minutes");
        comeIn(page, CEM);
        look(page, meeting + "/minutes", "minutes-taker");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void some_answer_by_paper_in_a_secret_vote(int width) {
        branch.close();
        meet(Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), Secrecy.SECRET_TRUSTING_HOST));
        present(ANA, BEN, CEM);
        VoteId vote = vote();
        Page page = visitor(width);
        comeIn(page, CEM);
        page.navigate(branch.server.origin() + meeting);
        page.click("text=Some answer by paper");
        picture(page, "meeting-papers");
        assertAccessible(page);
        page.check("#live-votes >> label:has-text('Ana')");
        page.check("#live-votes >> label:has-text('Ben')");
        page.click("text=They answer by paper");
        page.waitForSelector("text=They answer by paper now.");
        assertTrue(page.content().contains("You can answer by phone."));
        branch.hear(CEM, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.YES)));
        page.navigate(branch.server.origin() + meeting);
        assertFalse(page.content().contains("You can answer by phone."), "she has answered");
        branch.hear(ANA, new MeetingCommand.EnterCount(id, vote, new Sums(2, 0, 0)));
        branch.hear(BEN, new MeetingCommand.EnterCount(id, vote, new Sums(1, 0, 1)));
        comeIn(page, BEN);
        look(page, meeting, "meeting-papers-differ");
        branch.hear(ANA, new MeetingCommand.EnterCount(id, vote, new Sums(1, 0, 1)));
        branch.hear(BEN, new MeetingCommand.EnterCount(id, vote, new Sums(1, 0, 1)));
        branch.hear(CEM, new MeetingCommand.CloseMeeting(id));
        branch.pass(Duration.ofDays(8));
        comeIn(page, BEN);
        look(page, meeting, "meeting-papers-counted");
        page.waitForSelector("text=1 answered by phone, 2 on paper");
    }

    @Test
    void the_room_reads_what_is_on_without_script() {
        Page page = visitorWithoutScript(WIDE);
        comeIn(page, BEN);
        present(ANA, BEN, CEM);
        speak();
        page.navigate(branch.server.origin() + meeting + "/screen");
        picture(page, "screen-speakers");
        VoteId vote = vote();
        branch.hear(CEM, new MeetingCommand.CallCount(id, vote, Way.HANDS));
        page.navigate(branch.server.origin() + meeting + "/screen");
        picture(page, "screen-vote");
    }

    @Test
    void a_phone_without_script_comes_speaks_and_goes() {
        Page page = visitorWithoutScript(PHONE);
        comeIn(page, BEN);
        branch.hear(CEM, new MeetingCommand.TakeItem(id, 0));
        page.navigate(branch.server.origin() + meeting);
        page.click("text=I am there");
        page.waitForSelector("text=Entered as present.");
        page.click("text=Ask to speak");
        page.waitForSelector("text=You are on the speakers’ list.");
        branch.hear(CEM, new MeetingCommand.CallSpeaker(id));
        page.navigate(branch.server.origin() + meeting);
        page.click("text=I am done");
        page.waitForSelector("text=The floor is free.");
        page.click("text=I am leaving");
        page.waitForSelector("text=Entered as gone.");
    }

    /// The page's own clock goes on by as much as it waits between two looks.
    private static void looksAgain(Page page) {
        page.clock().runFor(5_000);
    }

    private Page watching(MemberId member) {
        Page page = visitor(WIDE);
        page.clock().install();
        comeIn(page, member);
        page.navigate(branch.server.origin() + meeting);
        return page;
    }

    @Test
    void a_page_shows_what_is_new_and_asks_for_little_where_nothing_is() {
        present(ANA, BEN, CEM);
        Page page = watching(BEN);
        var quiet = page.waitForResponse("**" + meeting + "?seen=*", () -> looksAgain(page));
        assertEquals(204, quiet.status());
        branch.hear(CEM, new MeetingCommand.TakeItem(id, 0));
        branch.hear(CEM, new MeetingCommand.AddSpeaker(id, ANA));
        looksAgain(page);
        page.waitForSelector("text=Now: 1. The winter rota");
        page.waitForSelector("#live-speakers >> text=Ana");
        page.waitForSelector("text=Ask to speak");
        vote();
        looksAgain(page);
        page.waitForSelector("text=You can answer by phone.");
        branch.hear(CEM, new MeetingCommand.CloseMeeting(id));
        looksAgain(page);
        page.waitForSelector("#live:not([hx-get])", attached());
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void nothing_that_is_typed_is_lost_and_the_focus_stays() {
        present(ANA, BEN, CEM);
        VoteId vote = vote();
        branch.hear(CEM, new MeetingCommand.CallCount(id, vote, Way.HANDS));
        Page page = watching(BEN);
        page.fill("input[name=yes]", "2");
        page.focus("input[name=no]");
        branch.hear(CEM, new MeetingCommand.AddSpeaker(id, ANA));
        branch.hear(ANA, new MeetingCommand.EnterCount(id, vote, new Sums(2, 1, 0)));
        looksAgain(page);
        page.waitForSelector("#live-speakers >> text=Ana");
        assertEquals("2", page.inputValue("input[name=yes]"));
        assertTrue((boolean) page.evaluate("document.activeElement.name == 'no'"));
        assertEquals("", page.inputValue("#seen"));
        page.fill("input[name=yes]", "");
        page.evaluate("document.activeElement.blur()");
        looksAgain(page);
        page.waitForSelector("text=One more is missing.");
        assertNotEquals("", page.inputValue("#seen"));
    }

    @Test
    void the_screen_in_the_room_shows_what_is_new() {
        present(ANA, BEN, CEM);
        Page page = visitor(WIDE);
        page.clock().install();
        comeIn(page, BEN);
        page.navigate(branch.server.origin() + meeting + "/screen");
        var quiet = page.waitForResponse("**/screen?seen=*", () -> looksAgain(page));
        assertEquals(204, quiet.status());
        speak();
        looksAgain(page);
        page.waitForSelector("h1:has-text('Now: 1. The winter rota')");
        picture(page, "screen-live");
    }

    private void comeIn(Page page, MemberId member) {
        String[] cookie = branch.cookie(member).split("=", 2);
        page.context().clearCookies();
        page.context()
                .addCookies(
                        List.of(new Cookie(cookie[0], cookie[1]).setUrl(branch.server.origin())));
    }

    private void look(Page page, String path, String name) {
        page.navigate(branch.server.origin() + path);
        picture(page, name);
        assertAccessible(page);
    }
}
