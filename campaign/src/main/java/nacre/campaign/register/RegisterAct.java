// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.assembly.part.Facts;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What happened in the register of matters; all of it by decision.
///
/// On what evidence (a clause, a practice, a law) or for what reason is kept content, `evidence`;
/// when a matter is listed, so is the name of who decides it today, `institution`.
public sealed interface RegisterAct extends Act {

    /// The matter it is about.
    MatterKey matter();

    /// A matter of the charter was put on the register; who decides it is as the charter says.
    record Listed(MatterKey matter, Sphere sphere) implements RegisterAct {}

    /// The say over it was demanded: it is contested.
    record Demanded(MatterKey matter) implements RegisterAct {}

    /// A settlement gave this organ the say, alone or jointly.
    record Settled(MatterKey matter, Holder to) implements RegisterAct {}

    /// This organ decides it, alone or jointly, because it does so and is not stopped.
    record Practised(MatterKey matter, Holder to) implements RegisterAct {}

    /// The say was lost, to another institution or into a dispute.
    record Lost(MatterKey matter, Holder to) implements RegisterAct {}

    @Override
    default String type() {
        return switch (this) {
            case Listed l -> "register.listed";
            case Demanded d -> "register.demanded";
            case Settled s -> "register.settled";
            case Practised p -> "register.practised";
            case Lost l -> "register.lost";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Listed(var matter, var sphere) ->
                    Json.object().put("matter", matter.value()).put("sphere", sphere.word()).done();
            case Demanded(var matter) -> Json.object().put("matter", matter.value()).done();
            case Settled(var matter, var to) -> facts(matter, to);
            case Practised(var matter, var to) -> facts(matter, to);
            case Lost(var matter, var to) -> facts(matter, to);
        };
    }

    private static Json.Fields facts(MatterKey matter, Holder to) {
        return Json.object().put("matter", matter.value()).put("to", to.word()).done();
    }

    /// Reads the permanent form.
    public static RegisterAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "register.listed" ->
                    new Listed(
                            Facts.matter(facts.only("matter", "sphere")),
                            Facts.word(facts, "sphere", Sphere.class));
            case "register.demanded" -> new Demanded(Facts.matter(facts.only("matter")));
            case "register.settled" ->
                    new Settled(Facts.matter(facts.only("matter", "to")), to(facts));
            case "register.practised" ->
                    new Practised(Facts.matter(facts.only("matter", "to")), to(facts));
            case "register.lost" -> new Lost(Facts.matter(facts.only("matter", "to")), to(facts));
            default -> throw new Malformed("type", "an act on the register", type);
        };
    }

    private static Holder to(Json.Fields facts) {
        return Facts.word(facts, "to", Holder.class);
    }
}
