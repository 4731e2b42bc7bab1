// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import java.util.stream.Stream;
import nacre.assembly.charter.Holder;

/// Of the matters that somebody else decided once, how many each side decides.
///
/// @param others decided by another institution
/// @param contested demanded and not yet settled
/// @param jointly neither side can change them alone
/// @param ours decided by this organ
public record Balance(int others, int contested, int jointly, int ours) {

    private static final Balance NONE = new Balance(0, 0, 0, 0);

    static Balance of(Stream<Holder> holders) {
        return holders.map(Balance::one).reduce(NONE, Balance::plus);
    }

    private static Balance one(Holder holder) {
        return switch (holder) {
            case INSTITUTION -> new Balance(1, 0, 0, 0);
            case CONTESTED -> new Balance(0, 1, 0, 0);
            case JOINTLY -> new Balance(0, 0, 1, 0);
            case THIS_ORGAN -> new Balance(0, 0, 0, 1);
        };
    }

    /// All of them.
    public int all() {
        return others + contested + jointly + ours;
    }

    /// How many a holder decides.
    public int of(Holder holder) {
        return switch (holder) {
            case INSTITUTION -> others;
            case CONTESTED -> contested;
            case JOINTLY -> jointly;
            case THIS_ORGAN -> ours;
        };
    }

    /// Those of several organs together.
    public Balance plus(Balance other) {
        return new Balance(
                others + other.others,
                contested + other.contested,
                jointly + other.jointly,
                ours + other.ours);
    }
}
