// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nacre.app.StoryServer;
import nacre.journal.OrganId;
import nacre.web.browser.BrowserTest;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The newcomer's story on a phone, against the whole program: an organ is founded, takes in its
/// members, gives a mandate by a vote, takes it back, and its record holds.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryTest extends BrowserTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ORGAN = "Depot North";
    private static final String VOICE = "Voice of the depot";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Written by an old spreadsheet: a column nobody needs, a line without a name, a person twice,
    /// an address that is none.
    private static final String MEMBERS =
            """
            Last name;First name;Mobile;E-mail;Shoe size\r
            Okoro;Dia; 07700 900123;dia@example.org;38\r
            Müller;Zoé;;zoe@example.org;\r
            Evans;"Eli ""Lee"" B";07700 900124;;44\r
            ;;07700 900125;;\r
            Okoro;Dia;07700 900123;;38\r
            Fay;Frances;;not an address;\r
            Gus;Gustav;;gus@example.org;43\r
            Hall;Hal;;;\r
            Ives;Ida;;ida@example.org;\r
            Jones;Jo;;;\r
            Kim;Kyra;;;36\r
            """;

    private static final Words ENGLISH = Words.of("en");

    @TempDir private Path folder;

    private StoryServer server;
    private Someone anna;
    private Someone ben;
    private Someone cem;
    private Someone dia;

    @Test
    void three_found_an_organ_and_it_gives_a_mandate_and_takes_it_back() {
        server = new StoryServer(folder, LONDON);
        try {
            anna = someone("Anna");
            ben = someone("Ben");
            cem = someone("Cem");
            dia = someone("Dia");
            found();
            takeIn();
            String proposal = propose();
            decide(proposal);
            String mandate = use();
            recall(mandate);
        } finally {
            server.close();
        }
        List<String> said = server.verify();
        assertTrue(said.getFirst().contains("verify.holds"), said.toString());
        assertTrue(said.getLast().contains("\"code\":0"), said.toString());
    }

    private Someone someone(String name) {
        Page page = visitor(PHONE);
        withAuthenticator(page);
        return new Someone(page, name, this::text, BrowserTest::picture);
    }

    private Text text() {
        return new Text(ENGLISH, LONDON, server.now());
    }

    /// One begins with the set-up code, two come by their links, all accept, one founds.
    private void found() {
        anna.opens(server.setUpLink()).looks("founding.begin.title").presses("founding.begin.do");
        anna.looks("first.title").presses("make.do").looks("founding.words.title");
        anna.types("founding.your.name", "Anna").types("founding.name", ORGAN);
        anna.types("founding.purpose", "Drivers and mechanics of the depot.");
        anna.types("founding.zone", "Europe/London");
        anna.ticks(anna.say("founding.template.workplace-branch"));
        anna.presses("founding.keep").looksAt(ORGAN);
        anna.reads("founding.missing", "missing", 2, "least", 3);
        anna.follows("founding.change.founders").looks("founding.founders.title");
        anna.page().locator("#name-new0").fill("Ben");
        anna.page().locator("#name-new1").fill("Cem");
        anna.presses("founding.keep").looksAt(ORGAN);
        anna.follows("founding.change.tasks").looks("founding.tasks.title");
        anna.page().locator("[name=invite-holder]").nth(1).check();
        anna.presses("founding.keep").looksAt(ORGAN);
        anna.presses("founding.accept.do").reads("founding.iaccepted");
        for (Someone founder : List.of(ben, cem)) {
            founder.comesInBy(linkFor(founder)).looksAt(ORGAN);
            founder.presses("founding.accept.do");
            founder.reads(founder == cem ? "founding.ready" : "founding.iaccepted");
        }
        cem.reads("founding.accepted", "accepted", 3, "founders", 3);
        cem.presses("founding.do").looksAt(ORGAN);
        cem.reads("organ.numbers", "entitled", 3, "entered", 3);
        anna.opens(server.origin() + "/").looks("today.title");
    }

    private String linkFor(Someone founder) {
        Locator line =
                anna.page()
                        .locator("li.do")
                        .filter(new Locator.FilterOptions().setHasText(founder.name()));
        anna.presses(line, "founding.link.do").looks("founding.link.for", "name", founder.name());
        String link = anna.page().locator(".linkcard .code").first().innerText();
        anna.follows("founding.link.done").looksAt(ORGAN);
        return link;
    }

    /// The list that the group has, as it is, comes on the roll; one of them comes in by her card.
    private void takeIn() {
        anna.opens(path("/people")).looks("people.title");
        anna.follows("people.import").looks("people.import.title");
        var file = new FilePayload("members.csv", "text/csv", MEMBERS.getBytes(WINDOWS));
        anna.page().locator("#file").setInputFiles(file);
        anna.presses("people.import.bring").looks("people.preview.title");
        anna.readsWords("Zoé Müller").reads("people.preview.leftout", "lines", 1);
        anna.reads("people.preview.twice").reads("people.preview.nothing");
        anna.presses("people.preview.do").reads("done.roll.added").looks("people.title");
        anna.reads("people.count", "entitled", 12, "entered", 3);
        anna.follows("people.invite").looks("people.invite.title");
        anna.presses("people.invite.all", "count", 9).looks("sheet.title");
        anna.reads("sheet.count", "count", 9);
        ben.opens(path("/people/invite")).looks("people.invite.title");
        ben.presses("people.sheet.do", "count", 9).reads("done.signin.codes-confirmed");
        dia.opens(server.origin() + "/come-in").looks("comein.title");
        dia.types("comein.code.label", codeOnTheCardOf("Dia Okoro")).presses("comein.code.do");
        dia.looks("first.title").presses("make.do").looksAt(ORGAN);
        dia.reads("organ.numbers", "entitled", 12, "entered", 4);
        dia.opens(server.origin() + "/account").looks("account.title").presses("account.leave");
        dia.looks("comein.title").presses("comein.passkey.do").looks("today.title");
    }

    private String codeOnTheCardOf(String name) {
        return anna.page()
                .locator(".cards li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator(".code")
                .innerText();
    }

    /// A proposal that gives Ben the mandate to announce.
    private String propose() {
        dia.opens(path("")).looksAt(ORGAN).follows("organ.put").looks("decide.write.about");
        dia.follows("matter.mandates").looks("decide.new");
        dia.types("decide.write.title", "Ben speaks for us");
        dia.types("decide.write.text", "We need **one** who tells us what happens.");
        dia.presses("decide.write.add.give");
        dia.types("decide.write.mandate.title", VOICE);
        dia.types("decide.write.mandate.task", "Tell members what happens.").ticks("Ben");
        dia.ticks(dia.say("decide.mandate.may", "power", dia.say("power.announce")));
        dia.types("decide.write.mandate.ends", LocalDate.of(2027, 6, 30).toString());
        dia.looks("decide.new").presses("decide.write.preview").looksAt("Ben speaks for us");
        dia.reads("decide.will.mandate.given", "names", "Ben", "title", VOICE);
        dia.reads("decide.preview.who", "entitled", 12, "entered", 4);
        dia.presses("decide.do.put").reads("done.proposal.put").looksAt("Ben speaks for us");
        return dia.page().url().replaceAll("\\?.*", "");
    }

    /// Its vote opens by itself, three answer, it closes by itself and does what it says.
    private void decide(String proposal) {
        server.pass(Duration.ofDays(4));
        for (Someone member : List.of(anna, cem, dia)) {
            member.comesBackTo(proposal).looksAt("Ben speaks for us");
            member.reads("decide.answer").presses("decide.answer.yes");
            member.reads("done.vote.cast").reads("decide.receipt.yes");
        }
        dia.looksAt("Ben speaks for us");
        server.pass(Duration.ofDays(3));
        ben.comesBackTo(proposal).looksAt("Ben speaks for us");
        ben.readsWords(ben.say("outcome.passed"));
        ben.reads("decide.sum.yes.of-yes+no", "count", 3, "base", 3);
        ben.reads("decide.did.mandate.given", "names", "Ben", "title", VOICE);
    }

    /// Its holder uses the mandate, and members read what he said under it.
    private String use() {
        ben.opens(path("/announcements")).looks("place.announcements");
        ben.reads("announcements.by", "mandate", VOICE);
        ben.types("announcements.title", "Night shift")
                .types("announcements.text", "Two **more**.");
        ben.presses("announcements.announce").reads("done.announcement.made");
        ben.looks("place.announcements");
        dia.comesBackTo(path("/mandates")).looks("place.mandates");
        dia.followsWords(VOICE).looksAt(VOICE);
        dia.reads("mandates.acts", "count", 1);
        return dia.page().url();
    }

    /// As many as are needed ask for recall; the vote takes the mandate back, and from then on it
    /// covers nothing.
    private void recall(String mandate) {
        dia.reads("mandates.recall.nobody");
        dia.unfolds("mandates.recall.ask");
        dia.types("mandates.reason", "He speaks for the boss.");
        Instant closes = server.now().plus(Duration.ofDays(3));
        dia.presses("mandates.recall.ask").reads("done.mandate.recall-asked").looksAt(VOICE);
        dia.reads("mandates.recall.voting");
        dia.follows("mandates.recall.vote").looks("organ.recall", "title", VOICE);
        String proposal = dia.page().url();
        vote(dia);
        vote(anna.comesBackTo(proposal));
        vote(cem.comesBackTo(proposal));
        server.pass(Duration.ofDays(3).minusMinutes(10));
        ben.comesBackTo(path("/announcements")).looks("place.announcements");
        ben.types("announcements.title", "Still me").types("announcements.text", "I go on.");
        server.pass(Duration.ofMinutes(20));
        ben.presses("announcements.announce").reads("refused.title").reads("refused.kept");
        ben.reads("refusal.NeedsAMandate", "power", ben.say("power.announce"));
        ben.looks("page.problem", "title", ben.say("place.announcements"));
        assertThat(ben.page().locator("#announce")).hasCount(0);
        anna.comesBackTo(proposal).readsWords(anna.say("outcome.passed"));
        anna.reads("decide.did.mandate.recalled", "names", "Ben", "title", VOICE);
        anna.opens(mandate).looksAt(VOICE).reads("mandates.say.over.recalled", "at", closes);
    }

    private static void vote(Someone member) {
        member.looks("organ.recall", "title", VOICE).presses("decide.answer.yes");
        member.reads("decide.receipt.yes");
    }

    private String path(String path) {
        List<OrganId> all = server.organs().all();
        assertEquals(1, all.size());
        return server.origin() + "/o/" + all.getFirst() + path;
    }
}
