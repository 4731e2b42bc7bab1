// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static nacre.web.browser.Accessible.assertAccessible;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.shifts.series.Names;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.skill.SkillKey;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.browser.BrowserTest;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Shifts as members hold them in their hands.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftsInBrowserTest extends BrowserTest {
    private final ShiftsHouse house = new ShiftsHouse();
    private final Branch branch = house.branch;
    private final SlotId shop =
            house.slot(house.planned("Shop, opening and bread", 3, Names.MEMBERS));
    private final SlotId picket = house.slot(house.planned("Picket, main gate", 5, Names.TOGETHER));

    @AfterEach
    void stop() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void each_page_can_be_used_by_everybody(int width) {
        var aid = new SkillKey("first-aid");
        branch.hear(ANA, new SkillCommand.NameSkill(aid, "First aid"));
        branch.hear(CEM, new SkillCommand.SaySkill(aid));
        branch.hear(ANA, new SkillCommand.ConfirmSkill(CEM, aid, null));
        branch.hear(BEN, new SlotCommand.JoinSlot(shop));
        branch.hear(CEM, new SlotCommand.JoinSlot(shop));
        Page page = visitor(width);
        comeIn(page, BEN);
        look(page, house.shifts, "shifts-week");
        look(page, house.path(shop), "shifts-slot");
        look(page, house.path(picket), "shifts-slot-free");
        look(page, house.shifts + "/mine", "shifts-mine");
        look(page, house.shifts + "/skills", "shifts-skills");
        look(page, branch.path("/shifts/" + shop.series()), "shifts-series");
        look(page, house.shifts + "/new", "shifts-propose");
        look(page, house.shifts + "/print", "shifts-print");
        comeIn(page, ANA);
        look(page, house.shifts + "/new", "shifts-plan");
        look(page, house.shifts + "/skills", "shifts-skills-keeper");
        house.passUntil(house.find(shop), Duration.ZERO);
        comeIn(page, ANA);
        look(page, house.path(shop), "shifts-slot-keeper");
        look(page, house.path(shop) + "/came", "shifts-came");
        look(page, house.path(shop) + "/code", "shifts-code");
        comeIn(page, BEN);
        look(page, house.path(shop) + "/here?code=" + house.code(shop), "shifts-here");
    }

    @Test
    void a_phone_without_script_takes_a_place_in_one_tap_and_makes_a_calendar_link() {
        Page page = visitorWithoutScript(PHONE);
        comeIn(page, BEN);
        page.navigate(branch.server.origin() + house.shifts);
        page.click("button:has-text('Take a place') >> nth=0");
        page.waitForSelector("text=You took the place.");
        page.navigate(branch.server.origin() + house.shifts + "/mine");
        page.click("text=Make a link");
        page.waitForSelector("text=/calendar/");
        assertTrue(page.content().contains("it is not shown again"));
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
