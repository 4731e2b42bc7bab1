// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nacre.journal.Hash;

/// How often somebody may try something: by what was tried, from one address, and all together.
/// Success gives the attempt back, so a full hall may come in at once.
///
/// Addresses and codes are held only as hashes under a salt that ends with the program, and for as
/// long as they count. Threads may share it.
public final class Attempts {
    /// How many there may be in `time`.
    ///
    /// @param same with the same code, or of one person
    /// @param address from one address; a whole assembly may share it
    /// @param all on the whole server
    public record Limits(int same, int address, int all, Duration time) {}

    /// Failures to come in. At this rate a year of guessing finds one of 10,000 open codes with a
    /// chance of 4 in 10 million.
    static final Limits COMING_IN = new Limits(5, 60, 600, Duration.ofMinutes(1));

    private static final int REMEMBERED = 20_000;

    private final InstantSource clock;
    private final Limits limits;
    private final String salt;
    private final Bucket all;
    private final Map<Hash, Counted> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /// Counts failures to come in, from nothing.
    public Attempts(InstantSource clock, RandomGenerator random) {
        this(clock, random, COMING_IN);
    }

    /// Counts from nothing.
    public Attempts(InstantSource clock, RandomGenerator random, Limits limits) {
        this.clock = clock;
        this.limits = limits;
        this.salt = RandomHex.of(random, 32);
        this.all = bucket(limits.all);
    }

    /// Begins an attempt with `what` (a code, a passkey) from `address`; how long to wait first,
    /// zero if not at all.
    public synchronized Duration begin(String what, String address) {
        forget();
        List<Bucket> asked =
                List.of(
                        of("what", what, limits.same),
                        of("from", network(address), limits.address),
                        all);
        for (int i = 0; i < asked.size(); i++) {
            ConsumptionProbe probe = asked.get(i).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                asked.subList(0, i).forEach(bucket -> bucket.addTokens(1));
                return Duration.ofNanos(probe.getNanosToWaitForRefill());
            }
        }
        return Duration.ZERO;
    }

    /// The attempt begun last with these two was right.
    public synchronized void succeeded(String what, String address) {
        of("what", what, limits.same).addTokens(1);
        of("from", network(address), limits.address).addTokens(1);
        all.addTokens(1);
    }

    /// What one customer of a network has: an IPv4 address; of an IPv6 address, of which everybody
    /// has 2⁶⁴, the first half (RFC 6177 §2).
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
        } catch (IllegalArgumentException e) {
            return address; // no proxy has to write one
        }
    }

    private Bucket of(String kind, String value, int limit) {
        String salted = salt + "/" + kind + "/" + value;
        Hash key = Hash.sha256(salted.getBytes(StandardCharsets.UTF_8));
        return buckets.computeIfAbsent(key, k -> new Counted(bucket(limit), limit)).bucket();
    }

    /// Forgets what is full again, from what rested longest; under a flood, what rested longest.
    private void forget() {
        var oldest = buckets.values().iterator();
        while (oldest.hasNext()) {
            if (!oldest.next().isFull() && buckets.size() < REMEMBERED) {
                return;
            }
            oldest.remove();
        }
    }

    private Bucket bucket(int limit) {
        return Bucket.builder()
                .addLimit(rate -> rate.capacity(limit).refillGreedy(limit, limits.time))
                .withCustomTimePrecision(new Meter(clock))
                .build();
    }

    /// A bucket and how much it holds at most.
    private record Counted(Bucket bucket, int limit) {
        boolean isFull() {
            return bucket.getAvailableTokens() >= limit;
        }
    }

    /// The house's clock, as the library wants it.
    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000 + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
