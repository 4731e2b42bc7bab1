// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nacre.assembly.Assembly;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.journal.CommandId;
import nacre.journal.Journals;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Surroundings;
import org.jspecify.annotations.Nullable;

/// Time and chance of a simulated organ: what is planned happens in order of its hour, and
/// everything that members do goes to the clerk as a command, as it would from a page. The same
/// seed gives the same record, byte for byte.
final class Life {
    private final RandomGenerator random;
    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(
                    Comparator.comparing(Planned::at).thenComparingLong(Planned::order));
    private final SequencedMap<String, Count> counts = new TreeMap<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private final Organs organs;
    private @Nullable Clerk clerk;
    private Instant now;
    private long order;

    private record Planned(Instant at, long order, Runnable deed) {}

    /// How often a command was accepted and refused.
    record Count(long accepted, long refused) {}

    /// Looks at every command and its answer.
    interface Watcher {
        void heard(Request request, Reply reply);
    }

    Life(Journals journals, Parts parts, Instant start, long seed) {
        this.now = start;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.organs = new Organs(journals, parts, Surroundings.steady(() -> now, random));
    }

    Organs organs() {
        return organs;
    }

    Clerk clerk() {
        if (clerk == null) {
            throw new IllegalStateException("Nothing has been founded yet.");
        }
        return clerk;
    }

    void founded(Clerk founded) {
        clerk = founded;
    }

    Assembly assembly() {
        return clerk().standing().assembly();
    }

    Instant now() {
        return now;
    }

    RandomGenerator random() {
        return random;
    }

    SequencedMap<String, Count> counts() {
        return counts;
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /// Plans something; what is planned for the same instant happens in the order of planning.
    void at(Instant at, Runnable deed) {
        plan.add(new Planned(at, order++, deed));
    }

    /// Lives until `end`; what is planned for later never happens.
    void run(Instant end) {
        for (Planned next = plan.poll(); next != null; next = plan.poll()) {
            if (next.at.isAfter(end)) {
                break;
            }
            now = next.at;
            next.deed.run();
        }
        now = end;
        clerk().catchUp();
    }

    /// Asks the clerk for something.
    Reply hear(MemberId actor, Command command) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        var request = new Request(new CommandId(HexFormat.of().formatHex(id)), command, actor);
        Reply reply = clerk().hear(request);
        boolean isAccepted = reply instanceof Reply.Recorded;
        counts.merge(
                command.type(),
                new Count(isAccepted ? 1 : 0, isAccepted ? 0 : 1),
                (a, b) -> new Count(a.accepted + b.accepted, a.refused + b.refused));
        watchers.forEach(watcher -> watcher.heard(request, reply));
        return reply;
    }

    /// Asks for something that the script says is allowed; the first entry of its batch.
    long done(MemberId actor, Command command) {
        return switch (hear(actor, command)) {
            case Reply.Recorded(var receipt) -> receipt.first();
            case Reply other ->
                    throw new IllegalStateException("%s at %s: %s".formatted(command, now, other));
        };
    }

    /// The member of this name.
    MemberId member(String name) {
        for (Member member : assembly().roll().everybody()) {
            if (name.equals(clerk().contents().name(clerk().standing(), member.id()))) {
                return member.id();
            }
        }
        throw new IllegalArgumentException("Nobody is called %s here.".formatted(name));
    }
}
