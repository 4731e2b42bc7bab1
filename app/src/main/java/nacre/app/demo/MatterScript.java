// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.Charters;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Facts;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.Sphere;
import nacre.journal.Content.Words;
import nacre.journal.Json;

/// What a proposal of the script does with the matters that others decide.
final class MatterScript {
    private final OrganLife organ;

    MatterScript(OrganLife organ) {
        this.organ = organ;
    }

    /// @param evidence the line after it
    Enactment read(String kind, String rest, String evidence) {
        String[] words = rest.split(" ", 3);
        return switch (kind) {
            case "matters" -> matters(rest);
            case "list" ->
                    says(
                            new RegisterAct.Listed(new MatterKey(words[0]), sphere(words[1])),
                            Words.kept("evidence", evidence),
                            Words.kept("institution", words[2]));
            case "demand" -> shown(new RegisterAct.Demanded(new MatterKey(rest)), evidence);
            case "practise" ->
                    shown(
                            new RegisterAct.Practised(new MatterKey(rest), Holder.THIS_ORGAN),
                            evidence);
            default ->
                    shown(
                            new RegisterAct.Settled(new MatterKey(words[0]), Holder.JOINTLY),
                            evidence);
        };
    }

    private static Sphere sphere(String word) {
        return Facts.word(Json.object().put("sphere", word).done(), "sphere", Sphere.class);
    }

    private static Enactment shown(RegisterAct act, String evidence) {
        return says(act, Words.kept("evidence", evidence));
    }

    private static Enactment says(RegisterAct act, Words... words) {
        return Enactment.of(act, List.of(words));
    }

    /// What the organ's own matters are called now.
    static List<Words> titles(OrganLife organ) {
        Charters.Version current = organ.assembly().charters().current();
        var titles = new ArrayList<Words>();
        for (Matter matter : current.charter().matters()) {
            String field = "title." + matter.key();
            String title = organ.clerk().contents().find(current.seq(), field);
            if (title != null) {
                titles.add(Words.kept(field, title));
            }
        }
        return titles;
    }

    /// `shift-plan=Shift plan; pay=Pay`: new in the charter, decided by others today, and by us as
    /// everyday matters are.
    private Enactment matters(String line) {
        Charter charter = organ.assembly().charter();
        Matter everyday = charter.matter(MatterKey.EVERYDAY);
        var titles = new ArrayList<>(titles(organ));
        for (String each : line.split("; ", -1)) {
            String[] named = each.split("=", 2);
            var key = new MatterKey(named[0]);
            charter = charter.and(everyday.as(key).with(Holder.INSTITUTION));
            titles.add(Words.kept("title." + key, named[1]));
        }
        long from = organ.assembly().charters().current().seq();
        return Enactment.of(new CharterAct.Changed(from, charter), titles);
    }
}
