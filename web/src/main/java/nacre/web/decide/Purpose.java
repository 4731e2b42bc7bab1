// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.Locale;

/// What somebody writes a proposal's words for.
public enum Purpose {
    /// To put it.
    PUT,
    /// To give her own another wording.
    CHANGE,
    /// To ask that another's get another wording.
    AMEND;

    /// Its name in text files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
