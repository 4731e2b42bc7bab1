// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.List;

/// What a page shows of a list that may be long.
///
/// @param shown these
/// @param found of so many
/// @param at which stretch of them it is, from 1
/// @param of how many stretches there are, one at least
public record Stretch<T>(List<T> shown, long found, int at, int of) {

    /// Copies the list.
    public Stretch {
        shown = List.copyOf(shown);
    }

    /// The stretch of `all` that an address asks for: the first if it asks for none, the last if
    /// for one after that.
    ///
    /// @param length how many are in one
    public static <T> Stretch<T> of(List<T> all, String asked, int length) {
        int of = Math.max(1, Math.ceilDiv(all.size(), length));
        int at = asked.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(asked), of) : 1;
        int from = (at - 1) * length;
        return new Stretch<>(
                all.subList(from, Math.min(all.size(), from + length)), all.size(), at, of);
    }

    /// Whether everything is shown.
    public boolean isOne() {
        return of == 1;
    }
}
