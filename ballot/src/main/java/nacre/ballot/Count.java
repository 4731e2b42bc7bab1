// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// Ballots, counted, and how many could have been there.
///
/// Nothing here knows who gave which ballot or in which order they came: a count is the same
/// whatever way the same ballots are added up.
public sealed interface Count permits Tally, Picks {

    /// How many are on the roll of the vote.
    long entitled();

    /// How many of them have come in at least once.
    long entered();

    /// How many were present.
    Presence presence();

    /// How many gave a valid answer, blank ones and abstentions too.
    long answered();

    /// How many have said that they are prevented from voting; none of them has answered.
    long prevented();

    /// How many are entitled and have not answered.
    default long unanswered() {
        return entitled() - answered();
    }

    /// How many are entitled and have said nothing at all.
    default long silent() {
        return unanswered() - prevented();
    }

    /// With so many equal ballots more; fewer, if `more` is negative, as when a voter changes hers.
    ///
    /// @throws IllegalArgumentException if such ballots cannot be counted here, or more than the
    ///     entitled would have answered
    Count plus(Ballot ballot, long more);

    /// The same answers with so many recorded as present.
    Count present(Presence presence);

    /// The same answers once so many of those on the roll have come in.
    Count entered(long persons);

    /// The same answers where so many have said that they are prevented.
    Count prevented(long persons);
}
