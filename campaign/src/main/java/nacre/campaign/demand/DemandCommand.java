// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What every member may ask about demands.
public sealed interface DemandCommand extends Command {

    /// Proposes one.
    ///
    /// @param campaign that it belongs to; null if to none
    /// @param aims the matters of the register that it aims at
    /// @param survey the entry of the survey that it comes from; null if from none
    /// @param title what is demanded, in a few words
    /// @param text the same at more length
    record ProposeDemand(
            @Nullable CampaignId campaign,
            List<MatterKey> aims,
            @Nullable Long survey,
            String title,
            String text)
            implements DemandCommand {
        /// Copies the list.
        public ProposeDemand {
            aims = List.copyOf(aims);
        }
    }

    /// Takes back what she has proposed herself.
    record WithdrawDemand(DemandId demand) implements DemandCommand {}

    @Override
    default String type() {
        return switch (this) {
            case ProposeDemand c -> "demand.propose";
            case WithdrawDemand c -> "demand.withdraw";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case ProposeDemand propose -> form(propose);
            case WithdrawDemand(var demand) -> Json.object().put("demand", demand.seq()).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "demand.propose",
                        form ->
                                new ProposeDemand(
                                        form.has("campaign")
                                                ? new CampaignId(form.whole("campaign"))
                                                : null,
                                        Facts.matters(form, "aims"),
                                        form.has("survey") ? form.whole("survey") : null,
                                        form.text("title"),
                                        form.text("text")))
                .with(
                        "demand.withdraw",
                        form -> new WithdrawDemand(new DemandId(form.whole("demand"))));
    }

    private static Json.Fields form(ProposeDemand propose) {
        var form =
                Json.object()
                        .put(
                                "aims",
                                Json.texts(propose.aims().stream().map(MatterKey::value).toList()))
                        .put("text", propose.text())
                        .put("title", propose.title());
        CampaignId campaign = propose.campaign();
        if (campaign != null) {
            form.put("campaign", campaign.seq());
        }
        Long survey = propose.survey();
        if (survey != null) {
            form.put("survey", survey);
        }
        return form.done();
    }
}
