// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

/// The permanent name of what a mandate may give: small letters, digits and dashes.
///
/// Each part declares its own; a charter only names them.
public record Power(String value) implements Comparable<Power> {

    /// Taking in members without a vote on each.
    public static final Power ADMIT = new Power("admit");

    public Power {
        if (!Slug.isSlug(value)) {
            throw new IllegalArgumentException(
                    "A power's name is %s, not «%s».".formatted(Slug.FORM, value));
        }
    }

    @Override
    public int compareTo(Power other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
