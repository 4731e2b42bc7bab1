// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import java.util.Objects;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Part;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The matters on which a reader can have something decided by yes or no, where a form of its own
/// writes the proposal: by which rule, she chooses.
public final class MatterOptions {

    private MatterOptions() {}

    /// All of them, by their keys and titles.
    public static List<Option> of(Visit visit) {
        return visit.assembly().charter().matters().stream()
                .filter(matter -> isOffered(visit, matter))
                .map(matter ->
                        new Option(matter.key().value(), visit.charter().title(matter.key())))
                .toList();
    }

    private static boolean isOffered(Visit visit, Matter matter) {
        return !matter.method().isBetweenOptions()
                && !matter.key().equals(MatterKey.CHARTER)
                && WritePages.mayPut(visit, matter);
    }

    /// The matter under which decisions of a part's type stand here; null if the charter has none
    /// for them.
    public static @Nullable Matter ruling(Visit visit, Part<?> part, String type) {
        return part.matters(type).stream()
                .map(key -> visit.assembly().charter().find(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The same, or the matter of everything that has none.
    public static MatterKey rulingKey(Visit visit, Part<?> part, String type) {
        Matter matter = ruling(visit, part, type);
        return matter == null ? MatterKey.EVERYDAY : matter.key();
    }

    /// The one chosen in the field `matter`, or null if none that is offered is.
    public static @Nullable MatterKey chosen(Visit visit, Form form) {
        return of(visit).stream()
                .filter(matter -> form.has("matter", matter.value()))
                .map(matter -> new MatterKey(matter.value()))
                .findFirst()
                .orElse(null);
    }
}
