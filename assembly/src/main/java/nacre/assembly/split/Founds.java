// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.split;

import java.time.ZoneId;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterForm;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.merger.Coming;
import nacre.assembly.part.Letter;
import nacre.journal.Json;
import nacre.journal.OrganId;

/// The letter by which an organ founds another that splits off from it.
///
/// @param decided the sender's entry that decided on it
/// @param zone where the new organ's hours are counted
/// @param charter the charter that was decided on
/// @param coming who goes along
public record Founds(long decided, ZoneId zone, Charter charter, Coming coming) {

    /// The kind of this letter.
    public static final String FOUNDS = "split.founds";

    static Letter letter(OrganId to, Split split, ZoneId zone, List<Coming.Comer> members) {
        var says =
                Json.object()
                        .put("charter", CharterForm.write(split.charter()))
                        .put("decided", split.decided())
                        .put("members", Coming.form(members))
                        .put("zone", zone.getId())
                        .done();
        return new Letter(to, FOUNDS, says);
    }

    /// Reads the letter.
    ///
    /// @throws nacre.journal.Malformed if it is not in its form
    public static Founds read(Letter letter) {
        Json.Fields says = letter.says().only("charter", "decided", "members", "zone");
        return new Founds(
                says.whole("decided"),
                OrganAct.zone(says.text("zone")),
                CharterForm.read(says.fields("charter")),
                Coming.read(letter.organ(), says.items("members")));
    }
}
