// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.part;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.unit.Campaign;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// What a part brings to the pages: those of its own, and what the pages of all say about it. `app`
/// hands in a list of them beside the list of parts; no page of the assembly knows one by name.
///
/// Its sentences stand in text files as all others do: `place.KEY` for a place,
/// `record.act.TYPE` for an act, `done.TYPE` for what was just done, `power.NAME` for a power.
public interface PartPages {

    /// Whose pages these are.
    Part<?> part();

    /// The pages of its own.
    List<Pages> pages(Visits visits);

    /// Its places in this organ, each by the word that its address ends in: `/o/{organ}/WORD`. They
    /// stand behind the assembly's.
    default List<String> places(Visit visit) {
        return List.of();
    }

    /// Which of its commands a script may send by the API, and why not the others.
    Scripted scripted();

    /// How it says what a decision of its own brings about.
    default EnactmentWords enactments() {
        return (visit, enactment, tense, words) -> null;
    }

    /// What stands in the sentence about an act of its own: name, value, name, value … Who acted
    /// stands there already, as `actor`.
    default List<Object> values(Visit visit, Act act, Leaf leaf) {
        return List.of();
    }

    /// How a fact is said that stands in a refusal of its own, as the name of what an id stands
    /// for; null for one that it does not know.
    default @Nullable Object value(Visit visit, Object fact) {
        return null;
    }

    /// The places that a mandate for this power of its own can be limited to, by what a limit says
    /// and what people read; none if the power has no place.
    default List<Option> limits(Visit visit, Power power) {
        return List.of();
    }

    /// Whether a mandate for this power of its own can be limited to so many times: something is
    /// done under it.
    default boolean isCounted(Power power) {
        return true;
    }

    /// How the amounts are written that a mandate for this power of its own can be limited by; null
    /// if nothing is moved under it.
    default @Nullable Amounts amounts(Visit visit, Power power) {
        return null;
    }

    /// The name of a place that a mandate for this power of its own is limited to.
    default String place(Visit visit, Grant grant) {
        return grant.place();
    }

    /// How a place is called whose short name another part uses, as that of a shift's rota; null
    /// for one that is none of its own.
    default @Nullable String place(Visit visit, String name) {
        return null;
    }

    /// What of it is open now and would be left so, a sentence each, for those who decide on that.
    ///
    /// @param isOver whether the organ would be over; else it goes on and some leave it
    default List<String> left(Visit visit, boolean isOver) {
        return List.of();
    }

    /// What it shows on the front page of an organ; null for nothing.
    default @Nullable Front front(Visit visit) {
        return null;
    }

    /// What it has to say of a matter, on the page of the matter.
    default List<Line> about(Visit visit, MatterKey matter) {
        return List.of();
    }

    /// How it stands in a campaign, on the page of the campaign; null for nothing. It says nothing
    /// that its own pages would not say to this reader.
    default @Nullable CampaignRow row(Visit visit, Campaign campaign) {
        return null;
    }

    /// What it has for this reader today.
    ///
    /// @param since what is older is no news any more
    default List<TodayLine> today(Visit visit, Instant since) {
        return List.of();
    }
}
