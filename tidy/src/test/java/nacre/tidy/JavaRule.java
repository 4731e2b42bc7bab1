// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Makes rules that walk through the shape of Java files.
final class JavaRule {

    private JavaRule() {}

    /// A walk that collects faults.
    abstract static class Walk extends TreePathScanner<Void, Void> {
        final JavaUnit unit;
        final List<Fault> faults = new ArrayList<>();

        Walk(JavaUnit unit) {
            this.unit = unit;
        }

        List<Fault> faults() {
            scan(unit.tree, null);
            return List.copyOf(faults);
        }
    }

    static Rule of(
            String says,
            int least,
            Predicate<SourceFile> concerns,
            Function<JavaUnit, Walk> walk,
            List<SourceFile> bad) {
        return new FileRule(
                says, least, concerns, file -> walk.apply(JavaUnit.of(file)).faults(), bad);
    }
}
