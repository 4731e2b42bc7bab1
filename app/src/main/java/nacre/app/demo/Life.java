// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.part.Command;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.journal.CommandId;
import nacre.journal.Journals;
import nacre.journal.Keyrings;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.GuestRequest;
import nacre.organ.Organs;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Surroundings;

/// Time and chance of a simulated town: what is planned happens in order of its hour, and
/// everything that members do goes to their organ's clerk as a command, as it would from a page.
/// The same seed gives the same records, byte for byte.
final class Life {
    private final long seed;

    /// For what nobody sees of a life: ids, salts, keys.
    private final RandomGenerator random;

    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(
                    Comparator.comparing(Planned::at).thenComparingLong(Planned::order));
    private final SequencedMap<String, Count> counts = new TreeMap<>();
    private final Watcher watcher;
    private final Keyrings keyrings;
    private final TownClock clock;
    private Organs organs;
    private long order;

    private record Planned(Instant at, long order, Runnable deed) {}

    /// How often a command was accepted and refused.
    record Count(long accepted, long refused) {}

    Life(Journals journals, Keyrings keyrings, Parts parts, Instant start, long seed) {
        this(journals, keyrings, parts, start, seed, (clerk, request, reply) -> {});
    }

    /// @param keyrings seal what is noted about people
    /// @param watcher looks on
    Life(
            Journals journals,
            Keyrings keyrings,
            Parts parts,
            Instant start,
            long seed,
            Watcher watcher) {
        this.keyrings = keyrings;
        this.watcher = watcher;
        this.clock = new TownClock(start);
        this.seed = seed;
        this.random = Chance.of(seed, "");
        this.organs = new Organs(journals, parts, Surroundings.steady(clock, random));
    }

    Instant now() {
        return clock.instant();
    }

    TownClock clock() {
        return clock;
    }

    /// Goes on in these organs, the same as those it has founded; what was planned is forgotten.
    void goOnIn(Organs served) {
        organs = served;
        plan.clear();
    }

    /// The organ of this id, which must be there.
    Clerk clerk(OrganId organ) {
        return Objects.requireNonNull(organs.find(organ));
    }

    /// Founds an organ.
    Clerk found(FoundingPlan plan) {
        return founded(plan.name(), organs.found(plan));
    }

    /// Founds a council.
    Clerk found(CouncilPlan plan) {
        return founded(plan.name(), organs.found(plan));
    }

    private Clerk founded(String name, Reply reply) {
        Clerk clerk =
                reply instanceof Reply.Recorded(var receipt) ? organs.find(receipt.organ()) : null;
        if (clerk == null) {
            throw new IllegalStateException("%s is not founded: %s".formatted(name, reply));
        }
        return clerk;
    }

    /// The chance of the organ that lives this script.
    Chance chance(String script) {
        return Chance.of(seed, script);
    }

    Keyrings keyrings() {
        return keyrings;
    }

    SequencedMap<String, Count> counts() {
        return counts;
    }

    /// Plans something; what is planned for the same instant happens in the order of planning.
    void at(Instant at, Runnable deed) {
        plan.add(new Planned(at, order++, deed));
    }

    /// Lives until `end`; what is planned for later waits.
    void run(Instant end) {
        for (Planned next = plan.poll(); next != null; next = plan.poll()) {
            if (next.at.isAfter(end)) {
                plan.add(next);
                break;
            }
            clock.moveTo(next.at);
            next.deed.run();
        }
        clock.moveTo(end);
        organs.catchUp();
    }

    /// Asks a clerk for something.
    Reply hear(Clerk clerk, MemberId actor, Command command) {
        return hear(clerk, actor, id -> command);
    }

    /// Asks a clerk for something that depends on its own id, as what is sealed does.
    Reply hear(Clerk clerk, MemberId actor, Function<CommandId, Command> asked) {
        CommandId id = freshId();
        Command command = asked.apply(id);
        var request = new Request(id, command, actor);
        Reply reply = clerk.hear(request);
        count(command, reply);
        watcher.heard(clerk, request, reply);
        return reply;
    }

    /// The same of somebody who is no member, by her link.
    Reply hear(Clerk clerk, Guest guest, Function<CommandId, Command> asked) {
        CommandId id = freshId();
        Command command = asked.apply(id);
        Reply reply = clerk.hear(new GuestRequest(id, command, guest));
        count(command, reply);
        return reply;
    }

    private CommandId freshId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new CommandId(HexFormat.of().formatHex(bytes));
    }

    private void count(Command command, Reply reply) {
        boolean isAccepted = reply instanceof Reply.Recorded;
        counts.merge(
                command.type(),
                new Count(isAccepted ? 1 : 0, isAccepted ? 0 : 1),
                (a, b) -> new Count(a.accepted + b.accepted, a.refused + b.refused));
    }
}
