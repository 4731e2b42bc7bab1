// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.ArrayList;
import java.util.List;

/// Every multiset of ballots that a few voters can give.
final class EveryProfile {

    private EveryProfile() {}

    /// Every multiset of up to `voters` of these ballots, also the empty one.
    static List<List<Ballot>> of(List<Ballot> ballots, int voters) {
        var profiles = new ArrayList<List<Ballot>>();
        add(ballots, 0, voters, List.of(), profiles);
        return profiles;
    }

    private static void add(
            List<Ballot> ballots,
            int from,
            int voters,
            List<Ballot> given,
            List<List<Ballot>> profiles) {
        profiles.add(given);
        if (voters == 0) {
            return;
        }
        for (int i = from; i < ballots.size(); i++) {
            var more = new ArrayList<>(given);
            more.add(ballots.get(i));
            add(ballots, i, voters - 1, List.copyOf(more), profiles);
        }
    }

    /// The ballots that pick at most `most` of the options 1 to `options`.
    static List<Ballot> picking(int options, int most) {
        var ballots = new ArrayList<Ballot>();
        for (int set = 0; set < 1 << options; set++) {
            var picked = new ArrayList<Option>();
            for (int number = 1; number <= options; number++) {
                if ((set & 1 << (number - 1)) != 0) {
                    picked.add(new Option(number));
                }
            }
            if (picked.size() <= most) {
                ballots.add(new Ballot.Picked(picked));
            }
        }
        return ballots;
    }

    static List<Option> options(int... numbers) {
        return Ballot.Picked.of(numbers).options();
    }

    static Count count(Counting counting, List<Ballot> ballots, int entitled) {
        return counting.count(ballots, entitled, entitled, new Presence.NotRecorded());
    }
}
