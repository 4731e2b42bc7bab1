// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.map;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.SealedNote;

/// What happened on the map. Who a note is about, what was said and what somebody thinks of her is
/// nowhere in the facts: it stands in the content field `sealed`, which no rule reads and no member
/// gets in her copy.
public sealed interface MapAct extends Act {

    /// The field with what is noted: personal content of nobody in particular, so that it is in
    /// nobody's copy and only the destruction of its key takes it away.
    String SEALED = SealedNote.FIELD;

    /// Something was noted about one person in a unit.
    record Noted(UnitId unit) implements MapAct {}

    /// The notes that follow, so many, came from a list, and can be undone together.
    ///
    /// @param place that they all lie within
    record Imported(UnitPath place, long notes) implements MapAct {}

    /// An import was undone: what it brought counts no more, and its keys are destroyed.
    record Undone(long imported) implements MapAct {}

    /// So many people of a unit were taken off the map, and their keys destroyed, because they
    /// wished it or nothing needs to be known of them any more.
    record Forgotten(UnitId unit, long people) implements MapAct {}

    /// A member said something of what is noted about herself in a campaign. By right. Whether
    /// anything is noted there, and where, is in no fact.
    record Corrected(CampaignId campaign) implements MapAct {}

    /// Somebody looked at who is in a unit. On the record before the list is shown.
    record Read(UnitId unit) implements MapAct {}

    /// Somebody took a list of a few people of a unit along; it can be looked at until then. Whom
    /// it names is sealed.
    record Listed(UnitId unit, long people, Instant until) implements MapAct {}

    /// Somebody took a file with everybody of a unit and of all beneath it along. On the record
    /// before it is sent; its number stands on every line of the file.
    record Exported(UnitId unit, long people) implements MapAct {}

    /// Who organises there has hidden a place.
    ///
    /// @param whole whether she asks to hide the whole map, which it is once two have
    record Hidden(UnitPath place, boolean whole) implements MapAct {}

    /// The committee has opened a place again, with all beneath it. Also an enactment.
    record Shown(UnitPath place) implements MapAct {}

    /// The purge day of a map was set anew: to an earlier one under a mandate to steer, to a later
    /// one only by a decision. Also an enactment.
    record PurgeMoved(CampaignId campaign, Instant purges) implements MapAct {}

    /// The purge day has come: nothing that was noted can be read any more.
    ///
    /// @param notes how many there were
    record Purged(CampaignId campaign, long notes) implements MapAct {}

    @Override
    default String type() {
        return MapActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return MapActForm.facts(this);
    }

    /// Reads the permanent form.
    static MapAct read(String type, Json.Fields facts) {
        return MapActForm.read(type, facts);
    }
}
