// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

/// One of the terms of a fund, as refusals name it.
public enum Term {
    PER_DAY,
    PER_DEPENDANT,
    MOST_PER_DAY,
    MOST_IN_ALL,
    WAITING,
    APPROVALS,
    WITHIN
}
