// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.MergerRules;
import nacre.assembly.part.Act;
import nacre.assembly.part.Letter;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Whether an organ may dissolve, and whom it tells. From then on nothing is due in it, nobody may
/// act in it, and its record can be read and taken along as before.
public final class DissolvingRules {

    private DissolvingRules() {}

    /// The organ is dissolved; it can only be read.
    public record OrganIsDissolved(Instant since) implements Refusal {}

    /// The organ has become part of another; it can only be read.
    public record OrganHasMerged(Instant since, OrganId into) implements Refusal {}

    /// What it holds would pass to itself.
    public record CannotInheritFromItself(OrganId organ) implements Refusal {}

    /// What an enactment comes to now.
    public static Ruling enact(Assembly assembly, OrganId own, OrganAct.Dissolved act) {
        return Ruling.unless(whyNot(assembly, own, act), act);
    }

    /// Why it cannot dissolve so, or null.
    public static @Nullable Refusal whyNot(Assembly assembly, OrganId own, OrganAct.Dissolved act) {
        if (whyNotAct(assembly) instanceof Refusal why) {
            return why;
        }
        if (MergerRules.whyNotDissolved(assembly) instanceof Refusal why) {
            return why;
        }
        return own.equals(act.heir()) ? new CannotInheritFromItself(own) : null;
    }

    /// Why nobody may do anything here, or null.
    public static @Nullable Refusal whyNotAct(Assembly assembly) {
        Founding founding = assembly.founding();
        if (founding == null || founding.over() == null) {
            return null;
        }
        return founding.into() == null
                ? new OrganIsDissolved(founding.over())
                : new OrganHasMerged(founding.over(), founding.into());
    }

    /// The letters that the end of an organ writes: to its councils that it leaves, and if it is a
    /// council, to its organs that they are members no longer; those that have not joined yet hear
    /// it should they join. What ends with its mandates is told
    /// like any end of a mandate.
    public static List<Letter> letters(Assembly before, Act act) {
        var letters = new ArrayList<Letter>();
        if (act instanceof OrganAct.Dissolved || act instanceof MergerAct.Made) {
            Json.Fields nothing = Json.object().done();
            for (OrganId council : before.ties().memberships().doors().keySet()) {
                letters.add(new Letter(council, CouncilRules.LEAVES, nothing));
            }
            for (OrganId organ : before.ties().council().doors().keySet()) {
                letters.add(new Letter(organ, CouncilRules.REMOVES, nothing));
            }
        }
        return letters;
    }
}
