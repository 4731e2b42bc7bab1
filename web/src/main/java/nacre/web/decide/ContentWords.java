// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.web.words.Text;

/// Content fields by the words that people have for them.
final class ContentWords {

    private ContentWords() {}

    /// The field, or its own name where there are no words for it.
    static String field(Text text, String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        String known = text.words().sentence("decide.field." + last);
        return known == null ? field : known;
    }
}
