// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import nacre.assembly.part.MemberId;
import nacre.journal.Shelf;
import nacre.organ.Verifier;
import nacre.shifts.series.Names;
import nacre.shifts.series.SeriesId;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who came is noted, from a list or by a code on the wall, and stays between her and the keepers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckInPagesTest {
    private final ShiftsHouse house = new ShiftsHouse();
    private final Branch branch = house.branch;
    private final SeriesId series = house.planned("Shop", 3, Names.MEMBERS);
    private final SlotId slot = house.slot(series);
    private final String path = house.path(slot);

    @BeforeEach
    void join() {
        branch.hear(BEN, new SlotCommand.JoinSlot(slot));
        branch.hear(CEM, new SlotCommand.JoinSlot(slot));
        house.passUntil(house.find(slot), Duration.ZERO);
    }

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), house.parts().parts());
        house.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private String body(MemberId member, String at) {
        return branch.get(member, at).body();
    }

    @Test
    void what_was_noted_is_seen_by_her_and_who_keeps_the_rota_and_by_nobody_else() {
        assertEquals(404, branch.get(BEN, path + "/came").statusCode());
        assertEquals(404, branch.post(BEN, path + "/came", "came.4", "yes").statusCode());
        var noted = branch.post(ANA, path + "/came", "came." + BEN, "yes", "came." + CEM, "no");
        assertEquals(303, noted.statusCode(), noted.body());
        assertTrue(body(BEN, path).contains("It was noted that you came."));
        assertTrue(body(CEM, path).contains("It was noted that you did not come."));
        long entry = house.find(slot).noted();
        String hers = body(CEM, branch.path("/record/" + entry));
        assertTrue(hers.contains(">no<"), hers);
        assertFalse(hers.contains(">yes<"), hers);
        String others = body(ANA, branch.path("/record/" + entry));
        assertFalse(others.contains(">no<") || others.contains(">yes<"), others);
        String list = body(ANA, path + "/came");
        assertTrue(isSaid(list, BEN, "yes") && isSaid(list, CEM, "no"), list);
        branch.pass(Duration.ofHours(4));
        assertTrue(body(CEM, house.shifts + "/mine").contains("It was noted that you did not"));
    }

    /// Whether the list says this of her, or that nobody knows.
    private static boolean isSaid(String list, MemberId member, String said) {
        return list.contains("name=\"came.%s\" value=\"%s\" checked".formatted(member, said));
    }

    @Test
    void of_whom_nobody_knows_nothing_is_noted_and_it_can_be_noted_again() {
        branch.post(ANA, path + "/came", "came." + BEN, "yes", "came." + CEM, "");
        assertTrue(body(BEN, path).contains("It was noted that you came."));
        assertFalse(body(CEM, path).contains("It was noted"));
        assertTrue(isSaid(body(ANA, path + "/came"), CEM, ""));
        branch.post(ANA, path + "/came", "came." + BEN, "", "came." + CEM, "no");
        assertFalse(body(BEN, path).contains("It was noted"));
        assertTrue(body(CEM, path).contains("It was noted that you did not come."));
        var nothing = branch.post(ANA, path + "/came", "came." + BEN, "");
        assertEquals(409, nothing.statusCode());
        assertTrue(nothing.body().contains("nothing is known of anybody"), nothing.body());
        var odd = branch.post(ANA, path + "/came", "came." + BEN, "maybe");
        assertEquals(400, odd.statusCode());
    }

    @Test
    void a_code_is_good_for_minutes_at_its_shift_for_those_who_have_a_place() {
        var shelf = new ShiftShelf(Shelf.inMemory(), new Random(3));
        var now = branch.server.now();
        String organ = branch.clerk.journal().organ().value();
        String code = shelf.code(organ, slot, now);
        assertTrue(shelf.isCode(code, organ, slot, now));
        assertFalse(shelf.isCode(code, "abcdefghijklmnopqrst", slot, now));
        assertFalse(shelf.isCode(code, organ, new SlotId(series, slot.day().plusDays(7)), now));
        assertFalse(shelf.isCode(code, organ, slot, now.plus(ShiftShelf.CODE)));
        assertFalse(shelf.isCode("", organ, slot, now));
        assertEquals(32, code.length());
    }

    @Test
    void who_reads_the_code_is_there_on_the_list() {
        assertEquals(404, branch.get(BEN, path + "/code").statusCode());
        assertEquals(200, branch.get(ANA, path + "/code").statusCode());
        String code = house.code(slot);
        String asks = body(BEN, path + "/here?code=" + code);
        assertTrue(asks.contains("I am there"), asks);
        assertTrue(body(ANA, path + "/here?code=" + code).contains("You have no place"));
        assertTrue(body(BEN, path + "/here?code=guess").contains("no longer good"));
        assertFalse(body(ANA, path + "/came").contains("Has read the code."));
        branch.post(BEN, path + "/here", "code", code);
        branch.post(CEM, path + "/here", "code", "guess");
        String list = body(ANA, path + "/came");
        assertTrue(isSaid(list, BEN, "yes") && isSaid(list, CEM, ""), list);
        String stranger = branch.foreigner();
        assertEquals(404, branch.get(stranger, path + "/here?code=" + code).statusCode());
        branch.pass(Duration.ofMinutes(11));
        branch.post(CEM, path + "/here", "code", code);
        assertTrue(isSaid(body(ANA, path + "/came"), CEM, ""), "It is too old.");
    }
}
