// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A calendar that others' programs read: iCalendar (RFC 5545), with nothing in it but events at
/// fixed instants. All times are in UTC, so that nobody's table of time zones is asked.
///
/// @param name what the calendar is called (RFC 7986 §5.1)
/// @param made when this was written
record Calendar(String name, Instant made, List<Event> events) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// A line has at most 75 octets before its end (§3.1).
    private static final int MOST_OCTETS = 75;

    /// Copies the list.
    Calendar {
        events = List.copyOf(events);
    }

    /// One event.
    ///
    /// @param uid by which programs know it again; it stays the same when the event is moved
    /// @param sequence grows with each change
    /// @param address where more stands about it
    record Event(
            String uid,
            long sequence,
            Instant starts,
            Instant ends,
            String title,
            String where,
            String address,
            boolean isCalledOff) {}

    /// The whole file.
    String write() {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Nacre//Shifts//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "NAME:" + text(name));
        line(out, "X-WR-CALNAME:" + text(name));
        line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        events.forEach(event -> write(out, event));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private void write(StringBuilder out, Event event) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + event.uid());
        line(out, "DTSTAMP:" + UTC.format(made));
        line(out, "SEQUENCE:" + event.sequence());
        line(out, "DTSTART:" + UTC.format(event.starts()));
        line(out, "DTEND:" + UTC.format(event.ends()));
        line(out, "SUMMARY:" + text(event.title()));
        if (!event.where().isEmpty()) {
            line(out, "LOCATION:" + text(event.where()));
        }
        line(out, "URL:" + event.address());
        line(out, "STATUS:" + (event.isCalledOff() ? "CANCELLED" : "CONFIRMED"));
        line(out, "END:VEVENT");
    }

    /// §3.3.11. Control characters, which a text must not have, are left out.
    private static String text(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// A line, folded between two characters and never within one (§3.1).
    private static void line(StringBuilder out, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int end = at + Character.charCount(line.codePointAt(at));
            String character = line.substring(at, end);
            int size = character.getBytes(UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            at = end;
        }
        out.append("\r\n");
    }
}
