// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;

/// Whether a charter may be put in place of the one in force.
public final class CharterRules {

    private CharterRules() {}

    /// Another charter came into force since this one was proposed.
    public record CharterWasChanged(long from, long current) implements Refusal {}

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
            case CharterAct.Changed(long from, var charter) -> {
                var problems = CharterCheck.problems(charter, assembly.roll().entitled(), powers);
                yield problems.isEmpty() ? accepted(act) : refused(new CharterDoesNotFit(problems));
            }
            case CharterAct.Adopted a ->
                    throw new nacre.assembly.part.Unfoldable("A charter is adopted once.");
        };
    }
}
