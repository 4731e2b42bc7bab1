// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Hands things from a thread that makes them, by way of all cores that do something to each of
/// them by itself, to the thread that uses them, in order, some hundred at a time, so that all can
/// be busy.
final class Relay<T, U> {
    private static final int AT_ONCE = 512;
    private static final int MOST_AHEAD = 16;

    private final Function<T, U> work;
    private final ArrayBlockingQueue<CompletableFuture<List<U>>> ready =
            new ArrayBlockingQueue<>(MOST_AHEAD);

    private Relay(Function<T, U> work) {
        this.work = work;
    }

    /// Runs `maker` on a thread of its own, `work` on any, and `user` on this one, until all is
    /// made and used. What any of them throws comes out here.
    static <T, U> void run(Consumer<Consumer<T>> maker, Function<T, U> work, Consumer<U> user) {
        new Relay<>(work).run(maker, user);
    }

    private void run(Consumer<Consumer<T>> maker, Consumer<U> user) {
        Thread thread = Thread.ofPlatform().name("relay").daemon(true).start(() -> make(maker));
        try {
            List<U> done = ready.take().join();
            while (!done.isEmpty()) {
                done.forEach(user);
                done = ready.take().join();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Somebody interrupted the relay.", e);
        } finally {
            thread.interrupt();
        }
    }

    private void make(Consumer<Consumer<T>> maker) {
        try {
            makeAll(maker);
        } catch (CancellationException e) {
            // the user has failed, and says so
        }
    }

    /// Puts all that is made into the queue, and an empty list, or what went wrong, after it.
    private void makeAll(Consumer<Consumer<T>> maker) {
        List<T> some = new ArrayList<>(AT_ONCE);
        CompletableFuture<List<U>> end = CompletableFuture.completedFuture(List.of());
        try {
            maker.accept(thing -> {
                some.add(thing);
                if (some.size() == AT_ONCE) {
                    put(worked(some));
                    some.clear();
                }
            });
        } catch (RuntimeException e) {
            end = CompletableFuture.failedFuture(e);
        }
        if (!some.isEmpty()) {
            put(worked(some));
        }
        put(end);
    }

    private CompletableFuture<List<U>> worked(List<T> some) {
        List<T> things = List.copyOf(some);
        return CompletableFuture.supplyAsync(() -> things.stream().map(work).toList());
    }

    private void put(CompletableFuture<List<U>> next) {
        try {
            ready.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // for the maker may catch this
            throw new CancellationException("Nobody uses what the relay makes any more.");
        }
    }
}
