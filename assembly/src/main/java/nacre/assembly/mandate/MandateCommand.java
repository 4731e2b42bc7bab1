// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.journal.Json;

/// What somebody may ask about mandates. Giving one is an enactment of a proposal.
public sealed interface MandateCommand extends Command {

    /// Gives up one's own mandate.
    record Resign(MandateId mandate) implements MandateCommand {}

    /// Asks for a mandate back; when enough have asked, the vote opens by itself.
    record AskRecall(MandateId mandate, String reason) implements MandateCommand {}

    /// Reports on one's own mandate.
    record Report(MandateId mandate, String text) implements MandateCommand {}

    @Override
    default String type() {
        return switch (this) {
            case Resign c -> "mandate.resign";
            case AskRecall c -> "mandate.ask-recall";
            case Report c -> "mandate.report";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case Resign(var mandate) -> Json.object().put("mandate", mandate.seq()).done();
            case AskRecall(var mandate, String reason) ->
                    Json.object().put("mandate", mandate.seq()).put("reason", reason).done();
            case Report(var mandate, String text) ->
                    Json.object().put("mandate", mandate.seq()).put("text", text).done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with("mandate.resign", form -> new Resign(mandate(form)))
                .with(
                        "mandate.ask-recall",
                        form -> new AskRecall(mandate(form), form.text("reason")))
                .with("mandate.report", form -> new Report(mandate(form), form.text("text")));
    }

    private static MandateId mandate(Json.Fields form) {
        return new MandateId(form.whole("mandate"));
    }
}
