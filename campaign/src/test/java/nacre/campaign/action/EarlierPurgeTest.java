// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import static nacre.campaign.action.Strike.FROM;
import static nacre.campaign.action.Strike.NOTE;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.campaign.action.ActionCommand.NoteIncident;
import nacre.campaign.action.ActionCommand.ReadNotes;
import nacre.campaign.map.MapAct;
import nacre.campaign.map.MapCommand;
import nacre.campaign.unit.Depot;
import nacre.organ.ClerkRefusal;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The purge day of a campaign is moved after something was noted during a strike.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EarlierPurgeTest {
    private final Strike strike = Strike.called();
    private final Depot depot = strike.depot();
    private final Scenario scenario = depot.scenario();
    private final ActionId id = strike.id();

    private long noted() {
        scenario.at(FROM);
        scenario.given(CEM, new NoteIncident(id, depot.early(), IncidentKind.POLICE, FROM, NOTE));
        return scenario.last("action.noted");
    }

    @Test
    void an_earlier_day_holds_for_what_was_noted_before() {
        long note = noted();
        Instant sooner = FROM.plus(Duration.ofDays(2));
        scenario.given(CEM, new MapCommand.MovePurge(depot.campaign(), sooner));
        assertEquals(List.of(), strike.over(sooner.minusSeconds(1)));
        assertEquals(List.of(note), strike.over(sooner));
        scenario.at(sooner);
        scenario.when(CEM, new ReadNotes(id, depot.early()))
                .thenRefused(new ActionRefusal.NotesArePurged(id));
    }

    @Test
    void a_later_day_that_members_decided_holds_for_all_that_is_noted_in_the_campaign() {
        long note = noted();
        Instant later = Depot.PURGE.plus(Duration.ofDays(30));
        scenario.decided(Enactment.of(new MapAct.PurgeMoved(depot.campaign(), later), List.of()));
        assertEquals(List.of(), strike.over(later.minusSeconds(1)));
        assertEquals(List.of(note), strike.over(later));
        scenario.at(later);
        scenario.when(CEM, new ReadNotes(id, depot.early()))
                .thenRefused(ClerkRefusal.NeedsAMandate.class);
        scenario.verified();
    }
}
