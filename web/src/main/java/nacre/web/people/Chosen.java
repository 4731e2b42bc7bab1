// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nacre.web.Form;
import nacre.web.roll.Duplicate;
import nacre.web.roll.Likeness;
import nacre.web.roll.RollPerson;
import nacre.web.roll.RollPreview;

/// Which people of a file come: all but the lines that somebody leaves out.
final class Chosen {
    static final String OUT = "out";

    private Chosen() {}

    static List<RollPerson> people(List<RollPerson> people, Form form) {
        return people.stream().filter(each -> !form.has(OUT, Long.toString(each.line()))).toList();
    }

    /// The lines that are left out unless somebody says otherwise: those with a name or an e-mail
    /// address that was there before. Phones are shared by families.
    static SortedSet<Long> probablyTwice(RollPreview preview) {
        var lines = new TreeSet<Long>();
        for (Duplicate duplicate : preview.duplicates()) {
            if (duplicate.by() != Likeness.PHONE) {
                lines.add(duplicate.line());
            }
        }
        return lines;
    }
}
