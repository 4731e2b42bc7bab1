// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.agreement;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// What happened to agreements.
public sealed interface AgreementAct extends Act {

    /// The type of the enactment that makes one.
    String MADE = "agreement.made";

    /// The type of the enactment that ends one.
    String ENDED = "agreement.ended";

    /// Members agreed on the text of a proposal until they look at it again. An enactment.
    ///
    /// @param review when they do
    /// @param renews the agreement in whose place it comes, or null
    record Made(Instant review, @Nullable AgreementId renews) implements AgreementAct {}

    /// Its review date has come. What nobody renews or ends still holds.
    record CameUp(AgreementId agreement) implements AgreementAct {}

    /// Members ended it, and nothing comes in its place. An enactment.
    record Ended(AgreementId agreement) implements AgreementAct {}

    @Override
    default String type() {
        return switch (this) {
            case Made a -> MADE;
            case CameUp a -> "agreement.came-up";
            case Ended a -> ENDED;
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Made(var review, var renews) -> {
                var facts = Json.object();
                if (renews != null) {
                    facts.put("renews", renews.seq());
                }
                yield facts.put("review", review.getEpochSecond()).done();
            }
            case CameUp(var agreement) -> Json.object().put("agreement", agreement.seq()).done();
            case Ended(var agreement) -> Json.object().put("agreement", agreement.seq()).done();
        };
    }

    /// Reads the permanent form.
    static AgreementAct read(String type, Json.Fields facts) {
        return switch (type) {
            case MADE ->
                    new Made(
                            Instant.ofEpochSecond(facts.only("renews", "review").whole("review")),
                            facts.has("renews") ? new AgreementId(facts.whole("renews")) : null);
            case "agreement.came-up" -> new CameUp(agreement(facts));
            case ENDED -> new Ended(agreement(facts));
            default -> throw new Malformed("type", "an act on an agreement", type);
        };
    }

    private static AgreementId agreement(Json.Fields facts) {
        return new AgreementId(facts.only("agreement").whole("agreement"));
    }
}
