// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// One row of a list: a mark, a title that leads somewhere, one quiet sentence, and at most one
/// button.
///
/// @param color the mark's class, or nothing
/// @param action what the button says; empty for none
public record Line(
        String mark, String color, String title, String path, String words, String action) {

    /// A row without a button.
    public static Line of(String mark, String title, String path, String words) {
        return new Line(mark, "", title, path, words, "");
    }
}
