// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

/// An account that was opened. Its `title` is kept content of the entry it goes by.
///
/// @param number the how-manieth of its kind it is, from 1: its name in exports
/// @param mayOverdraw whether it may fall below zero
/// @param isGuarded whether nothing is taken out of it under a mandate to post: only by a decision,
///     or by what falls due because of one
public record Account(
        AccountId id,
        Kind kind,
        int number,
        boolean mayOverdraw,
        boolean isGuarded,
        boolean isClosed) {

    Account closed() {
        return new Account(id, kind, number, mayOverdraw, isGuarded, true);
    }

    Account guarded() {
        return new Account(id, kind, number, mayOverdraw, true, isClosed);
    }
}
