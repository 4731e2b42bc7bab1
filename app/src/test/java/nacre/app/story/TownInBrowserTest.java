// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nacre.app.LivedTown;
import nacre.app.StoryServer;
import nacre.app.demo.Demo;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.Mandate;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.web.browser.BrowserTest;
import nacre.web.words.Text;
import nacre.web.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo's town as its delegate finds it on her phone, who came after another was called back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TownInBrowserTest extends BrowserTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String DRILL = "A second drill in October, by night";
    private static final String TILL = "One till for the five of us";
    private static final String DOOR = "Whoever is put out, all five come";
    private static final String TABLE = "A seat at the town hall’s table for emergencies";
    private static final String HIS = "Delegate to the council";

    @TempDir private Path folder;

    private StoryServer server;
    private Demo.Guest guest;
    private Someone meera;

    @Test
    void a_delegate_comes_in_and_finds_what_became_of_what_the_council_decided() {
        var town = LivedTown.in(folder);
        server = town.server();
        try {
            guest = delegate(town.demo());
            Page page = visitor(PHONE);
            withAuthenticator(page);
            meera = new Someone(page, guest.name(), this::text, BrowserTest::picture);
            meera.comesInBy(town.link(guest)).looksAt(guest.in());
            answersWhatWaits();
            seesWhatWasRatified();
            seesWhereTheRecallTurnedAVote();
            readsWhatTheRecalledOneReported();
        } finally {
            server.close();
        }
        List<String> said = server.verify();
        assertEquals(6, said.stream().filter(line -> line.contains("verify.holds")).count());
        assertTrue(said.getLast().contains("\"code\":0"), said.toString());
    }

    private static Demo.Guest delegate(Demo demo) {
        return demo.guests().stream()
                .filter(each -> each.kind().equals("delegate"))
                .findFirst()
                .orElseThrow();
    }

    private Text text() {
        return new Text(Words.of("en"), LONDON, server.now());
    }

    /// Today names the vote in the council; she answers for her organ.
    private void answersWhatWaits() {
        meera.opens(server.origin() + "/").looks("today.title");
        meera.followsWords(DRILL).looksAt(DRILL);
        meera.presses("decide.answer.yes").reads("decide.receipt.yes").looksAt(DRILL);
    }

    /// The council's front page tells apart what took force, what waits and what was refused.
    private void seesWhatWasRatified() {
        meera.opens(path(council(), "")).looksAt("Town Council of Port Arden");
        meera.reads("today.outcome", "outcome", meera.say("outcome.passed"), "title", DOOR);
        String refused =
                meera.say(
                        "today.outcome",
                        "outcome",
                        meera.say("decide.state.not-ratified"),
                        "title",
                        TILL);
        meera.followsWords(refused).looksAt(TILL);
        meera.reads("ratify.refused.organs", "ratified", 2, "entitled", 5, "needed", 4);
        meera.opens(path(council(), "/decide")).looks("place.decide");
        meera.followsWords(DOOR).looksAt(DOOR);
        meera.reads("ratify.done.organs", "ratified", 4, "entitled", 5, "needed", 4);
        meera.opens(path(council(), "/organs")).looks("place.organs");
        meera.reads("council.seat", "organ", guest.in());
    }

    private void seesWhereTheRecallTurnedAVote() {
        meera.opens(path(council(), "/decide")).looks("place.decide");
        meera.followsWords(TABLE).looksAt(TABLE);
        meera.readsWords(meera.say("outcome.failed")).reads("decide.receipt.no");
        meera.readsWords("The waterworks is for it, you can count on us.");
    }

    private void readsWhatTheRecalledOneReported() {
        meera.opens(path(guest.organ(), "/mandates")).looks("place.mandates");
        meera.followsWords(HIS).looksAt(HIS);
        meera.reads("mandates.say.over.recalled", "at", recalled());
        meera.readsWords("On the town hall I answered before I asked.");
    }

    private OrganId council() {
        return clerk().standing().assembly().ties().memberships().doors().firstKey();
    }

    /// When her organ took the mandate back.
    private Instant recalled() {
        for (Mandate mandate : clerk().standing().assembly().mandates().over().values()) {
            if (mandate.state() instanceof Mandate.State.Ended(var at, Ending why)
                    && why == Ending.RECALLED) {
                return at;
            }
        }
        throw new AssertionError("Nobody was recalled.");
    }

    private Clerk clerk() {
        Clerk clerk = server.organs().find(guest.organ());
        assertNotNull(clerk);
        return clerk;
    }

    private String path(OrganId organ, String path) {
        return server.origin() + "/o/" + organ + path;
    }
}
