// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.prose;

/// What comes of somebody's text: prose that a page may show, or the reason why not.
public sealed interface ProseReading permits Prose, ProseReading.LongText {

    /// More characters than are taken, in UTF-16 code units.
    record LongText(int characters, int most) implements ProseReading {}
}
