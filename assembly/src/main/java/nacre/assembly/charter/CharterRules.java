// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalRefusal;
import org.jspecify.annotations.Nullable;

/// Whether a charter may be put in place of the one in force.
public final class CharterRules {

    private CharterRules() {}

    /// Another charter came into force since this one was proposed.
    public record CharterWasChanged(long from, long current) implements Refusal {}

    /// The register has this matter: a new charter leaves who decides it as it is.
    public record TheRegisterMovesIt(MatterKey matter, Holder holder) implements Refusal {}

    /// The charter would lock its members out, or asks for what does not work yet.
    public record CharterDoesNotFit(List<CharterProblem> problems) implements Refusal {
        /// Copies the list.
        public CharterDoesNotFit {
            problems = List.copyOf(problems);
        }
    }

    /// What an enactment on the charter comes to now.
    public static Ruling enact(Assembly assembly, CharterAct act, List<Power> powers) {
        return switch (act) {
            case CharterAct.Changed(long from, var charter)
                    when from != assembly.charters().current().seq() ->
                    refused(new CharterWasChanged(from, assembly.charters().current().seq()));
            case CharterAct.Changed(long from, var charter)
                    when (charter.council() != null) != assembly.isCouncil() ->
                    refused(new CouncilRefusal.StaysWhatItIs());
            case CharterAct.Changed(long from, var charter)
                    when moved(assembly.charters(), charter) instanceof Matter matter ->
                    refused(new TheRegisterMovesIt(matter.key(), matter.holder()));
            case CharterAct.Changed(long from, var charter) -> {
                var problems = CharterCheck.problems(charter, assembly.roll().entitled(), powers);
                yield problems.isEmpty() ? accepted(act) : refused(new CharterDoesNotFit(problems));
            }
            case CharterAct.Adopted a -> throw new Unfoldable("A charter is adopted once.");
            case CharterAct.Held h -> refused(new ProposalRefusal.NotAnEnactment(h.type()));
        };
    }

    /// A matter on the register, as it is held now, that this charter would give to somebody else.
    private static @Nullable Matter moved(Charters charters, Charter charter) {
        for (MatterKey key : charters.onTheRegister()) {
            Matter now = charters.current().charter().find(key);
            Matter then = charter.find(key);
            if (now != null && then != null && now.holder() != then.holder()) {
                return now;
            }
        }
        return null;
    }

    /// What it comes to that the register says who decides a matter.
    public static Ruling hold(Assembly assembly, MatterKey key, Holder holder) {
        Matter matter = assembly.charter().find(key);
        if (matter == null) {
            return refused(new ProposalRefusal.UnknownMatter(key));
        }
        return isAlwaysOurs(key)
                ? refused(new AlwaysOurs(key))
                : accepted(new CharterAct.Held(key, holder));
    }

    /// Whether members' own standing and say hang on it.
    public static boolean isAlwaysOurs(MatterKey key) {
        return MatterCheck.OURS.contains(key);
    }

    /// What members' own standing and say hang on is theirs alone, and no register moves it.
    public record AlwaysOurs(MatterKey matter) implements Refusal {}
}
