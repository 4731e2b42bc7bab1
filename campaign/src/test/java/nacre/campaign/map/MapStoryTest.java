// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.map.MapCommand.NoteIn;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.journal.Content;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.organ.Asks;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Anna organises in the north yard, Ben in the south yard; Cem may everything.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapStoryTest {
    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();
    private final MandateId annas = depot.organises(ANNA, depot.north());
    private final MandateId bens = depot.organises(BEN, depot.south());
    private final Keyring keyring = Keyrings.inMemory(new Random(2)).of(scenario.organ());
    private final UnitId early = depot.early().last();
    private final UnitId south = depot.south().last();

    private Maps maps() {
        return scenario.clerk().standing().states().of(MAPS);
    }

    private String sealed(UnitId unit) {
        var command = scenario.freshId();
        var token = keyring.fresh(command, 1).getFirst();
        var says = Json.object().put("name", "Mila").done();
        var sealing = keyring.seal(token, unit.seq(), command, says);
        return assertInstanceOf(Keyring.SealedText.class, sealing).text();
    }

    private NoteIn in(UnitId unit) {
        return new NoteIn(unit, sealed(unit));
    }

    private MapCommand note(UnitId unit) {
        return new MapCommand.Note(in(unit));
    }

    private Refusal whyNotRead(MemberId member, UnitId unit) {
        return MapRules.whyNotRead(
                scenario.assembly(), depot.campaigns(), maps(), member, unit, scenario.now());
    }

    @Test
    void who_organises_a_yard_notes_and_reads_in_all_its_shifts_and_in_no_other() {
        scenario.when(ANNA, note(early)).then(new MapAct.Noted(early));
        long entry = scenario.last("map.noted");
        assertEquals(List.of(entry), maps().notes(early));
        Content content = scenario.entry(entry).content().getFirst();
        assertEquals(Content.Keeping.PERSONAL, content.keeping());
        assertNull(content.subject());
        assertEquals("{\"unit\":%s}".formatted(early), scenario.entry(entry).facts().write());
        scenario.when(ANNA, new MapCommand.ReadUnit(early)).then(new MapAct.Read(early));
        assertEquals(ANNA, maps().readings(depot.campaign()).getFirst().member());
        scenario.when(ANNA, note(south))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 1, 0));
        scenario.when(ANNA, new MapCommand.ReadUnit(south))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 1, 0));
        assertNull(whyNotRead(ANNA, early));
        assertEquals(new MapRefusal.NotYourPlace(south), whyNotRead(ANNA, south));
        assertEquals(new MapRefusal.NotYourPlace(early), whyNotRead(BEN, early));
        var none = new UnitId(3);
        assertEquals(new CampaignRefusal.UnknownUnit(none), whyNotRead(ANNA, none));
    }

    @Test
    void who_steers_reads_nobody_and_who_has_no_mandate_nothing() {
        MemberId dora = scenario.add(1).getFirst();
        depot.gives(dora, new Grant(STEER, null, null, UnitPath.of(depot.campaign()).value()));
        scenario.when(dora, new MapCommand.ReadUnit(early))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ORGANISE));
        assertEquals(new MapRefusal.NotYourPlace(early), whyNotRead(dora, early));
        MemberId eli = scenario.add(1).getFirst();
        scenario.when(eli, note(early)).thenRefused(new ClerkRefusal.NeedsAMandate(ORGANISE));
    }

    @Test
    void a_mandate_that_ended_a_second_ago_opens_nothing_though_nobody_has_recorded_its_end() {
        scenario.given(ANNA, note(early));
        Instant ends = scenario.assembly().mandates().inForce().get(annas).ends();
        scenario.at(ends.minusSeconds(1));
        assertNull(whyNotRead(ANNA, early));
        scenario.at(ends);
        assertTrue(scenario.assembly().mandates().inForce().containsKey(annas));
        assertEquals(new MapRefusal.NotYourPlace(early), whyNotRead(ANNA, early));
        scenario.when(ANNA, new MapCommand.ReadUnit(early))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
    }

    @Test
    void what_is_not_sealed_or_too_long_is_never_recorded() {
        for (String bad : List.of("", "Mila, early shift", "n1.x.y", "n1." + "A".repeat(30))) {
            scenario.when(ANNA, new MapCommand.Note(new NoteIn(early, bad)))
                    .thenRefused(new MapRefusal.NoteDoesNotFit(bad.length(), 8000));
        }
        String longer = sealed(early) + "A".repeat(8000);
        scenario.when(ANNA, new MapCommand.Note(new NoteIn(early, longer)))
                .thenRefused(MapRefusal.NoteDoesNotFit.class);
    }

    @Test
    void a_list_comes_in_one_batch_and_goes_in_one() {
        UnitId late = depot.late().last();
        var notes = new ArrayList<NoteIn>();
        for (int i = 0; i < 6; i++) {
            notes.add(in(i % 2 == 0 ? early : late));
        }
        var brings = new MapCommand.ImportNotes(depot.north(), notes);
        scenario.when(ANNA, brings).thenRecorded();
        long imported = scenario.last("map.imported");
        scenario.given(ANNA, note(early));
        assertEquals(7, maps().notes(depot.campaigns(), depot.north()).size());
        scenario.when(BEN, new MapCommand.UndoNotes(imported))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 1, 0));
        scenario.when(ANNA, new MapCommand.UndoNotes(imported)).then(new MapAct.Undone(imported));
        assertEquals(1, maps().notes(depot.campaigns(), depot.north()).size());
        assertEquals(6, maps().gone().getFirst().notes().size());
        scenario.when(CEM, new MapCommand.UndoNotes(imported))
                .thenRefused(new MapRefusal.CannotBeUndone(imported));
    }

    @Test
    void an_import_keeps_to_its_place_and_its_time() {
        var leaving = new MapCommand.ImportNotes(depot.north(), List.of(in(early), in(south)));
        scenario.when(CEM, leaving).thenRefused(new MapRefusal.ImportLeavesItsPlace(south));
        scenario.when(CEM, new MapCommand.ImportNotes(depot.north(), List.of()))
                .thenRefused(new MapRefusal.ImportDoesNotFit(0, 10_000));
        scenario.given(ANNA, new MapCommand.ImportNotes(depot.north(), List.of(in(early))));
        long imported = scenario.last("map.imported");
        scenario.after(MapRules.UNDO);
        scenario.when(ANNA, new MapCommand.UndoNotes(imported))
                .thenRefused(new MapRefusal.CannotBeUndone(imported));
    }

    @Test
    void one_organiser_hides_her_own_part_at_once_and_the_committee_opens_it_again() {
        scenario.given(ANNA, note(early)).given(BEN, note(south));
        scenario.when(ANNA, new MapCommand.HidePlace(depot.south(), false))
                .thenRefused(ClerkRefusal.BeyondTheMandate.class);
        scenario.when(ANNA, new MapCommand.HidePlace(depot.north(), false))
                .then(new MapAct.Hidden(depot.north(), false));
        assertEquals(new MapRefusal.MapIsHidden(early), whyNotRead(ANNA, early));
        assertNull(whyNotRead(BEN, south));
        scenario.when(CEM, new MapCommand.ReadUnit(early))
                .thenRefused(new MapRefusal.MapIsHidden(early));
        scenario.when(ANNA, note(early)).thenRefused(new MapRefusal.MapIsHidden(early));
        scenario.when(ANNA, new MapCommand.HidePlace(depot.early(), false))
                .thenRefused(new MapRefusal.IsHidden());
        scenario.when(ANNA, new MapCommand.ShowPlace(depot.north()))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        scenario.when(CEM, new MapCommand.ShowPlace(depot.south()))
                .thenRefused(new MapRefusal.NothingIsHidden());
        scenario.when(CEM, new MapCommand.ShowPlace(depot.north()))
                .then(new MapAct.Shown(depot.north()));
        assertNull(whyNotRead(ANNA, early));
    }

    @Test
    void two_together_hide_the_whole_map_and_one_alone_does_not() {
        scenario.given(ANNA, new MapCommand.HidePlace(depot.north(), true));
        scenario.given(ANNA, new MapCommand.HidePlace(depot.north(), true));
        assertNull(whyNotRead(BEN, south));
        scenario.after(MapRules.TOGETHER.plusSeconds(1));
        scenario.given(BEN, new MapCommand.HidePlace(depot.south(), true));
        assertFalse(maps().isHidden(UnitPath.of(depot.campaign())));
        scenario.given(ANNA, new MapCommand.HidePlace(depot.north(), true));
        assertTrue(maps().isHidden(UnitPath.of(depot.campaign())));
        assertTrue(maps().isHidden(depot.early()));
        UnitPath whole = UnitPath.of(depot.campaign());
        var shown = new MapAct.Shown(whole);
        scenario.decided(Enactment.of(shown, List.of()));
        assertFalse(maps().isHidden(depot.early()));
        scenario.when(ANNA, Asks.put(Enactment.of(shown, List.of())))
                .thenRefused(new MapRefusal.NothingIsHidden());
        scenario.when(ANNA, Asks.put(Enactment.of(new MapAct.Noted(early), List.of())))
                .thenRefused(new ProposalRefusal.NotAnEnactment("map.noted"));
    }

    @Test
    void a_list_to_take_along_is_for_fifteen_and_for_two_weeks() {
        Instant until = scenario.now().plus(MapRules.LONGEST_LIST);
        var listed = new MapCommand.TakeList(early, 15, until, sealed(early));
        scenario.when(ANNA, listed).then(new MapAct.Listed(early, 15, until));
        assertEquals(15, maps().readings(depot.campaign()).getLast().people());
        scenario.when(ANNA, new MapCommand.TakeList(early, 16, until, sealed(early)))
                .thenRefused(new MapRefusal.ListDoesNotFit(16, 15, until, until));
        Instant late = until.plusSeconds(1);
        scenario.when(ANNA, new MapCommand.TakeList(early, 1, late, sealed(early)))
                .thenRefused(new MapRefusal.ListDoesNotFit(1, 15, late, until));
        scenario.when(ANNA, new MapCommand.TakeList(early, 1, until, "Mila"))
                .thenRefused(MapRefusal.NoteDoesNotFit.class);
    }

    @Test
    void two_files_a_day_are_taken_along_from_her_own_part_and_the_third_the_day_after() {
        UnitId north = depot.north().last();
        var takes = new MapCommand.ExportUnit(north, 40);
        scenario.when(ANNA, takes).then(new MapAct.Exported(north, 40));
        Instant first = scenario.now();
        scenario.after(Duration.ofHours(3));
        scenario.when(ANNA, new MapCommand.ExportUnit(early, 25))
                .then(new MapAct.Exported(early, 25));
        scenario.after(Duration.ofHours(3));
        Instant again = first.plus(MapRules.EXPORT_DAY);
        scenario.when(ANNA, takes).thenRefused(new MapRefusal.ExportedEnough(2, again));
        scenario.when(BEN, new MapCommand.ExportUnit(south, 60))
                .then(new MapAct.Exported(south, 60));
        scenario.when(BEN, takes).thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 1, 0));
        scenario.at(again.minusSeconds(1))
                .when(ANNA, takes)
                .thenRefused(new MapRefusal.ExportedEnough(2, again));
        scenario.at(again).when(ANNA, takes).then(new MapAct.Exported(north, 40));
        assertEquals(Maps.Way.EXPORTED, maps().readings(depot.campaign()).getLast().way());
    }

    @Test
    void a_file_has_five_hundred_lines_at_most_and_none_of_a_hidden_place() {
        scenario.when(ANNA, new MapCommand.ExportUnit(early, 501))
                .thenRefused(new MapRefusal.ExportDoesNotFit(501, 500));
        scenario.when(ANNA, new MapCommand.ExportUnit(early, 0))
                .thenRefused(new MapRefusal.ExportDoesNotFit(0, 500));
        scenario.given(ANNA, new MapCommand.HidePlace(depot.north(), false));
        scenario.when(ANNA, new MapCommand.ExportUnit(early, 5))
                .thenRefused(new MapRefusal.MapIsHidden(early));
    }

    @Test
    void who_steers_sets_an_earlier_purge_day_and_only_a_decision_a_later_one() {
        scenario.given(ANNA, note(early));
        Instant sooner = scenario.now().plus(Duration.ofDays(40));
        var moves = new MapCommand.MovePurge(depot.campaign(), sooner);
        scenario.when(ANNA, moves).thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        scenario.when(CEM, moves).then(new MapAct.PurgeMoved(depot.campaign(), sooner));
        assertEquals(sooner, maps().dues().first().at());
        assertEquals(1, maps().dues().size());
        Instant later = sooner.plus(Duration.ofDays(10));
        scenario.when(CEM, new MapCommand.MovePurge(depot.campaign(), later))
                .thenRefused(new MapRefusal.PurgeDoesNotMove(later, sooner));
        var decided = Enactment.of(new MapAct.PurgeMoved(depot.campaign(), later), List.of());
        scenario.decided(decided);
        assertEquals(later, maps().dues().first().at());
        scenario.at(sooner).caughtUp();
        assertNull(whyNotRead(ANNA, early));
        scenario.at(later).caughtUp();
        assertEquals(0, maps().notes(depot.campaigns(), UnitPath.of(depot.campaign())).size());
        assertEquals(new MapRefusal.MapIsPurged(depot.campaign()), whyNotRead(ANNA, early));
        scenario.when(CEM, moves).thenRefused(new MapRefusal.MapIsPurged(depot.campaign()));
    }

    @Test
    void a_purge_day_is_never_past_nor_beyond_three_years_and_counts_before_the_first_note() {
        for (Duration off : List.of(Duration.ZERO, Duration.ofDays(1097))) {
            Instant day = scenario.now().plus(off);
            var moved = new MapAct.PurgeMoved(depot.campaign(), day);
            scenario.when(ANNA, Asks.put(Enactment.of(moved, List.of())))
                    .thenRefused(MapRefusal.PurgeDoesNotMove.class);
        }
        Instant sooner = scenario.now().plus(Duration.ofDays(5));
        scenario.given(CEM, new MapCommand.MovePurge(depot.campaign(), sooner));
        assertTrue(maps().dues().isEmpty());
        scenario.given(ANNA, note(early));
        assertEquals(sooner, maps().dues().first().at());
    }

    @Test
    void several_notes_are_made_together_or_none() {
        scenario.when(ANNA, new MapCommand.Note(List.of(in(early), in(early))))
                .then(new MapAct.Noted(early), new MapAct.Noted(early));
        scenario.when(ANNA, new MapCommand.Note(List.of(in(early), in(south))))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 2, 0));
        scenario.when(ANNA, new MapCommand.Note(List.of()))
                .thenRefused(new MapRefusal.NotedTooMuch(0, MapRules.MOST_TOGETHER));
        int many = MapRules.MOST_TOGETHER + 1;
        scenario.when(ANNA, new MapCommand.Note(Collections.nCopies(many, in(early))))
                .thenRefused(new MapRefusal.NotedTooMuch(many, MapRules.MOST_TOGETHER));
        scenario.verified();
    }

    private List<Long> over(Instant now) {
        return MapPart.MAPS.over(scenario.clerk().standing().states(), now);
    }

    @Test
    void on_its_purge_day_a_map_ends_by_itself_and_says_how_many_notes_it_had() {
        scenario.given(ANNA, note(early)).given(ANNA, note(early)).given(BEN, note(south));
        assertEquals(Depot.PURGE, maps().dues().first().at());
        scenario.at(Depot.PURGE.minusSeconds(1)).caughtUp();
        // Its keys end with the day, also where nothing falls due any more.
        assertEquals(List.of(), over(scenario.now()));
        assertEquals(3, over(Depot.PURGE).size());
        assertEquals(3, maps().notes(depot.campaigns(), UnitPath.of(depot.campaign())).size());
        scenario.whenTimePasses(Duration.ofSeconds(1))
                .thenDue(new MapAct.Purged(depot.campaign(), 3))
                .then();
        assertEquals(3, maps().gone().getFirst().notes().size());
        assertEquals(0, maps().notes(depot.campaigns(), UnitPath.of(depot.campaign())).size());
        assertEquals(
                new Authority.Due(depot.campaign().seq()),
                scenario.leaf(scenario.last("map.purged")).authority());
        MandateId again = depot.organises(ANNA, depot.north());
        assertTrue(again.seq() > annas.seq());
        scenario.when(ANNA, note(early)).thenRefused(new MapRefusal.MapIsPurged(depot.campaign()));
        assertEquals(new MapRefusal.MapIsPurged(depot.campaign()), whyNotRead(ANNA, early));
    }

    @Test
    void in_a_closed_campaign_nothing_is_noted_and_what_is_there_stays_until_it_is_purged() {
        scenario.given(ANNA, note(early));
        var closed = new CampaignAct.Closed(depot.campaign());
        scenario.decided(Enactment.of(closed, List.of()));
        scenario.when(ANNA, note(early))
                .thenRefused(new CampaignRefusal.CampaignIsClosed(depot.campaign()));
        assertNull(whyNotRead(ANNA, early));
    }

    @Test
    void a_forged_map_does_not_fold() {
        scenario.given(ANNA, note(early));
        scenario.given(ANNA, new MapCommand.ImportNotes(depot.north(), List.of(in(early))));
        long imported = scenario.last("map.imported");
        var forger = new Forger(scenario);
        var anna = new Authority.Mandate(annas.seq());
        var ben = new Authority.Mandate(bens.seq());
        forger.folds(ANNA, new MapAct.Noted(early), anna);
        forger.refused(ANNA, new MapAct.Noted(early));
        forger.refused(ANNA, new MapAct.Noted(south), anna);
        forger.refused(ANNA, new MapAct.Noted(south), ben);
        forger.refused(BEN, new MapAct.Read(early), ben);
        forger.refused(ANNA, new MapAct.Noted(new UnitId(3)), anna);
        forger.refused(null, new MapAct.Noted(early), new Authority.Server());
        forger.refused(BEN, new MapAct.Undone(imported), ben);
        forger.refused(ANNA, new MapAct.Undone(imported + 1), anna);
        forger.refused(ANNA, new MapAct.Imported(depot.north(), 0), anna);
        forger.refused(ANNA, new MapAct.Imported(depot.south(), 5), anna);
        forger.refused(BEN, new MapAct.Hidden(depot.north(), false), ben);
        forger.refused(ANNA, new MapAct.Shown(depot.north()), anna);
        forger.refused(BEN, new MapAct.Exported(early, 5), ben);
        forger.refused(ANNA, new MapAct.Exported(early, 501), anna);
        Instant sooner = scenario.now().plus(Duration.ofDays(1));
        forger.refused(ANNA, new MapAct.PurgeMoved(depot.campaign(), sooner), anna);
        Instant until = scenario.now().plus(Duration.ofDays(3));
        forger.refused(ANNA, new MapAct.Listed(early, 16, until), anna);
        forger.refused(ANNA, new MapAct.Purged(depot.campaign(), 2), anna);
        forger.refused(null, new MapAct.Purged(depot.campaign(), 2), new Authority.Server());
        var due = new Authority.Due(depot.campaign().seq());
        forger.refused(null, new MapAct.Purged(depot.campaign(), 2), due, Depot.PURGE);
        scenario.at(Depot.PURGE);
        forger.refused(null, new MapAct.Purged(depot.campaign(), 9), due, Depot.PURGE);
        scenario.caughtUp();
        forger.refused(ANNA, new MapAct.Noted(early), anna);
    }
}
