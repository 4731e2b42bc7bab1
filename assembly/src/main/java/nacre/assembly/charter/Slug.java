// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.regex.Pattern;

/// A short name for records and addresses.
public final class Slug {

    /// What it looks like.
    public static final String FORM = "1 to 40 of a-z, 0-9 and -, starting with a letter";

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Slug() {}

    /// Whether this is one.
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }
}
