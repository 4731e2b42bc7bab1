// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The clerks who have their organ's state in memory, least lately used first. When the records
/// they rest on become too many entries together, the first are let rest.
final class Awake {
    /// How many entries all states together may rest on: about a gigabyte of memory.
    static final long MOST = 2_000_000;

    private final long most;
    private final SequencedMap<Clerk, Long> sizes = new LinkedHashMap<>();
    private long sum;

    Awake(long most) {
        this.most = most;
    }

    /// This clerk is asked for, and has a state that rests on so many entries. The one who was
    /// asked for last may stay, however many they are.
    void used(Clerk clerk, long size) {
        for (Clerk idle : idle(clerk, size)) {
            if (!idle.rest()) {
                returned(idle); // busy, and so not idle at all
            }
        }
    }

    /// Nobody has to go for a clerk who comes back: that is for whoever is asked for next.
    private synchronized void returned(Clerk clerk) {
        Standing standing = clerk.known();
        if (standing != null && sizes.putIfAbsent(clerk, standing.size()) == null) {
            sum += standing.size();
        }
    }

    private synchronized List<Clerk> idle(Clerk clerk, long size) {
        Long before = sizes.remove(clerk);
        sizes.putLast(clerk, size);
        sum += size - (before == null ? 0 : before);
        var idle = new ArrayList<Clerk>();
        while (sum > most && sizes.size() > 1) {
            var first = sizes.pollFirstEntry();
            sum -= first.getValue();
            idle.add(first.getKey());
        }
        return idle;
    }

    /// How many clerks are awake.
    synchronized int count() {
        return sizes.size();
    }
}
