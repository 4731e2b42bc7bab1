// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.List;
import nacre.web.organ.Visit;
import nacre.web.words.FieldName;
import nacre.web.words.Text;

/// What the record holds about the reader.
///
/// @param hasLeft whether she is no member any more
/// @param isOver whether the organ is over, so that her name is not needed in it
public record EraseView(
        String action, String organ, boolean hasLeft, boolean isOver, List<Held> held) {

    /// Copies the list.
    public EraseView {
        held = List.copyOf(held);
    }

    /// One thing: what the form sends for it, what it is, the start of its words.
    public record Held(String sent, long entry, String kind, String words) {}

    static EraseView of(Visit visit) {
        var standing = visit.clerk().standing();
        return new EraseView(
                visit.path("/people/erase"),
                visit.organName(),
                !standing.assembly().roll().contains(visit.me()),
                standing.assembly().isOver(),
                AboutHer.in(visit.clerk(), standing, visit.me()).stream()
                        .map(each -> held(each, visit.text()))
                        .toList());
    }

    private static Held held(AboutHer each, Text text) {
        var field = each.field();
        String key = "people.erase.field." + FieldName.plain(field.field());
        boolean isKey = field.field().equals("credential");
        return new Held(
                field.entry() + "." + field.field(),
                field.entry(),
                text.words().sentence(key) == null ? field.field() : text.of(key),
                isKey ? "" : start(each.words()));
    }

    private static String start(String words) {
        int end =
                words.offsetByCodePoints(0, Math.min(120, words.codePointCount(0, words.length())));
        return end == words.length() ? words : words.substring(0, end) + "…";
    }
}
