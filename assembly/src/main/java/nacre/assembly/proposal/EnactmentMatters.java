// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import nacre.assembly.Assembly;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementRules;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import org.jspecify.annotations.Nullable;

/// Which matter the assembly's own enactments belong to, so that nobody can change the charter by
/// the rule for everyday questions.
final class EnactmentMatters {

    private EnactmentMatters() {}

    /// The matter it must be decided under, or null if any will do.
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
            case "mandate.given", "mandate.recalled", "draw.called" -> MatterKey.MANDATES;
            case AgreementAct.MADE, AgreementAct.ENDED ->
                    AgreementRules.matter(assembly, enactment);
            default -> null;
        };
    }
}
