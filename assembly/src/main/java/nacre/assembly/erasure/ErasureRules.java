// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.erasure;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.roll.RollRules;
import org.jspecify.annotations.Nullable;

/// Who may have what erased: what is personal, its subject by right, also after she has left; for
/// her, once she has left, those who keep the roll; what is kept, only a decision.
///
/// That a field exists, is personal and about the subject stands in content, which rules do not
/// read; the clerk and the verifier hold each act against it.
public final class ErasureRules {

    private ErasureRules() {}

    /// What is needed to ask for this.
    public static Need need(EraseContent command, MemberId actor) {
        return command.subject().equals(actor)
                ? new Need.Right()
                : new Need.Holding(RollRules.KEEP_THE_ROLL);
    }

    /// What an erasure takes from a mandate; null if its subject does it by right.
    public static @Nullable Use use(ErasureAct act, Stamp stamp) {
        return switch (act) {
            case ErasureAct.Erased(long entry, String field, var subject) -> {
                nacre.assembly.part.Unfoldable.unless(
                        subject != null,
                        "Field %s of %d is kept: no member may erase it.",
                        field,
                        entry);
                yield subject.equals(stamp.actor()) ? null : Use.once(RollRules.KEEP_THE_ROLL);
            }
        };
    }

    /// What the rules say.
    public static Ruling rule(Assembly assembly, EraseContent command) {
        MemberId subject = command.subject();
        if (command.fields().isEmpty()) {
            return refused(new ErasureRefusal.NothingToErase());
        }
        var steps = new ArrayList<Step>();
        for (EraseContent.Field field : command.fields()) {
            if (field.entry() < 0) {
                return refused(new ErasureRefusal.NoSuchContent(field.entry(), field.field()));
            }
            var member = assembly.roll().find(subject);
            boolean isName = field.field().equals("name");
            if (isName
                    && member != null
                    && member.isOnTheRoll()
                    && member.described() == field.entry()) {
                return refused(new ErasureRefusal.NameIsNeeded(subject));
            }
            steps.add(Step.of(new ErasureAct.Erased(field.entry(), field.field(), subject)));
        }
        return new Ruling.Accepted(steps);
    }

    /// What an enactment that erases kept content comes to now.
    public static Ruling enact(ErasureAct act, long next) {
        return switch (act) {
            case ErasureAct.Erased(long entry, String field, var subject)
                    when entry < 0 || entry >= next ->
                    refused(new ErasureRefusal.NoSuchContent(entry, field));
            case ErasureAct.Erased(long entry, String field, var subject) when subject != null ->
                    refused(new ErasureRefusal.NotAboutHer(entry, field, subject));
            case ErasureAct erased -> accepted(erased);
        };
    }
}
