// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// How a file is to be read. Guessed at first; whoever imports sees it and may change it.
///
/// Without `hasQuotes`, quotation marks are letters like any other; that reads a file in which one
/// was opened and never closed.
public record RollFormat(
        Encoding encoding, Delimiter delimiter, boolean hasHeader, boolean hasQuotes) {}
