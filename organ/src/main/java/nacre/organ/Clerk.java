// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.journal.Append;
import nacre.journal.Authority;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// The single writer of one organ's record, and the only way in. Hears a request, records what is
/// due, asks the part's rule, settles the authority, folds, appends; answers when it is durable.
///
/// Any number of threads may call. Rules run one after the other; waiting for the disk does not
/// hold up the next. What `standing()` shows is durable.
public final class Clerk {
    private final Journal journal;
    private final Parts parts;
    private final Surroundings surroundings;
    private final Contents contents;
    private final Erasures erasures;
    private final ReentrantLock turn = new ReentrantLock();

    /// Requests that wait for their turn. Whoever has the turn hears all of them: handing the turn
    /// from thread to thread would cost more than the rules do.
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private record Waiting(Request request, CompletableFuture<CompletableFuture<Reply>> heard) {}

    /// Batches asked for and not yet answered, by command.
    private final ConcurrentHashMap<CommandId, Pending> pending = new ConcurrentHashMap<>();

    private record Pending(Hash hash, CompletableFuture<Reply> reply) {}

    /// How the organ will stand once everything asked for is durable.
    private Standing ahead;

    private volatile Standing durable;
    private volatile boolean mustReload;

    private Clerk(Journal journal, Parts parts, Surroundings surroundings, Standing standing) {
        this.journal = journal;
        this.parts = parts;
        this.surroundings = surroundings;
        this.contents = new Contents(journal);
        this.erasures = new Erasures(journal);
        this.ahead = standing;
        this.durable = standing;
    }

    /// The clerk of an organ, who has read its whole record.
    ///
    /// @throws nacre.assembly.part.Unfoldable if the record cannot be folded
    public static Clerk of(Journal journal, Parts parts, Surroundings surroundings) {
        Standing empty = Standing.empty(journal.organ(), parts);
        return new Clerk(journal, parts, surroundings, Reading.after(parts, empty, journal));
    }

    /// The record.
    public Journal journal() {
        return journal;
    }

    /// What people wrote.
    public Contents contents() {
        return contents;
    }

    /// How the organ durably stands.
    public Standing standing() {
        return durable;
    }

    /// Hears a request.
    public Reply hear(Request request) {
        var mine = new Waiting(request, new CompletableFuture<>());
        waiting.add(mine);
        hearAll();
        return joined(joined(mine.heard));
    }

