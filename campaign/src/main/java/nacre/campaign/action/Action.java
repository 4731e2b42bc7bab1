// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitPath;
import nacre.shifts.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/// An action: what people of some places do together from one hour to another, and the posts that
/// it takes.
///
/// @param id the entry that called it
/// @param decision by which it was
/// @param from when it begins
/// @param until the first instant after it
/// @param places where: units of one campaign, or that campaign as a whole
/// @param ballot that allows it; null if it rests on the decision alone
/// @param stage how it stands
/// @param said the entry that last paused it, let it go on or ended it; −1 if none has
/// @param incidents what happened, as it was noted; those that were destroyed are missing
/// @param tellings what was said to those of a place, oldest first
public record Action(
        ActionId id,
        long decision,
        ActionKind kind,
        Instant from,
        Instant until,
        List<UnitPath> places,
        List<Post> posts,
        @Nullable BallotId ballot,
        Stage stage,
        long said,
        PVector<Incident> incidents,
        PVector<Telling> tellings) {

    /// How an action stands.
    public sealed interface Stage {
        /// It begins or goes on as it was called.
        record Standing() implements Stage {}

        /// It rests.
        ///
        /// @param isDecided whether a decision has paused it
        record Paused(boolean isDecided) implements Stage {}

        /// It ended.
        record Ended(Outcome outcome, Instant at) implements Stage {}
    }

    /// Copies the lists.
    public Action {
        places = List.copyOf(places);
        posts = List.copyOf(posts);
    }

    /// Whose action it is.
    public CampaignId campaign() {
        return places.getFirst().campaign();
    }

    /// Where all of it is: its only place, else its campaign.
    public UnitPath whole() {
        return places.size() == 1 ? places.getFirst() : UnitPath.of(campaign());
    }

    /// Whether a place is one of its own, or lies beneath one.
    public boolean has(UnitPath place) {
        return places.stream().anyMatch(place::isWithin);
    }

    /// Whether it ended.
    public boolean hasEnded() {
        return stage instanceof Stage.Ended;
    }

    /// Whether it goes on at this moment.
    public boolean isOn(Instant now) {
        return stage instanceof Stage.Standing && !now.isBefore(from);
    }

    /// When it ended, or will.
    public Instant end() {
        return stage instanceof Stage.Ended(var outcome, var at) ? at : until;
    }

    /// The post with this series of shifts, or null.
    public @Nullable Post post(SeriesId series) {
        return posts.stream().filter(each -> each.series().equals(series)).findFirst().orElse(null);
    }

    /// What was noted by this entry, or null.
    public @Nullable Incident incident(long seq) {
        return incidents.stream().filter(each -> each.seq() == seq).findFirst().orElse(null);
    }

    Action with(Post post) {
        var more = new ArrayList<>(posts);
        more.add(post);
        return new Action(
                id, decision, kind, from, until, places, more, ballot, stage, said, incidents,
                tellings);
    }

    Action at(Stage next, long entry) {
        return with(next, entry, incidents, tellings);
    }

    Action with(PVector<Incident> noted) {
        return with(stage, said, noted, tellings);
    }

    Action with(Telling telling) {
        return with(stage, said, incidents, tellings.plus(telling));
    }

    private Action with(Stage next, long entry, PVector<Incident> noted, PVector<Telling> told) {
        return new Action(
                id, decision, kind, from, until, places, posts, ballot, next, entry, noted, told);
    }
}
