// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import nacre.assembly.part.Due;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// What rules know of the maps of an organ's campaigns: where the notes are, and nothing of what
/// they say.
///
/// @param notes the entries with notes that count, unit by unit, in their order
/// @param readings who looked at or took along what, campaign by campaign, in order
/// @param imports those that can still be undone or could be, by their entries
/// @param hidden the places that nobody may look at
/// @param asked who asked last to hide a whole map
/// @param gone what does not count any more and whose keys are to be destroyed, in order
/// @param purges the purge days that were set anew
/// @param dues the purge days that are to come
/// @param said the entries in which members say something of themselves, campaign by campaign
public record Maps(
        PSortedMap<UnitId, PVector<Long>> notes,
        PSortedMap<CampaignId, PVector<Reading>> readings,
        PSortedMap<Long, Import> imports,
        PSortedMap<UnitPath, Hiding> hidden,
        PSortedMap<CampaignId, Hiding> asked,
        PVector<Gone> gone,
        PSortedMap<CampaignId, Instant> purges,
        PSortedSet<Due> dues,
        PSortedMap<CampaignId, PVector<Long>> said) {

    /// How somebody came to see names.
    public enum Way {
        /// She looked at who is in a unit.
        LOOKED,
        /// She took a list of a few along.
        LISTED,
        /// She took a file of a unit and all beneath it along.
        EXPORTED
    }

    /// Somebody looked at a unit, or took a list or a file of it along.
    ///
    /// @param entry where it stands
    /// @param people how many are on the list or in the file; 0 if she only looked
    /// @param until how long the list can be looked at; null if it is none
    public record Reading(
            long entry,
            MemberId member,
            Way way,
            UnitId unit,
            Instant at,
            long people,
            @Nullable Instant until) {}

    /// Notes that came from one list: so many after this entry.
    public record Import(long entry, UnitPath place, long notes, Instant at, MemberId member) {

        /// Whether it brought this entry.
        boolean has(long seq) {
            return seq > entry && seq <= entry + notes;
        }

        /// The entries that it brought.
        public List<Long> entries() {
            return LongStream.rangeClosed(entry + 1, entry + notes).boxed().toList();
        }
    }

    /// Who hid something, and when.
    public record Hiding(long entry, MemberId member, Instant at) {}

    /// Entries with sealed content that an entry took away: of an import that was undone, or of a
    /// whole map with its lists.
    public record Gone(long entry, List<Long> notes) {
        /// Copies the list.
        public Gone {
            notes = List.copyOf(notes);
        }
    }

    /// Nothing is noted.
    public static Maps empty() {
        return new Maps(
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePVector.empty(),
                TreePMap.empty(),
                TreePSet.empty(),
                TreePMap.empty());
    }

    /// The entries with notes of a unit, in their order.
    public PVector<Long> notes(UnitId unit) {
        return notes.getOrDefault(unit, TreePVector.empty());
    }

    /// The entries with notes of a place and all beneath it, those that are closed too.
    public List<Long> notes(Campaigns campaigns, UnitPath place) {
        var all = new ArrayList<Long>();
        for (Unit unit : campaigns.within(place)) {
            all.addAll(notes(unit.id()));
        }
        return all;
    }

    /// The entries in which members say something of themselves in a campaign, in order.
    public PVector<Long> said(CampaignId campaign) {
        return said.getOrDefault(campaign, TreePVector.empty());
    }

    /// How much is noted in a campaign, by others and by members of themselves.
    long count(Campaigns campaigns, Campaign campaign) {
        return notes(campaigns, campaign.path()).size() + (long) said(campaign.id()).size();
    }

    /// Who looked at a campaign's map, in order.
    public PVector<Reading> readings(CampaignId campaign) {
        return readings.getOrDefault(campaign, TreePVector.empty());
    }

    /// When all that is noted in a campaign is destroyed.
    public Instant purges(Campaign campaign) {
        return purges.getOrDefault(campaign.id(), campaign.purges());
    }

    /// Whether a place, or one that it lies within, is hidden.
    public boolean isHidden(UnitPath place) {
        return hidden.keySet().stream().anyMatch(place::isWithin);
    }

    /// The entries whose keys are to be destroyed by now: what somebody took away, and all of a
    /// campaign whose purge day has come, with the lists that were taken along.
    List<Long> over(Campaigns campaigns, Instant now) {
        var over = new ArrayList<Long>();
        gone.forEach(each -> over.addAll(each.notes()));
        for (Campaign campaign : campaigns.all().values()) {
            if (!now.isBefore(purges(campaign))) {
                over.addAll(sealed(campaigns, campaign));
            }
        }
        return over;
    }

    /// The entries with anything sealed of a campaign: notes, and whom a list names.
    List<Long> sealed(Campaigns campaigns, Campaign campaign) {
        var all = new ArrayList<>(notes(campaigns, campaign.path()));
        all.addAll(said(campaign.id()));
        for (Reading reading : readings(campaign.id())) {
            if (reading.until() != null) {
                all.add(reading.entry());
            }
        }
        return all;
    }

    Maps notes(PSortedMap<UnitId, PVector<Long>> next) {
        return new Maps(next, readings, imports, hidden, asked, gone, purges, dues, said);
    }

    Maps noted(UnitId unit, long entry) {
        return notes(notes.plus(unit, notes(unit).plus(entry)));
    }

    Maps due(Due due) {
        return new Maps(
                notes, readings, imports, hidden, asked, gone, purges, dues.plus(due), said);
    }

    Maps fallen(Due due) {
        return new Maps(
                notes, readings, imports, hidden, asked, gone, purges, dues.minus(due), said);
    }

    Maps with(CampaignId campaign, Reading reading) {
        var more = readings.plus(campaign, readings(campaign).plus(reading));
        return new Maps(notes, more, imports, hidden, asked, gone, purges, dues, said);
    }

    Maps corrected(CampaignId campaign, long entry) {
        return said(said.plus(campaign, said(campaign).plus(entry)));
    }

    /// With nothing that members said in a campaign.
    Maps corrected(CampaignId campaign) {
        return said(said.minus(campaign));
    }

    private Maps said(PSortedMap<CampaignId, PVector<Long>> next) {
        return new Maps(notes, readings, imports, hidden, asked, gone, purges, dues, next);
    }

    Maps with(Import brought) {
        var more = imports.plus(brought.entry(), brought);
        return new Maps(notes, readings, more, hidden, asked, gone, purges, dues, said);
    }

    Maps without(Import brought) {
        var rest = imports.minus(brought.entry());
        return new Maps(notes, readings, rest, hidden, asked, gone, purges, dues, said);
    }

    Maps hidden(PSortedMap<UnitPath, Hiding> next) {
        return new Maps(notes, readings, imports, next, asked, gone, purges, dues, said);
    }

    Maps asked(PSortedMap<CampaignId, Hiding> next) {
        return new Maps(notes, readings, imports, hidden, next, gone, purges, dues, said);
    }

    Maps purges(CampaignId campaign, Instant day) {
        var next = purges.plus(campaign, day);
        return new Maps(notes, readings, imports, hidden, asked, gone, next, dues, said);
    }

    Maps with(Gone more) {
        return new Maps(
                notes, readings, imports, hidden, asked, gone.plus(more), purges, dues, said);
    }
}
