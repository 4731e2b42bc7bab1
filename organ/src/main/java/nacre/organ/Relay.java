// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/// Hands things from a thread that makes them to the one that uses them, in order, some hundred at
/// a time, so that both can be busy.
final class Relay {
    private static final int AT_ONCE = 512;
    private static final int MOST_AHEAD = 8;

    private Relay() {}

    /// Runs `maker` on a thread of its own and `user` on this one, until all is made and used.
    static <T> void run(Consumer<Consumer<T>> maker, Consumer<T> user) {
        var ready = new ArrayBlockingQueue<Made<T>>(MOST_AHEAD);
        Thread thread =
                Thread.ofPlatform().name("relay").daemon(true).start(() -> make(maker, ready));
        try {
            Made<T> made = ready.take();
            while (!made.things.isEmpty()) {
                made.things.forEach(user);
                made = ready.take();
            }
            if (made.failure != null) {
                throw made.failure;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Somebody interrupted the relay.", e);
        } finally {
            thread.interrupt();
        }
    }

    /// Some things; none at the end, with what went wrong, if anything.
    private record Made<T>(
            List<T> things, @org.jspecify.annotations.Nullable RuntimeException failure) {}

    private static <T> void make(Consumer<Consumer<T>> maker, ArrayBlockingQueue<Made<T>> ready) {
        List<T> some = new ArrayList<>(AT_ONCE);
        RuntimeException failure = null;
        try {
            maker.accept(thing -> {
                some.add(thing);
                if (some.size() == AT_ONCE) {
                    put(ready, new Made<>(List.copyOf(some), null));
                    some.clear();
                }
            });
        } catch (RuntimeException e) {
            failure = e;
        }
        if (!some.isEmpty()) {
            put(ready, new Made<>(List.copyOf(some), null));
        }
        put(ready, new Made<>(List.of(), failure));
    }

    private static <T> void put(ArrayBlockingQueue<Made<T>> ready, Made<T> made) {
        try {
            ready.put(made);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody uses what the relay makes any more.", e);
        }
    }
}
