// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import nacre.journal.Append;
import nacre.journal.Hash;

/// The turn of one clerk: whoever has it may rule and fold, and nobody else. Whoever has it also
/// hears all requests that wait: handing the turn from thread to thread would cost more than the
/// rules do. Waiting for the disk happens outside.
final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Function<Hashed, CompletableFuture<Reply>> hearing;

    /// @param hash stands for the command on the record
    record Hashed(Asking asking, Hash hash) {
        Append.Repeat repeat() {
            return new Append.Repeat(asking.id(), hash);
        }
    }

    private record Waiting(Hashed request, CompletableFuture<CompletableFuture<Reply>> heard) {}

    /// @param hearing what is done with a request by whoever has the turn
    Turn(Function<Hashed, CompletableFuture<Reply>> hearing) {
        this.hearing = hearing;
    }

    /// Has a request heard, by this thread or the one whose turn it is, and waits for the answer.
    Reply hear(Hashed request) {
        var mine = new Waiting(request, new CompletableFuture<>());
        waiting.add(mine);
        hearAll();
        return joined(joined(mine.heard));
    }

    /// Waits for the turn and does this in it.
    <T> T take(Supplier<T> work) {
        T done;
        lock.lock();
        try {
            done = work.get();
        } finally {
            lock.unlock();
        }
        hearAll(); // who came meanwhile found the turn taken
        return done;
    }

    /// Does this if nobody has the turn; whether it was done, and true.
    boolean takeIfFree(BooleanSupplier work) {
        boolean done = false;
        if (lock.tryLock()) {
            try {
                done = work.getAsBoolean();
            } finally {
                lock.unlock();
            }
            hearAll();
        }
        return done;
    }

    /// Hears all that waits, unless somebody else is at it; she will look again before she goes.
    private void hearAll() {
        while (!waiting.isEmpty() && lock.tryLock()) {
            try {
                for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
                    hearNext(next);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void hearNext(Waiting next) {
        try {
            next.heard.complete(hearing.apply(next.request));
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
}
