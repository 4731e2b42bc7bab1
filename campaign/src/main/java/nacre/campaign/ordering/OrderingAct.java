// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// What happened to orderings of demands. Who approves of what is in a box and makes no entry.
public sealed interface OrderingAct extends Act {

    /// The type of the enactment that opens an ordering.
    String OPENED = "ordering.opened";

    /// It was opened with all demands that are proposed, and goes by this entry. Under a mandate
    /// to steer, or an enactment.
    ///
    /// @param campaign whose demands; null for those of none
    /// @param closes when it is over
    record Opened(@Nullable CampaignId campaign, Instant closes) implements OrderingAct {}

    /// Its box is there. Due with the opening.
    record Began(OrderingId ordering) implements OrderingAct {}

    /// The demands stand in order, by what the box came to. Due with the box being revealed.
    record Counted(OrderingId ordering) implements OrderingAct {}

    /// Nobody can read its answers. Due with the box being destroyed.
    record Lost(OrderingId ordering) implements OrderingAct {}

    @Override
    default String type() {
        return switch (this) {
            case Opened a -> OPENED;
            case Began a -> "ordering.began";
            case Counted a -> "ordering.counted";
            case Lost a -> "ordering.lost";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Opened(var campaign, var closes) -> facts(campaign, closes);
            case Began(var ordering) -> about(ordering);
            case Counted(var ordering) -> about(ordering);
            case Lost(var ordering) -> about(ordering);
        };
    }

    private static Json.Fields facts(@Nullable CampaignId campaign, Instant closes) {
        var form = Json.object().put("closes", closes.getEpochSecond());
        if (campaign != null) {
            form.put("campaign", campaign.seq());
        }
        return form.done();
    }

    private static Json.Fields about(OrderingId ordering) {
        return Json.object().put("ordering", ordering.seq()).done();
    }

    /// Reads the permanent form.
    static OrderingAct read(String type, Json.Fields facts) {
        return switch (type) {
            case OPENED -> opened(facts.only("campaign", "closes"));
            case "ordering.began" -> new Began(ordering(facts));
            case "ordering.counted" -> new Counted(ordering(facts));
            case "ordering.lost" -> new Lost(ordering(facts));
            default -> throw new Malformed("type", "an act on an ordering", type);
        };
    }

    private static OrderingAct opened(Json.Fields facts) {
        return new Opened(
                facts.has("campaign") ? new CampaignId(facts.whole("campaign")) : null,
                Instant.ofEpochSecond(facts.whole("closes")));
    }

    private static OrderingId ordering(Json.Fields facts) {
        return new OrderingId(facts.only("ordering").whole("ordering"));
    }
}
