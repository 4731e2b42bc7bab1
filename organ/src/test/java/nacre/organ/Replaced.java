// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.Part;

/// Parts whose assembly is another, for tests that plant a fault in it.
public final class Replaced {
    private Replaced() {}

    public static Parts assembly(Part<Assembly> assembly, List<Part<?>> others) {
        return Parts.of(assembly, others);
    }
}
