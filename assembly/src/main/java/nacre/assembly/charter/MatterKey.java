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

    /// Who of those who stand is given a mandate.
    public static final MatterKey ELECTIONS = new MatterKey("elections");

    /// Which of several things it is to be, where nothing else hangs on it.
    public static final MatterKey CHOICES = new MatterKey("choices");

    /// To strike, and whatever else an employer or landlord would punish.
    public static final MatterKey ACTION = new MatterKey("action");

    /// The charter itself.
    public static final MatterKey CHARTER = new MatterKey("charter");

    /// What is settled with an employer, a landlord or an office.
    public static final MatterKey SETTLEMENTS = new MatterKey("settlements");

    /// Spending and borrowing beyond everyday sums.
    public static final MatterKey MONEY = new MatterKey("money");

    /// What a food co-op buys, and from whom.
    public static final MatterKey SUPPLIERS = new MatterKey("suppliers");

    /// What is added to prices, and what goods cost.
    public static final MatterKey PRICES = new MatterKey("prices");

    /// How work is shared out.
    public static final MatterKey SHIFTS = new MatterKey("shifts");

    /// What homes cost.
    public static final MatterKey RENTS = new MatterKey("rents");

    /// What a landlord has to mend.
    public static final MatterKey REPAIRS = new MatterKey("repairs");

    /// To keep rent back together.
    public static final MatterKey WITHHOLDING = new MatterKey("withholding");

    /// Help that somebody asks for.
    public static final MatterKey HELP = new MatterKey("help");

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
