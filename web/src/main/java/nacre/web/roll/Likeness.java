// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// By what two people are held for maybe one.
public enum Likeness {
    NAME,
    EMAIL,
    PHONE
}
