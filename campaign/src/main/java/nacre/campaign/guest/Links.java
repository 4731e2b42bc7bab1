// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import java.util.Collection;
import java.util.List;
import nacre.assembly.part.Unfoldable;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// All links of an organ.
public record Links(PSortedMap<LinkId, Link> all) {

    /// None.
    public static Links empty() {
        return new Links(TreePMap.empty());
    }

    /// The link, or null.
    public @Nullable Link find(LinkId id) {
        return all.get(id);
    }

    /// Those that lead to what an entry opened, oldest first.
    public List<Link> about(long entry) {
        return all.values().stream().filter(link -> link.about() == entry).toList();
    }

    Link needed(LinkId id) {
        return Unfoldable.needed(all.get(id), "There is no link %s.", id);
    }

    Links with(Link link) {
        return new Links(all.plus(link.id(), link));
    }

    Collection<Link> everyOne() {
        return all.values();
    }
}
