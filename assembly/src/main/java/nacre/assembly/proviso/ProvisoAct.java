// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proviso;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.proposal.ProposalId;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// What happened to provisos. A proviso says that a proposal, though it may pass, takes force only
/// if another passes as well.
public sealed interface ProvisoAct extends Act {

    /// The author of a proposal set a proviso, another one, or none any more.
    ///
    /// @param onlyIf the proposal that has to pass as well; null for none
    /// @param opens when the vote opens by itself now, for notice runs anew
    record Set(ProposalId proposal, @Nullable ProposalId onlyIf, Instant opens)
            implements ProvisoAct {}

    /// The other proposal has passed: what was decided takes force.
    record Met(long decision) implements ProvisoAct {}

    /// The other proposal has not passed: what was decided takes no force.
    ///
    /// @param why how the other ended
    record Failed(long decision, Fate why) implements ProvisoAct {}

    @Override
    default String type() {
        return switch (this) {
            case Set a -> "proviso.set";
            case Met a -> "proviso.met";
            case Failed a -> "proviso.failed";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Set(var proposal, var onlyIf, var opens) -> {
                var facts = Json.object();
                if (onlyIf != null) {
                    facts.put("only-if", onlyIf.seq());
                }
                yield facts.put("opens", opens.getEpochSecond())
                        .put("proposal", proposal.seq())
                        .done();
            }
            case Met(long decision) -> Json.object().put("decision", decision).done();
            case Failed(long decision, var why) ->
                    Json.object().put("decision", decision).put("why", why.word()).done();
        };
    }

    /// Reads the permanent form.
    static ProvisoAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "proviso.set" ->
                    new Set(
                            new ProposalId(
                                    facts.only("only-if", "opens", "proposal").whole("proposal")),
                            facts.has("only-if") ? new ProposalId(facts.whole("only-if")) : null,
                            Instant.ofEpochSecond(facts.whole("opens")));
            case "proviso.met" -> new Met(facts.only("decision").whole("decision"));
            case "proviso.failed" ->
                    new Failed(
                            facts.only("decision", "why").whole("decision"),
                            Fate.read(facts.text("why")));
            default -> throw new Malformed("type", "an act on a proviso", type);
        };
    }
}
