// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nacre.assembly.charter.Template;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.journal.Authority;
import nacre.journal.Hash;
import nacre.journal.Leaf;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Ground;
import nacre.organ.GuestRequest;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Somebody who is no member does one thing, by a link that proves itself, in a part that the organ
/// does not know.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GardenGuestTest {
    private static final Ground GROUND =
            Ground.of(Template.WORKPLACE_BRANCH.charter(), List.of(GARDEN));
    private static final Hash RIGHT = GardenAct.Greeted.key(3);
    private static final Hash WRONG = GardenAct.Greeted.key(4);

    private final Scenario scenario = Scenario.of(GROUND);
    private final Forger forger = new Forger(scenario);
    private final long bed = sown();

    private long sown() {
        scenario.given(CEM, new Sow(3, "beans"));
        return scenario.last("garden.sown");
    }

    private Reply greets(Hash shows) {
        return scenario.clerk()
                .hear(new GuestRequest(scenario.freshId(), new Greet(), new Guest(bed, shows)));
    }

    @Test
    void what_a_guest_does_stands_by_her_link_and_nobody_has_acted() {
        assertInstanceOf(Reply.Recorded.class, greets(RIGHT));
        Leaf leaf = scenario.leaf(scenario.last("garden.greeted"));
        assertEquals(new Authority.Link(bed), leaf.authority());
        assertNull(leaf.actor());
        scenario.verified();
    }

    @Test
    void the_same_command_again_is_recorded_once_and_another_by_its_id_not_at_all() {
        var id = scenario.freshId();
        var once = new GuestRequest(id, new Greet(), new Guest(bed, RIGHT));
        Reply first = scenario.clerk().hear(once);
        assertEquals(first, scenario.clerk().hear(once));
        var other = new GuestRequest(id, new Greet(), new Guest(bed + 1, RIGHT));
        assertEquals(
                new Reply.Refused(new ClerkRefusal.CommandIdUsedBefore(id)),
                scenario.clerk().hear(other));
        scenario.verified();
    }

    @Test
    void a_link_that_does_not_prove_itself_is_refused_and_leaves_no_trace() {
        long size = scenario.journal().head().size();
        assertInstanceOf(Reply.Refused.class, greets(WRONG));
        assertEquals(size, scenario.journal().head().size());
    }

    @Test
    void a_part_that_knows_no_links_hears_no_guest() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        scenario.clerk()
                                .hear(
                                        new GuestRequest(
                                                scenario.freshId(),
                                                new RollCommand.Leave(),
                                                new Guest(bed, RIGHT))));
    }

    @Test
    void no_link_is_forged_nor_lends_its_authority() {
        var link = new Authority.Link(bed);
        forger.folds(null, new GardenAct.Greeted(RIGHT), link);
        forger.refused(null, new GardenAct.Greeted(WRONG), link);
        forger.refused(null, new GardenAct.Greeted(RIGHT), new Authority.Link(ANNA.seq()));
        forger.refused(CEM, new GardenAct.Greeted(RIGHT), link);
        forger.refused(null, new GardenAct.Sown(3), link);
        forger.refused(CEM, new GardenAct.Greeted(RIGHT));
    }

    @Test
    void who_has_left_keeps_her_words_from_a_link_that_bears_her_number() {
        MemberId left = scenario.add(1).getFirst();
        scenario.given(left, new RollCommand.Leave());
        forger.refused(
                null,
                new ErasureAct.Erased(left.seq(), "name", left),
                new Authority.Link(left.seq()));
    }
}
