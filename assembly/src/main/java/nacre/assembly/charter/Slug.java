// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

/// A short name for records and addresses.
final class Slug {

    static final String FORM = "1 to 40 of a-z, 0-9 and -, starting with a letter";

    private Slug() {}

    static boolean isSlug(String text) {
        return text.matches("[a-z][a-z0-9-]{0,39}");
    }
}
