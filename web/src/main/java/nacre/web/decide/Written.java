// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import gg.jte.Content;
import nacre.web.organ.Visit;
import nacre.web.prose.Prose;
import nacre.web.prose.ProseReading;

/// What somebody wrote, ready for a page.
final class Written {

    private Written() {}

    /// The text of a content field as prose; words in its place if it was erased.
    static Content text(Visit visit, long entry, String field) {
        return text(visit.words(entry, field));
    }

    /// A text as prose.
    static Content text(String text) {
        ProseReading read = Prose.of(text);
        return read instanceof Prose prose ? prose : output -> output.writeUserContent(text);
    }
}
