// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.web.Option;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// One person, for somebody who organises where she is.
///
/// @param facts what is known, name and value
/// @param talks conversations, latest first
/// @param stands how strong she stood, latest first
/// @param herself what she says herself of what is noted about her; nothing if she did not
public record PersonView(
        String map,
        String unit,
        String unitPath,
        String path,
        String name,
        String say,
        List<Option> facts,
        List<Said> talks,
        List<Said> stands,
        List<String> herself,
        boolean mayNote) {

    /// Copies the lists.
    public PersonView {
        facts = List.copyOf(facts);
        talks = List.copyOf(talks);
        stands = List.copyOf(stands);
        herself = List.copyOf(herself);
    }

    /// Something that was noted: by whom and when, and what.
    public record Said(String who, String day, List<String> lines) {
        /// Copies the list.
        public Said {
            lines = List.copyOf(lines);
        }
    }

    static PersonView of(MapVisit inside, Known known) {
        return of(inside.visit(), known, inside.campaign().isOpen());
    }

    /// The same for herself, who notes nothing.
    static PersonView about(Visit visit, Known known) {
        return of(visit, known, false);
    }

    private static PersonView of(Visit visit, Known known, boolean mayNote) {
        return new PersonView(
                visit.path("/map"),
                UnitWords.name(visit, known.unit()),
                visit.path("/map/" + known.unit()),
                visit.path("/map/people/" + known.seq()),
                known.who().name(),
                say(visit, known),
                facts(visit, known),
                known.talks().reversed().stream().map(each -> talk(visit, each)).toList(),
                known.assessed().reversed().stream().map(each -> stood(visit, each)).toList(),
                herself(visit, known),
                mayNote);
    }

    private static List<String> herself(Visit visit, Known known) {
        Known.Said<Note.Corrected> said = known.herself();
        if (said == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        add(visit, lines, "map.herself.words", said.note().words());
        lines.add(visit.text().of("map.herself.corrected", "day", said.on()));
        return lines;
    }

    private static String say(Visit visit, Known known) {
        LocalDate left = known.left();
        if (left != null) {
            return visit.text().of("map.person.left", "day", left);
        }
        Note.Assessed now = known.now();
        return now == null
                ? visit.text().of("map.person.unknown")
                : UnitListView.stands(visit, now);
    }

    /// What is known of somebody, in a reader's words.
    static List<Option> facts(Visit visit, Known known) {
        var text = visit.text();
        Note.Who who = known.who();
        var facts = new ArrayList<Option>();
        facts.add(new Option(text.of("map.phone"), who.phone()));
        facts.add(
                new Option(
                        text.of("map.contact"),
                        text.of(who.contact() ? "map.contact.yes" : "map.contact.no")));
        facts.add(new Option(text.of("map.languages"), who.languages()));
        facts.add(
                new Option(
                        text.of("map.member"), text.of("map.member." + who.membership().name())));
        facts.add(
                new Option(
                        text.of("map.leads"), text.of(who.leads() ? "map.yes" : "map.leads.no")));
        return facts.stream().filter(each -> !each.label().isEmpty()).toList();
    }

    private static Said talk(Visit visit, Known.Said<Note.Talk> said) {
        Note.Talk talk = said.note();
        var lines = new ArrayList<String>();
        add(visit, lines, "map.talk.matters.was", talk.matters());
        add(visit, lines, "map.talk.will.was", talk.will());
        LocalDate next = talk.next();
        if (next != null) {
            lines.add(visit.text().of("map.talk.next.was", "day", next));
        }
        return new Said(visit.name(said.by()), visit.text().day(talk.day()), lines);
    }

    private static void add(Visit visit, List<String> lines, String key, String words) {
        if (!words.isEmpty()) {
            lines.add(visit.text().of(key, "words", words));
        }
    }

    private static Said stood(Visit visit, Known.Said<Note.Assessed> said) {
        return new Said(
                visit.name(said.by()),
                visit.text().day(said.on()),
                List.of(UnitListView.stands(visit, said.note())));
    }
}
