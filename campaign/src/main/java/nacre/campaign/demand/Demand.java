// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/// Something that is asked of whoever decides over certain matters. Its `title` and `text` are kept
/// content of the entry that proposed it.
///
/// @param id the entry that proposed it
/// @param campaign that it belongs to; null if to none
/// @param aims the matters of the register that it aims at
/// @param author who proposed it; null if it came of a decision or a date
/// @param survey the survey that it comes from, by its entry; null if from none
/// @param breach what it answers, by the entry that noted a settlement was broken; null if nothing
/// @param turns how it came to where it stands, oldest first
public record Demand(
        DemandId id,
        @Nullable CampaignId campaign,
        List<MatterKey> aims,
        @Nullable MemberId author,
        @Nullable Long survey,
        @Nullable Long breach,
        PVector<Turn> turns) {

    /// Copies the list.
    public Demand {
        aims = List.copyOf(aims);
    }

    /// How far it has come.
    public enum Stage {
        /// A member asks for it.
        PROPOSED,
        /// Its author took it back before the organ made it its own.
        WITHDRAWN,
        /// It is the organ's demand.
        RAISED,
        /// Some of it was won; the rest is still demanded.
        PARTLY_MET,
        MET,
        /// The organ demands it no longer, or never did.
        DROPPED;

        /// Whether the organ demands it.
        public boolean isDemanded() {
            return this == RAISED || this == PARTLY_MET;
        }

        /// Whether nothing more comes of it.
        public boolean isOver() {
            return this == WITHDRAWN || this == MET || this == DROPPED;
        }
    }

    /// That it came to a stage.
    ///
    /// @param seq the entry that says so
    public record Turn(Stage stage, long seq, Instant at) {}

    /// How far it has come.
    public Stage stage() {
        return last().stage();
    }

    /// How it came to where it stands.
    public Turn last() {
        return turns.get(turns.size() - 1);
    }

    /// The entry that raised it, or null.
    public @Nullable Long raised() {
        for (Turn turn : turns) {
            if (turn.stage() == Stage.RAISED) {
                return turn.seq();
            }
        }
        return null;
    }

    Demand turning(Stage stage, long seq, Instant at) {
        return new Demand(
                id, campaign, aims, author, survey, breach, turns.plus(new Turn(stage, seq, at)));
    }
}
