// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bar whose outline is the whole base: solid and patterned parts from its start, and a tick
/// where the rule stands. `sentence` says the same in words.
public record Bar(String sentence, List<Part> parts, String tick) {

    /// Copies the list.
    public Bar {
        parts = List.copyOf(parts);
    }

    /// A bar over this base without parts and tick.
    public static Bar of(String sentence) {
        return new Bar(sentence, List.of(), "");
    }

    /// With a part behind the last one, as large as `count` of `base`.
    public Bar with(Fill fill, long count, long base) {
        var more = new ArrayList<>(parts);
        more.add(new Part(fill, end(), share(count, base)));
        return new Bar(sentence, more, tick);
    }

    /// With a tick at `count` of `base`.
    public Bar tickAt(long count, long base) {
        return new Bar(sentence, parts, percent(share(count, base)));
    }

    /// Whether there is a tick.
    public boolean hasTick() {
        return !tick.isEmpty();
    }

    private long end() {
        return parts.isEmpty() ? 0 : parts.getLast().from() + parts.getLast().share();
    }

    /// In hundredths of a per cent.
    private static long share(long count, long base) {
        return base <= 0 ? 0 : Math.clamp(count * 10_000 / base, 0, 10_000);
    }

    private static String percent(long share) {
        return share / 100 + "." + "%02d".formatted(share % 100) + "%";
    }

    /// How a part is filled: LOOK, charts.
    public enum Fill {
        /// Yes, or used.
        SOLID("f-act", ""),
        /// No.
        HATCHED("", "url(#hatch)"),
        /// Abstained.
        DOTTED("", "url(#dots)"),
        /// Still missing.
        GAP("gap", "");

        private final String style;
        private final String pattern;

        Fill(String style, String pattern) {
            this.style = style;
            this.pattern = pattern;
        }
    }

    /// One part, in hundredths of a per cent.
    public record Part(Fill fill, long from, long share) {
        /// Its class.
        public String style() {
            return fill.style;
        }

        /// Its pattern, or nothing.
        public @Nullable String pattern() {
            return fill.pattern.isEmpty() ? null : fill.pattern;
        }

        /// Where it starts.
        public String start() {
            return percent(from);
        }

        /// How wide it is.
        public String width() {
            return percent(share);
        }
    }
}
