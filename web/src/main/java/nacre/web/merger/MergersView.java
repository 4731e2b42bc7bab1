// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.merger;

import java.util.List;
import nacre.assembly.merger.Merger;
import nacre.assembly.merger.Side;
import nacre.journal.OrganId;
import nacre.web.organ.Visit;
import nacre.web.organ.Whereabouts;
import org.jspecify.annotations.Nullable;

/// The mergers of an organ as one member sees them.
///
/// @param address the organ's own id, which the other needs
/// @param open those that wait for the other organ
/// @param mayPropose whether the organ goes on, so that members can propose one
/// @param after what has become of her, where this organ is part of another; null where it is not
public record MergersView(
        String base, String address, List<Row> open, boolean mayPropose, @Nullable After after) {

    /// Copies the list.
    public MergersView {
        open = List.copyOf(open);
    }

    /// A merger that waits.
    ///
    /// @param side the word of what this organ does
    /// @param stays whether she stays out
    /// @param staying how many do
    public record Row(
            String other,
            String name,
            String side,
            String until,
            boolean isUnderWay,
            boolean stays,
            long staying) {}

    /// What has become of her.
    ///
    /// @param state a word: whether she stayed out, is to come in, is in, is there twice, or was
    ///     let go there since
    public record After(String organ, String path, String state) {}

    static MergersView of(Visit visit) {
        var open =
                visit.assembly().ties().mergers().open().values().stream()
                        .map(each -> row(visit, each))
                        .toList();
        return new MergersView(
                visit.path(""),
                visit.standing().organ().value(),
                open,
                !visit.assembly().isOver(),
                after(visit));
    }

    private static Row row(Visit visit, Merger merger) {
        return new Row(
                merger.other().value(),
                visit.organName(merger.other()),
                merger.side().word(),
                visit.text().deadline(merger.until()),
                merger.isCalled() && merger.side() == Side.TAKES_IN,
                merger.stayOut().contains(visit.me()),
                merger.stayOut().size());
    }

    private static @Nullable After after(Visit visit) {
        OrganId into = visit.into();
        if (into == null) {
            return null;
        }
        Whereabouts now = Whereabouts.of(visit);
        if (now == null) {
            return new After(visit.organName(into), "/o/" + into, "out");
        }
        return new After(now.organName(), now.path(), now.state(visit.request().person()));
    }
}
