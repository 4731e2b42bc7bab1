// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import nacre.assembly.charter.Slug;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// The permanent name of a skill: small letters, digits and dashes. What people read is the
/// `title`, kept content of the entry that named it.
public record SkillKey(String value) implements Comparable<SkillKey> {

    public SkillKey {
        if (!Slug.isSlug(value)) {
            throw new IllegalArgumentException(
                    "A skill's key is %s, not «%s».".formatted(Slug.FORM, value));
        }
    }

    /// The field's key.
    ///
    /// @throws Malformed if it is none
    public static SkillKey read(Json.Fields fields, String key) {
        String text = fields.text(key);
        if (!Slug.isSlug(text)) {
            throw new Malformed(key, Slug.FORM, text);
        }
        return new SkillKey(text);
    }

    @Override
    public int compareTo(SkillKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
