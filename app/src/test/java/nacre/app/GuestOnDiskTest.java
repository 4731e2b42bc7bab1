// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionAct;
import nacre.campaign.petition.PetitionRules;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.journal.Keyring;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// People who are no members sign a petition at a real server over a real folder; their names are
/// searched in every byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestOnDiskTest extends DepotOnDisk {
    private static final List<String> CANARIES = List.of("Dora-canary", "Emil-canary");
    private static final Pattern CODE = Pattern.compile("<bdi dir=\"ltr\">([A-Z0-9-]{19})</bdi>");

    /// Anna opens a petition; where its page is.
    private String petition() {
        String campaign = "/campaigns/" + place.campaign();
        String[] typed = {
            "title", "A week's notice",
            "to", "The works manager",
            "text", "We ask for a week's notice.",
            "place", place.value(),
            "whole", "1/2",
            "each", "",
            "by", server.now().plus(Duration.ofDays(14)).toString().substring(0, 10)
        };
        HttpResponse<String> opened = post(campaign + "/petitions/open", typed);
        assertEquals(303, opened.statusCode(), opened.body());
        return campaign + "/petitions/" + stands().id();
    }

    private Petition stands() {
        return clerk.standing().states().of(PETITIONS).all().lastEntry().getValue();
    }

    /// Two guests sign by slips and have their names handed over.
    private void sign() {
        String slips = post("/links/" + stands().id(), "place", place.value(), "count", "2").body();
        Matcher code = CODE.matcher(slips);
        for (String name : CANARIES) {
            assertTrue(code.find(), slips);
            String[] typed = {"code", code.group(1), "answer", "named", "group", "0", "name", name};
            var signed = client.post("", "/take-part", typed);
            assertEquals(200, signed.statusCode(), signed.body());
            assertTrue(signed.body().contains("You signed it."), signed.body());
        }
    }

    @Test
    void a_guests_name_is_in_no_file_backup_export_or_log_and_after_the_list_was_taken_nowhere() {
        String page = petition();
        sign();
        assertEquals("→ 0", answer("backup --data DIR/data --to DIR/copy"));
        assertEquals("→ 0", answer("key backup DIR/keys --data DIR/data"));
        String organ = clerk.journal().organ().value();
        assertEquals("→ 0", answer("export " + organ + " --data DIR/data --to DIR/export"));
        nowhere(CANARIES);
        for (String at : List.of(page, "/record", "/record/" + signatures().getFirst())) {
            assertFalse(get(at).contains("-canary"), at);
        }
        server.pass(Duration.ofDays(20));
        cookie = comesIn(ANNA);
        assertTaken(page);
        nowhere(CANARIES);
        assertEquals(2, keyring().state().keys());
        List<Long> signed = signatures();
        server.pass(PetitionRules.KEPT);
        cookie = comesIn(ANNA);
        assertEquals(409, post(page + "/hand-over", "as", "page").statusCode(), "Nobody is named.");
        reopened();
        assertEquals(0, keyring().state().keys());
        for (long entry : signed) {
            assertShredded(entry);
        }
        nowhere(CANARIES);
        assertEquals("→ 0", answer("verify DIR/data"));
    }

    private List<Long> signatures() {
        return List.copyOf(stands().sealed());
    }

    private void assertTaken(String page) {
        String list = post(page + "/hand-over", "as", "page").body();
        CANARIES.forEach(name -> assertTrue(list.contains(name), list));
    }

    /// Not even the server can read it.
    private void assertShredded(long entry) {
        String sealed = clerk.contents().find(entry, PetitionAct.SEALED);
        Entry signed = clerk.journal().entry(entry);
        assertNotNull(sealed);
        assertNotNull(signed);
        long link = assertInstanceOf(Authority.Link.class, signed.leaf().authority()).seq();
        assertEquals(
                new Keyring.NotOpened(Keyring.Unreadable.SHREDDED), keyring().open(link, sealed));
    }

    @Test
    void on_the_purge_day_a_start_destroys_names_though_nobody_took_the_list_along() {
        petition();
        sign();
        Instant purges = stands().purges();
        server.pass(Duration.between(server.now(), purges));
        reopened();
        assertEquals(0, keyring().state().keys());
        assertEquals(2, keyring().state().shredded());
        nowhere(CANARIES);
        assertEquals("→ 0", answer("verify DIR/data"));
    }
}
