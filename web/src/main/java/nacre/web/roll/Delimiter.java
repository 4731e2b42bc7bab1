// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// What stands between two cells of a line.
public enum Delimiter {
    /// Stands in hardly any name or note, so it is looked for first.
    TAB('\t'),
    /// What spreadsheets write where the comma is the decimal sign.
    SEMICOLON(';'),
    /// As in RFC 4180.
    COMMA(',');

    private final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
