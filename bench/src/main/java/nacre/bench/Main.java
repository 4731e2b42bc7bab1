// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// Runs one measurement by its name. Ratios are taken within one run, from medians of rounds that
/// alternate between the two sides, for machines are shared and noisy.
public final class Main {
    private static final Map<String, Runnable> BENCHES = new LinkedHashMap<>();

    static {
        BENCHES.put("acts", new Acts());
        BENCHES.put("store", new Storing());
        BENCHES.put("fold", new Folding());
        BENCHES.put("verify", new Verifying());
        BENCHES.put("box", new Revealing());
        BENCHES.put("timing", new Timing());
        BENCHES.put("growth", new Growth());
        BENCHES.put("start", new Starting());
        BENCHES.put("crowd", new Crowd());
        BENCHES.put("map", new Mapping());
    }

    private Main() {}

    /// Runs the bench named first, or all of them.
    public static void main(String[] names) {
        if (names.length == 0) {
            BENCHES.values().forEach(Runnable::run);
            return;
        }
        Runnable bench = BENCHES.get(names[0]);
        if (bench == null) {
            System.err.println("There is no bench " + names[0] + ". There are " + BENCHES.keySet());
            System.exit(2);
        } else {
            bench.run();
        }
    }
}
