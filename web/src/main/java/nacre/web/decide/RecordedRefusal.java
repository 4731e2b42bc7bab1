// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.web.Numbers;
import nacre.web.organ.Visit;

/// A refusal as the record keeps it, its name and its facts as texts, in words.
final class RecordedRefusal {

    private RecordedRefusal() {}

    static String words(Visit visit, String name, Json.Fields about) {
        if (visit.text().words().sentence("refusal." + name) == null) {
            return visit.text().of("refusal.unknown", "name", name);
        }
        var values = new ArrayList<Object>();
        about.values()
                .forEach((key, value) -> {
                    values.add(key);
                    values.add(value instanceof Json.Text(var text) ? plain(visit, key, text) : "");
                });
        return visit.text().of("refusal." + name, values.toArray());
    }

    private static Object plain(Visit visit, String key, String text) {
        if (Numbers.isOne(text)) {
            long number = Numbers.read(text);
            return key.equals("member") ? visit.name(new MemberId(number)) : number;
        }
        if (key.equals("power")) {
            return visit.charter().power(new Power(text));
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return text; // no moment
        }
    }
}
