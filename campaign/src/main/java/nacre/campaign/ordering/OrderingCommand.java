// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What may be asked about orderings.
public sealed interface OrderingCommand extends Command {

    /// Opens one, with all demands that are proposed. Of who steers.
    ///
    /// @param campaign whose demands; null for those of none
    record OpenOrdering(@Nullable CampaignId campaign, Instant closes) implements OrderingCommand {}

    /// Approves of these and of no other. In place of what she has in the box. Of every member.
    record Approve(OrderingId ordering, List<DemandId> approves) implements OrderingCommand {
        /// Copies the list.
        public Approve {
            approves = List.copyOf(approves);
        }
    }

    @Override
    default String type() {
        return switch (this) {
            case OpenOrdering c -> "ordering.open";
            case Approve c -> "ordering.approve";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case OpenOrdering(var campaign, var closes) ->
                    new OrderingAct.Opened(campaign, closes).facts();
            case Approve(var ordering, var approves) ->
                    Json.object()
                            .put(
                                    "approves",
                                    new Json.Items(
                                            approves.stream()
                                                    .<Json>map(each -> new Json.Whole(each.seq()))
                                                    .toList()))
                            .put("ordering", ordering.seq())
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "ordering.open",
                        form ->
                                new OpenOrdering(
                                        form.has("campaign")
                                                ? new CampaignId(form.whole("campaign"))
                                                : null,
                                        Instant.ofEpochSecond(form.whole("closes"))))
                .with(
                        "ordering.approve",
                        form ->
                                new Approve(
                                        new OrderingId(form.whole("ordering")),
                                        form.items("approves").wholes().stream()
                                                .map(DemandId::new)
                                                .toList()));
    }
}
