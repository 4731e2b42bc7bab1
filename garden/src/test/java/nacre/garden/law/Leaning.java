// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

/// What a life is much about: of a hundred wishes, how many are about this.
///
/// @param meetings calling and holding them
/// @param choices options, elections and draws
/// @param bundles deciding several proposals as one
/// @param acting money, shifts and campaigns
/// @param holdingOut demands, talks, actions and the fund
/// @param balloting ballots on action, and the actions that they allow
record Leaning(int meetings, int choices, int bundles, int acting, int holdingOut, int balloting) {
    static final Leaning NONE = new Leaning(0, 0, 0, 0, 0, 0);
    static final Leaning MEETINGS = new Leaning(75, 0, 0, 0, 0, 0);
    static final Leaning CHOICES = new Leaning(0, 80, 0, 0, 0, 0);
    static final Leaning BUNDLES = new Leaning(0, 0, 12, 0, 0, 0);
    static final Leaning ACTING = new Leaning(0, 0, 0, 70, 0, 0);
    static final Leaning HOLDING_OUT = new Leaning(0, 0, 0, 8, 75, 0);
    static final Leaning BALLOTING = new Leaning(0, 0, 0, 0, 0, 85);
}
