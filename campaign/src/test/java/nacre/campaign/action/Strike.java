// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import static nacre.organ.Ground.ANNA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.ballot.Choice;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.slot.SlotId;

/// A strike at the north yard over the night on which clocks go forward: from Saturday evening to
/// Monday evening, with pickets from six to ten and a kitchen from nine to twelve.
record Strike(Depot depot, ActionId id) {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final LocalDate SUNDAY = LocalDate.parse("2026-03-29");
    static final LocalDate MONDAY = SUNDAY.plusDays(1);
    static final Instant FROM = Instant.parse("2026-03-28T20:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-03-30T17:00:00Z");
    static final String NOTE = "n1.00112233445566778899aabbccddeeff.AAAAAAAAAAAAAAAAAAAAAA";

    static Plan plan(UnitPath place, int minute, int hours, int places) {
        return new Plan(
                        PlannedPost.rota(place),
                        SUNDAY,
                        MONDAY,
                        new Rhythm.EveryDays(1),
                        minute,
                        hours * 60,
                        Offsets.none(),
                        places,
                        12,
                        Names.TOGETHER,
                        List.of())
                .in(LONDON);
    }

    static PlannedPost post(Role role, UnitPath place, Plan plan) {
        return new PlannedPost(role, place, new SeriesAct.Planned(plan));
    }

    static List<PlannedPost> posts(Depot depot) {
        return List.of(
                post(Role.PICKET, depot.early(), plan(depot.early(), 6 * 60, 4, 2)),
                post(Role.KITCHEN, depot.north(), plan(depot.north(), 9 * 60, 3, 1)));
    }

    static ActionAct.Called calls(Depot depot, List<PlannedPost> posts) {
        return new ActionAct.Called(
                ActionKind.STRIKE, FROM, UNTIL, List.of(depot.north()), posts, null);
    }

    static Enactment enactment(ActionAct.Called called) {
        var words = new ArrayList<Words>();
        words.add(Words.kept("if", "Do not argue. Call a steward."));
        for (int i = 0; i < called.posts().size(); i++) {
            words.add(Words.kept(PlannedPost.words(i) + "title", "Post " + i));
            words.add(Words.kept(PlannedPost.words(i) + "where", "Gate " + i));
        }
        words.add(Words.kept("title", "Two days for our shift plan"));
        words.add(Words.kept("what", "Nobody drives."));
        return Enactment.of(called, words);
    }

    /// What the members decide under the matter that strikes belong to.
    static void decide(Depot depot, Enactment enactment) {
        depot.scenario()
                .decide(
                        depot.scenario().put(ANNA, Asks.put(MatterKey.ACTION, enactment)),
                        Choice.YES);
    }

    /// The members have called it, about two weeks before it begins.
    static Strike called() {
        Depot depot = Depot.campaigning();
        decide(depot, enactment(calls(depot, posts(depot))));
        return new Strike(depot, new ActionId(depot.scenario().last(ActionAct.CALLED)));
    }

    Action action() {
        return depot.scenario().clerk().standing().states().of(ActionPart.ACTIONS).needed(id);
    }

    /// The entries of notes whose keys are to be destroyed by then.
    List<Long> over(Instant now) {
        return ActionPart.ACTIONS.over(depot.scenario().clerk().standing().states(), now);
    }

    SlotId picket(LocalDate day) {
        return new SlotId(action().posts().getFirst().series(), day);
    }
}
