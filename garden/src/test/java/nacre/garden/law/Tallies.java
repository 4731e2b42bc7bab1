// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.List;
import java.util.TreeMap;
import nacre.assembly.part.Command;
import nacre.organ.Reply;

/// How often each command was accepted and refused.
final class Tallies {
    private final TreeMap<String, long[]> counts = new TreeMap<>();

    void count(Command command, Reply reply) {
        count(command.type(), reply);
    }

    /// The same of a guest; her commands are counted apart.
    void countGuest(Command command, Reply reply) {
        count("guest:" + command.type(), reply);
    }

    private void count(String type, Reply reply) {
        long[] count = counts.computeIfAbsent(type, t -> new long[2]);
        count[reply instanceof Reply.Recorded ? 0 : 1]++;
    }

    long accepted(String type) {
        return counts.getOrDefault(type, new long[2])[0];
    }

    long refused(String type) {
        return counts.getOrDefault(type, new long[2])[1];
    }

    /// The commands that were accepted or refused more rarely than this says: on each line a
    /// command, how often at least it is accepted, and how often refused.
    List<String> rarer(String least) {
        return least.lines()
                .filter(line -> {
                    List<String> words = List.of(line.split(" "));
                    return accepted(words.get(0)) < Long.parseLong(words.get(1))
                            || refused(words.get(0)) < Long.parseLong(words.get(2));
                })
                .toList();
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        counts.forEach((type, count) ->
                lines.append("%-30s %5d %5d%n".formatted(type, count[0], count[1])));
        return lines.toString();
    }
}
