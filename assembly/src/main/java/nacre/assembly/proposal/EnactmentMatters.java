// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementRules;
import nacre.assembly.amendment.AmendmentAct.Adopted;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import org.jspecify.annotations.Nullable;

/// Which matter an enactment belongs to, so that nobody can change the charter by the rule for
/// everyday questions.
public final class EnactmentMatters {

    private EnactmentMatters() {}

    /// The ruling, unless it would propose something under a matter on which its part does not let
    /// it be decided.
    public static Ruling checked(Scene scene, Ruling ruling) {
        if (ruling instanceof Ruling.Accepted(var steps)) {
            for (Step step : steps) {
                if (whyNot(scene, step.act()) instanceof Refusal why) {
                    return Ruling.refused(why);
                }
            }
        }
        return ruling;
    }

    /// Why a proposal cannot stand under its matter, by what the parts say to which its enactments
    /// belong; null if it can, and of an act that proposes nothing.
    public static @Nullable Refusal whyNot(Scene scene, Act act) {
        return switch (act) {
            case ProposalAct.Put put -> whyNot(scene, put.matter(), put.enactments());
            case ProposalAct.Changed(var id, var enactments, var question, var opens) -> {
                Proposal old = scene.states().of(ASSEMBLY).proposals().find(id);
                yield old == null ? null : whyNot(scene, old.matter(), enactments);
            }
            default -> null;
        };
    }

    private static @Nullable Refusal whyNot(
            Scene scene, MatterKey matter, List<Enactment> enactments) {
        for (Enactment enactment : enactments) {
            MatterKey needed = first(scene, enactment.type());
            if (needed != null && !needed.equals(matter)) {
                return new ProposalRefusal.WrongMatter(enactment.type(), matter, needed);
            }
        }
        Adopted adopted = Amendments.of(enactments);
        return adopted == null ? null : whyNot(scene, matter, adopted.enactments());
    }

    /// The first matter of those that a part names which the charter has.
    public static @Nullable MatterKey first(Scene scene, String type) {
        Charter charter = scene.states().of(ASSEMBLY).charter();
        return scene.matters().apply(type).stream()
                .filter(key -> charter.find(key) != null)
                .findFirst()
                .orElse(null);
    }

    /// The matter that one of the assembly's own must be decided under, or null if any will do.
    static @Nullable MatterKey of(Assembly assembly, Enactment enactment) {
        return switch (enactment.type()) {
            case "roll.admitted" -> MatterKey.ADMISSION;
            case "roll.removed" -> MatterKey.REMOVAL;
            case "council.joined",
                    "council.left",
                    "organ.dissolved",
                    "merger.agreed",
                    "merger.taken-back",
                    "split.decided",
                    "split.taken-back" ->
                    MatterKey.CHARTER;
            case "council.invited" -> MatterKey.ADMISSION;
            case "charter.changed" -> MatterKey.CHARTER;
            case "mandate.given", "mandate.recalled" -> MatterKey.MANDATES;
            case AgreementAct.MADE, AgreementAct.ENDED ->
                    AgreementRules.matter(assembly, enactment);
            default -> null;
        };
    }
}
