// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.map.Mapping.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A campaign and its map, looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapInBrowserTest extends BrowserTest {
    private final Mapping mapping = new Mapping();
    private final Branch branch = mapping.branch;

    @AfterEach
    void stop() {
        mapping.close();
    }

    /// Three people are noted, with one of whom Ben has talked; where her page is.
    private String noted() {
        String mila =
                mapping.noted(
                        "Mila Obrador",
                        "phone",
                        "0151 234567",
                        "contact",
                        "yes",
                        "leads",
                        "yes",
                        "languages",
                        "Spanish, German",
                        "member",
                        "NO");
        String jo = mapping.noted("Jo Avramov", "phone", "0171 9876543");
        String kim = mapping.noted("Kim Thanh");
        mapping.noted(BEN, mapping.late, "Uwe Lang");
        branch.post(BEN, mila + "/with", "do", "add", "who", number(jo), "who", number(kim));
        branch.post(
                BEN,
                mila + "/talk",
                "matters",
                "The night before the early shift: her son is alone then.",
                "will",
                "Brings two along on Thursday.",
                "day",
                branch.server.now().toString().substring(0, 10),
                "next",
                "2026-12-24");
        branch.post(BEN, mila + "/assess", "number", "2", "act", "Signed");
        return mila;
    }

    private static String number(String person) {
        return person.substring(person.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void who_works_with_whom_is_found_while_one_types(int width) {
        String mila = noted();
        Page page = visitor(width);
        look(page, BEN, mila + "/with", "map-with");
        page.waitForSelector("#who-field >> text=Nobody else of this unit");
        page.locator("#find").pressSequentially("uw");
        page.getByLabel("Uwe Lang").check();
        picture(page, "map-with-found");
        assertAccessible(page);
        page.getByText("Note it").click();
        page.waitForSelector("text=Uwe Lang · North yard / Late");
        assertTrue(page.url().contains(mila), page.url());
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void what_is_kept_of_a_member_can_be_corrected_by_everybody(int width) {
        noted();
        String dia = mapping.noted("Dia Obredor", "phone", "0151 1", "member", "YES");
        branch.post(
                BEN,
                dia + "/change",
                "name",
                "Dia Obredor",
                "member",
                "YES",
                "number",
                mapping.dia.toString());
        branch.post(BEN, dia + "/assess", "number", "4", "act", "");
        String ida = mapping.noted("Ida Serrano");
        branch.post(BEN, dia + "/with", "do", "add", "who", number(ida));
        Page page = visitor(width);
        look(page, mapping.dia, mapping.map("/me/" + number(dia)), "map-correct");
        page.locator("#name").fill("Dia Obrador");
        page.locator("#words").fill("I have signed too, at the other gate.");
        page.getByText("Correct it").click();
        page.waitForSelector("text=It is corrected.");
        picture(page, "map-kept-corrected");
        assertAccessible(page);
        look(page, BEN, dia, "map-person-says");
        page.waitForSelector("text=She says: I have signed too");
        var spanish = new Cookie("language", "es").setUrl(branch.server.origin());
        page.context().addCookies(List.of(spanish));
        look(page, mapping.dia, mapping.map("/me/" + number(dia)), "map-correct-es");
        look(page, BEN, dia + "/with", "map-with-es");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_campaign_can_be_used_by_everybody(int width) {
        Page page = visitor(width);
        String campaigns = branch.path("/campaigns");
        String campaign = campaigns + "/" + mapping.campaign;
        look(page, Branch.ANA, campaigns, "campaigns");
        look(page, Branch.ANA, campaigns + "/new", "campaign-new");
        look(page, Branch.ANA, campaign, "campaign");
        look(page, Branch.ANA, campaign + "/units/" + mapping.early.last(), "campaign-unit");
        look(page, Branch.ANA, campaign + "/several?start=depot", "campaign-several");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void its_map_can_be_used_by_everybody(int width) {
        String mila = noted();
        Page page = visitor(width);
        String early = mapping.list(mapping.early);
        look(page, BEN, mapping.map(""), "map");
        look(page, BEN, early, "map-list");
        look(page, BEN, early + "/add", "map-add");
        look(page, BEN, mila, "map-person");
        for (String form : List.of("talk", "assess", "change")) {
            look(page, BEN, mila + "/" + form, "map-" + form);
        }
        String of = mapping.map("/campaigns/" + mapping.campaign);
        look(page, mapping.dia, of + "/coverage", "map-coverage");
        look(page, mapping.dia, of + "/readings", "map-readings");
        look(page, mapping.dia, of + "/purge", "map-purge");
        look(page, BEN, early + "/export", "map-export");
        page.getByText("Show it, to print").click();
        page.waitForSelector("li .small");
        picture(page, "map-sheet");
        assertAccessible(page);
        look(page, mapping.dia, mapping.map("/me"), "map-kept");
        String person = mila.substring(mila.lastIndexOf('/') + 1);
        var list = branch.post(BEN, early + "/take", "people", person, "days", "7");
        look(page, BEN, list.headers().firstValue("Location").orElseThrow(), "map-walk");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void a_list_for_a_whole_yard_can_be_brought_by_everybody(int width) {
        noted();
        Page page = visitor(width);
        String begin = mapping.list(mapping.north) + "/import";
        look(page, BEN, begin, "map-import");
        String list =
                """
                Name;Unit;Contact;Agrees;Languages
                Mila Obrador;Late;0151 234567;yes;Spanish
                Ida Serrano;North yard / Early;ida@example.org;yes;Spanish, Catalan
                Lou Reh;Nigth;030 1112223;maybe;
                Ada Wolff;Late;030 1112224;;Polish
                """;
        var brought = branch.post(BEN, begin, "pasted", list);
        String draft = brought.headers().firstValue("Location").orElseThrow();
        look(page, BEN, draft, "map-import-preview");
        var outside = branch.post(BEN, begin, "pasted", "Name;Unit\nJo;Early\nKim;South yard\n");
        String refused = outside.headers().firstValue("Location").orElseThrow();
        look(page, BEN, refused, "map-import-refused");
        page.waitForSelector("#problems");
        var spanish = new Cookie("language", "es").setUrl(branch.server.origin());
        page.context().addCookies(List.of(spanish));
        look(page, BEN, begin, "map-import-es");
        look(page, BEN, refused, "map-import-refused-es");
        look(page, BEN, draft, "map-import-preview-es");
        page.getByText("Ponerlas en el mapa").last().click();
        page.waitForSelector("h1");
        picture(page, "map-import-done");
        assertAccessible(page);
        assertEquals(2, mapping.maps().imports().lastEntry().getValue().notes());
    }

    private void look(Page page, MemberId member, String path, String name) {
        String cookie = branch.cookie(member);
        int equals = cookie.indexOf('=');
        var kept =
                new Cookie(cookie.substring(0, equals), cookie.substring(equals + 1))
                        .setUrl(branch.server.origin());
        page.context().addCookies(List.of(kept));
        page.navigate(branch.server.origin() + path);
        picture(page, name);
        assertAccessible(page);
    }
}
