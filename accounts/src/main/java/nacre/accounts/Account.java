// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

/// An account that was opened. Its `title` is kept content of the entry it goes by.
///
/// @param number the how-manieth of its kind it is, from 1: its name in exports
/// @param mayOverdraw whether it may fall below zero
public record Account(AccountId id, Kind kind, int number, boolean mayOverdraw, boolean isClosed) {

    Account closed() {
        return new Account(id, kind, number, mayOverdraw, true);
    }
}
