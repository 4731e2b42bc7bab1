// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.SealedNote;
import nacre.shifts.series.SeriesId;
import org.jspecify.annotations.Nullable;

/// What happened to an action and at its places. Of the entry that called it, `title`, `what`,
/// `if`, and for another kind `kind`, are kept content, as are what is said of its posts; of a
/// pause, a going on or an end, its `reason`; of what was told, `title` and `text`. What is noted
/// about an incident is sealed.
public sealed interface ActionAct extends Act {

    /// The type of the enactment that calls an action.
    String CALLED = "action.called";

    /// The type of the enactment that ends one.
    String ENDED = "action.ended";

    /// The field with what is noted about an incident: personal content of nobody in particular, so
    /// that it is in nobody's copy and only the destruction of its key takes it away.
    String SEALED = SealedNote.FIELD;

    /// An action was called; it goes by this entry, and the series of its posts by those that
    /// follow, in their order. An enactment.
    ///
    /// @param from when it begins
    /// @param until the first instant after it
    /// @param places where: units of one campaign, or that campaign as a whole
    /// @param ballot that allows it; null if it rests on the decision alone
    record Called(
            ActionKind kind,
            Instant from,
            Instant until,
            List<UnitPath> places,
            List<PlannedPost> posts,
            @Nullable BallotId ballot)
            implements ActionAct {
        /// Copies the lists.
        public Called {
            places = List.copyOf(places);
            posts = List.copyOf(posts);
        }
    }

    /// Shifts that are there became a post of it. Under a mandate to keep the rota there.
    record Posted(ActionId action, Role role, UnitPath place, SeriesId series)
            implements ActionAct {}

    /// It rests until it goes on. Under a mandate to steer, or an enactment.
    record Paused(ActionId action) implements ActionAct {}

    /// It goes on. An enactment, or, if no decision has paused it, under a mandate to steer.
    record Resumed(ActionId action) implements ActionAct {}

    /// It ended. An enactment; when its last hour comes, due.
    record Ended(ActionId action, Outcome outcome) implements ActionAct {}

    /// Something happened at a place. By right of who has a post there at that time, or under a
    /// mandate as steward there.
    ///
    /// @param happened when; not when it was noted
    record Noted(ActionId action, UnitPath place, IncidentKind kind, Instant happened)
            implements ActionAct {}

    /// Somebody looked at what is noted about a place. On the record before it is shown.
    record Read(ActionId action, UnitPath place) implements ActionAct {}

    /// What a note says was destroyed. Under a mandate as steward of its place.
    ///
    /// @param note its entry
    record Forgotten(ActionId action, long note) implements ActionAct {}

    /// Something was said to those of a place, for all to read. Under a mandate for the press.
    record Told(ActionId action, UnitPath place) implements ActionAct {}

    @Override
    default String type() {
        return ActionActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return ActionActForm.facts(this);
    }

    /// Reads the permanent form.
    static ActionAct read(String type, Json.Fields facts) {
        return ActionActForm.read(type, facts);
    }
}
