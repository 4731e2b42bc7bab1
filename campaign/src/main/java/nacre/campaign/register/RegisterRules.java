// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import static nacre.assembly.charter.Holder.CONTESTED;
import static nacre.assembly.charter.Holder.INSTITUTION;
import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.assembly.charter.Holder.THIS_ORGAN;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import org.jspecify.annotations.Nullable;

/// How a matter comes onto the register, and moves. What it does to the charter in force the
/// assembly says, in the same breath.
public final class RegisterRules {

    private RegisterRules() {}

    /// Under which matter a decision on the register stands. A matter changes hands by the rule for
    /// settlements, or by that for the charter where there is none: from then on proposals on it
    /// bind, or bind no longer. To demand it takes no more than any decision.
    public static List<MatterKey> matters(String type) {
        return switch (type) {
            case "register.demanded" -> List.of();
            case "register.listed" -> List.of(MatterKey.CHARTER);
            default -> List.of(MatterKey.SETTLEMENTS, MatterKey.CHARTER);
        };
    }

    /// What this comes to now, with what it does to the charter in force.
    public static Ruling enact(Register register, Assembly assembly, RegisterAct act) {
        if (whyNot(register, assembly, act) instanceof Refusal why) {
            return Ruling.refused(why);
        }
        return switch (CharterRules.hold(assembly, act.matter(), to(assembly, act))) {
            case Ruling.Accepted(var held) -> Ruling.accepted(Step.of(act), held.getFirst());
            case Ruling other -> other;
        };
    }

    /// Why this cannot happen now, or null; the fold asks the same.
    public static @Nullable Refusal whyNot(Register register, Assembly assembly, RegisterAct act) {
        MatterKey key = act.matter();
        Listing listing = register.find(key);
        if (assembly.charter().find(key) == null) {
            return new RegisterRefusal.OutOfTheCharter(key);
        }
        if (act instanceof RegisterAct.Listed) {
            return listing == null ? null : new RegisterRefusal.ListedAlready(key);
        }
        if (listing == null) {
            return new RegisterRefusal.NotListed(key);
        }
        Holder from = listing.holder();
        Holder to = to(assembly, act);
        return leads(act, from, to) ? null : new RegisterRefusal.NoSuchMove(key, from, to);
    }

    /// Who decides the matter once this has happened.
    static Holder to(Assembly assembly, RegisterAct act) {
        return switch (act) {
            case RegisterAct.Listed(var key, var sphere) -> assembly.charter().matter(key).holder();
            case RegisterAct.Demanded d -> CONTESTED;
            case RegisterAct.Settled(var key, var to) -> to;
            case RegisterAct.Practised(var key, var to) -> to;
            case RegisterAct.Lost(var key, var to) -> to;
        };
    }

    private static boolean leads(RegisterAct act, Holder from, Holder to) {
        return switch (act) {
            case RegisterAct.Listed l -> true;
            case RegisterAct.Demanded d -> from == INSTITUTION;
            case RegisterAct.Settled s -> isWon(from, to);
            case RegisterAct.Practised p -> isWon(from, to);
            case RegisterAct.Lost l ->
                    (to == INSTITUTION && from != INSTITUTION)
                            || (to == CONTESTED && (from == JOINTLY || from == THIS_ORGAN));
        };
    }

    private static boolean isWon(Holder from, Holder to) {
        return (to == THIS_ORGAN && from != THIS_ORGAN)
                || (to == JOINTLY && (from == INSTITUTION || from == CONTESTED));
    }
}
