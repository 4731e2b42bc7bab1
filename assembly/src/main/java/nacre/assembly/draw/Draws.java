// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import static nacre.assembly.part.Unfoldable.unless;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All draws of an organ, and when their stages end.
public record Draws(PSortedMap<DrawId, Draw> all, PSortedSet<Due> dues) {

    /// None.
    public static Draws empty() {
        return new Draws(TreePMap.empty(), TreePSet.empty());
    }

    /// The draw, or null.
    public @Nullable Draw find(DrawId id) {
        return all.get(id);
    }

    /// All of them as they stand in this organ, in which nothing happens any more once it is over.
    public List<Draw> in(Assembly assembly) {
        return all.values().stream().map(draw -> draw.in(assembly)).toList();
    }

    /// The draw, which must be in this stage.
    ///
    /// @throws Unfoldable if it is not
    Draw in(DrawId id, Draw.Stage stage) {
        Draw draw = Unfoldable.needed(all.get(id), "There is no draw %s.", id);
        unless(draw.stage() == stage, "Draw %s is %s, not %s.", id, draw.stage(), stage);
        return draw;
    }

    Draws with(Draw draw) {
        Draw before = all.get(draw.id());
        Due was = before == null ? null : before.due();
        Due is = draw.due();
        PSortedSet<Due> next = was == null ? dues : dues.minus(was);
        return new Draws(all.plus(draw.id(), draw), is == null ? next : next.plus(is));
    }
}