    /// Hears all that waits, unless somebody else is at it; she will look again before she goes.
    private void hearAll() {
        while (!waiting.isEmpty() && turn.tryLock()) {
            try {
                for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
                    hearNext(next);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void hearNext(Waiting next) {
        try {
            next.heard.complete(inTurn(next.request));
        } catch (RuntimeException e) {
            next.heard.completeExceptionally(e);
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Founds the organ; its record must be empty.
    public Reply found(FoundingPlan plan) {
        CompletableFuture<Reply> reply;
        turn.lock();
        try {
            Instant now = now();
            reply =
                    switch (FoundingRules.rule(plan, parts.powers(), now)) {
                        case Ruling.Refused(var why) -> done(new Reply.Refused(why));
                        case Ruling.Accepted(var steps) -> {
                            var draft = new Draft(parts, ahead, now);
                            for (Step step : steps) {
                                draft.add(step, new Authority.Founding(), null, null);
                            }
                            yield record(draft, null);
                        }
                    };
        } finally {
            turn.unlock();
        }
        hearAll(); // who came meanwhile found the turn taken
        return reply.join();
    }

    /// Records what is due by now, durably.
    public void catchUp() {
        CompletableFuture<Reply> last = null;
        turn.lock();
        try {
            reload();
            if (ahead.size() > 0 && surroundings.mayRecord()) {
                last = recordDues(now());
            }
        } finally {
            turn.unlock();
        }
        hearAll(); // who came meanwhile found the turn taken
        if (last != null) {
            last.join();
        }
    }

    /// Records that the server slept, before anything else is heard. It was awake when the last
    /// entry was recorded, and is awake now; where that leaves no time to have slept, nothing is
    /// recorded.
    public void woke(Instant from, Instant to) {
        CompletableFuture<?> reply;
        turn.lock();
        try {
            reload();
            Instant now = now();
            Instant since = later(from.truncatedTo(ChronoUnit.SECONDS), ahead.at());
            Instant until = to.truncatedTo(ChronoUnit.SECONDS);
            var slept = new OrganAct.Slept(since, until.isAfter(now) ? now : until);
            reply =
                    ahead.size() > 0 && since.isBefore(slept.to())
                            ? record(slept, now)
                            : CompletableFuture.completedFuture(null);
        } finally {
            turn.unlock();
        }
        hearAll(); // who came meanwhile found the turn taken
        reply.join();
    }

    private CompletableFuture<Reply> record(OrganAct.Slept slept, Instant now) {
        var draft = new Draft(parts, ahead, now);
        draft.add(Step.of(slept), new Authority.Server(), null, null);
        return record(draft, null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private CompletableFuture<Reply> inTurn(Request request) {
        Hash hash = request.hash(journal.organ());
        reload();
        CompletableFuture<Reply> repeated = repeated(request.id(), hash);
        if (repeated != null) {
            return repeated;
        }
        Instant now = now();
        if (!surroundings.mayRecord()) {
            return done(new Reply.Refused(new ClerkRefusal.ClockHasLeapt(now)));
        }
        var _ = recordDues(now);
        return switch (ruling(request, now)) {
            case Ruling.Refused(var why) -> done(new Reply.Refused(why));
            case Ruling.Accepted(var steps) -> accepted(request, steps, hash, now);
        };
    }

    private @Nullable CompletableFuture<Reply> repeated(CommandId id, Hash hash) {
        Pending earlier = pending.get(id);
        if (earlier != null) {
            return earlier.hash.equals(hash) ? earlier.reply : done(usedBefore(id));
        }
        Journal.Known known = journal.known(id);
        if (known == null) {
            return null;
        }
        if (!known.hash().equals(hash)) {
            return done(usedBefore(id));
        }
        return done(new Reply.Recorded(receipt(known.first(), known.size(), journal.head())));
    }

    private static Reply usedBefore(CommandId id) {
        return new Reply.Refused(new ClerkRefusal.CommandIdUsedBefore(id));
    }

    private Ruling ruling(Request request, Instant now) {
        Part<?> part = parts.of(request.command().type());
        Scene scene = Stage.scene(parts, ahead.states(), now, ahead.size());
        var authorities = new Authorities(parts, scene, request);
        boolean isErasure = request.command() instanceof EraseContent;
        Refusal why =
                authorities.whyNot(part.need(scene, request.command(), request.actor()), isErasure);
        if (why != null) {
            return Ruling.refused(why);
        }
        return switch (part.rule(scene, request.command(), request.actor())) {
            case Ruling.Refused refused -> refused;
            case Ruling.Accepted accepted
                    when erasures.whyNot(request.command()) instanceof Refusal gone ->
                    Ruling.refused(gone);
            case Ruling.Accepted(var steps) -> new Ruling.Accepted(erasures.left(steps));
        };
    }

    private CompletableFuture<Reply> accepted(
            Request request, List<Step> steps, Hash hash, Instant now) {
        Scene scene = Stage.scene(parts, ahead.states(), now, ahead.size());
        var stamp = new Stamp(ahead.size(), now, now, request.actor(), new Authority.Right());
        return switch (new Authorities(parts, scene, request).choose(steps, stamp)) {
            case Authorities.Choice.Beyond(var why) -> done(new Reply.Refused(why));
            case Authorities.Choice.Found(var authorities) -> {
                var draft = new Draft(parts, ahead, now);
                for (int i = 0; i < steps.size(); i++) {
                    draft.add(steps.get(i), authorities.get(i), null, request.actor());
                }
                yield record(draft, new Append.Repeat(request.id(), hash));
            }
        };
    }

    /// Asks for everything due to be recorded; the answer to the last of it, or null.
    private @Nullable CompletableFuture<Reply> recordDues(Instant now) {
        CompletableFuture<Reply> last = null;
        Agenda.Item item = Agenda.first(parts, ahead.states(), now);
        while (item != null) {
            var draft = new Draft(parts, ahead, now);
            draft.add(item);
            last = record(draft, null);
            item = Agenda.first(parts, ahead.states(), now);
        }
        return last;
    }

    /// Ends the batch and asks the journal to keep it.
    private CompletableFuture<Reply> record(Draft draft, Append.@Nullable Repeat command) {
        Standing after = draft.finish();
        Append append = draft.append(command, journal, erasures, surroundings.random());
        ahead = after;
        erasures.asked(append.erasures());
        CompletableFuture<Reply> reply =
                journal.append(append)
                        .handle((head, failure) -> answer(append, after, head, failure));
        if (command != null) {
            pending.put(command.id(), new Pending(command.hash(), reply));
            var _ = reply.whenComplete((r, f) -> pending.remove(command.id()));
        }
        return reply;
    }

    private Reply answer(
            Append append,
            Standing after,
            Journal.@Nullable Head head,
            @Nullable Throwable failure) {
        if (head != null) {
            append.erasures().forEach(erasure -> contents.forget(erasure.seq()));
            publish(after);
            var leaf = append.entries().getFirst().leafHash();
            return new Reply.Recorded(
                    new Receipt(
                            journal.organ(),
                            append.first(),
                            append.entries().size(),
                            leaf,
                            head,
                            after.at()));
        }
        mustReload = true;
        Throwable cause = failure instanceof CompletionException c ? c.getCause() : failure;
        return cause instanceof StoreFailure.NotRecorded
                ? new Reply.NotRecorded()
                : new Reply.Unknown();
    }

    private synchronized void publish(Standing after) {
        if (after.size() > durable.size()) {
            durable = after;
        }
    }

    /// After a failure: forgets what was only hoped for, and reads what is really there.
    private void reload() {
        if (!mustReload) {
            return;
        }
        mustReload = false;
        erasures.reload();
        ahead = Reading.after(parts, durable, journal);
        publish(ahead);
    }

    private Receipt receipt(long first, long size, Journal.Head head) {
        var entry = journal.entry(first);
        if (entry == null) {
            throw new IllegalStateException("Entry %d is known and not there.".formatted(first));
        }
        return new Receipt(journal.organ(), first, size, entry.leafHash(), head, entry.leaf().at());
    }

    private Instant now() {
        Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return later(now, ahead.at());
    }

    private static CompletableFuture<Reply> done(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
