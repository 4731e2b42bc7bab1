// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

/// The permanent name of a matter in a charter: small letters, digits and dashes.
///
/// What people read as its title comes from the text files for a template's matters, and is
/// content elsewhere for an organ's own.
public record MatterKey(String value) implements Comparable<MatterKey> {

    /// Everything that no other matter covers.
    public static final MatterKey EVERYDAY = new MatterKey("everyday");

    /// Who becomes a member.
    public static final MatterKey ADMISSION = new MatterKey("admission");

    /// Who stops being a member against her will.
    public static final MatterKey REMOVAL = new MatterKey("removal");

    /// Who is given a mandate, and whose mandate is taken back.
    public static final MatterKey MANDATES = new MatterKey("mandates");

    /// The charter itself.
    public static final MatterKey CHARTER = new MatterKey("charter");

    /// Spending and borrowing beyond everyday sums.
    public static final MatterKey MONEY = new MatterKey("money");

    public MatterKey {
        if (!Slug.isSlug(value)) {
            throw new IllegalArgumentException(
                    "A matter's key is %s, not «%s».".formatted(Slug.FORM, value));
        }
    }

    @Override
    public int compareTo(MatterKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
